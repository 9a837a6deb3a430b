internal import Domain
internal import SQLite

extension Recorder {
    /// Withdraws an entry that was a mistake; both stay visible.
    ///
    /// - Throws: `Refusal`, if it cannot be withdrawn or something builds on it.
    package func withdraw(_ entry: Int, reason: String) throws {
        let line = try names("SELECT line FROM ledger WHERE seq = \(entry)").first
        guard let line else {
            throw Refusal(
                "There is no entry \(entry).", why: "the newest one is \(nextSeq - 1).",
                try: "ourside log")
        }
        let by = try connection.first("SELECT entry FROM withdrawal WHERE withdrawn = \(entry)") {
            row throws(SQLiteError) in try row.int(0)
        }
        if let by {
            throw Refusal(
                "Entry \(entry) is withdrawn already.", why: "entry \(by) did it.",
                try: "ourside log")
        }
        let fact = try LedgerEntry(line: line).fact
        try settle()
        try checkNothingBuilds(on: fact, entry)
        try record(EntryWithdrawn(entry: entry, reason: reason))
    }

    /// Takes back the newest command that is not taken back yet, whole.
    ///
    /// - Returns: The entries that it withdrew.
    /// - Throws: `Refusal`, if there is nothing to take back or it cannot be.
    package func undo(reason: String) throws -> [Int] {
        let withdrawn = Set(
            try connection.query("SELECT withdrawn FROM withdrawal") {
                row throws(SQLiteError) in try row.int(0)
            })
        var newest = nextSeq - 1
        while newest > 0 {
            let entries = try command(endingWith: newest)
            guard let last = entries.first else { break }
            newest -= entries.count
            let open = entries.filter { !withdrawn.contains($0.seq) && !$0.fact.staysWhenUndone }
            if open.isEmpty {
                // Taken back already, but for what stays; or itself what took something back.
                if entries.contains(where: { withdrawn.contains($0.seq) || $0.fact.withdraws }) {
                    continue
                }
                throw Refusal(
                    "'\(last.fact.name)' cannot be undone.",
                    why: "it only adds what other entries may name.", try: "ourside log")
            }
            for entry in open { try withdraw(entry.seq, reason: reason) }
            return open.map(\.seq)
        }
        throw Refusal("There is nothing to undo.", why: "the ledger holds no such command.")
    }

    /// The entries of one command, newest first.
    private func command(endingWith newest: Int) throws -> [LedgerEntry] {
        var entries: [LedgerEntry] = []
        for seq in stride(from: newest, to: 0, by: -1) {
            guard let line = try names("SELECT line FROM ledger WHERE seq = \(seq)").first else {
                break
            }
            let entry = try LedgerEntry(line: line)
            if let last = entries.last, last.command != entry.command { break }
            entries.append(entry)
        }
        return entries
    }

    private func checkNothingBuilds(on fact: Fact, _ entry: Int) throws {
        switch fact {
        case .taskTicked, .scheduleSet, .scheduleReset, .controlIncluded, .eventRecorded,
            .eventClosed, .reviewDecided, .reviewClosed:
            return
        case .reviewStarted(let fact): try checkUndecided(fact.review)
        case .serviceRegistered(let fact): try checkUnused(fact.name, "service")
        case .resourceRegistered(let fact):
            try checkUnused("\(fact.subject):\(fact.name)", "resource")
        case .accountRegistered(let fact): try checkUnused(fact.alias, "account")
        case .teamAdded(let fact):
            let users = try names(
                """
                SELECT subject.name FROM subject
                LEFT JOIN service USING (id) LEFT JOIN account USING (id)
                JOIN team ON team.id IN (service.team, account.team) WHERE team.name = \(fact.team)
                UNION SELECT scope FROM owner WHERE owner = \(fact.team)
                """)
            if let user = users.first {
                throw Refusal(
                    "The team '\(fact.team)' answers for '\(user)'.",
                    why: "only a registration on which nothing builds can be withdrawn.",
                    try: "ourside owner set \(user) ANOTHER")
            }
        default:
            throw Refusal(
                "Entry \(entry), \(fact.name), cannot be withdrawn.",
                why:
                    "ticks, schedules, inclusions, events, access reviews, and registrations on which nothing builds, can be; everything else is corrected by another entry.",
                try: fact.correction)
        }
    }

    private func checkUnused(_ name: String, _ kind: String) throws {
        let reasons: [(SQL, String)] = [
            (
                """
                SELECT child.name FROM subject JOIN subject AS child ON child.parent = subject.id
                WHERE subject.name = \(name) AND child.kind <> 'catalogue-service'
                """, "lies in it"
            ),
            (
                """
                SELECT series.name FROM series JOIN subject ON subject.id = series.subject
                JOIN completion ON completion.series = series.id WHERE subject.name = \(name)
                """, "was ticked off"
            ),
            (
                """
                SELECT series.name FROM series JOIN subject ON subject.id = series.subject
                WHERE subject.name = \(name) AND series.next_due < \(today)
                """, "has fallen due"
            ),
            (
                """
                SELECT event_about.name FROM event_about WHERE event_about.name = \(name)
                UNION SELECT series.name FROM series JOIN subject ON subject.id = series.subject
                JOIN event_task ON event_task.series = series.id WHERE subject.name = \(name)
                """, "is part of an event"
            ),
        ]
        for (sql, words) in reasons {
            guard let found = try names(sql).first else { continue }
            throw Refusal(
                "The registration of '\(name)' cannot be withdrawn: '\(found)' \(words).",
                why: "only a registration on which nothing builds can be withdrawn.",
                try:
                    "ourside \(kind) \(kind == "account" ? "close" : "retire") \(name) --reason … --approved-by …"
            )
        }
    }
}

extension Fact {
    /// What undoing a command leaves: it only adds what entries may name.
    fileprivate var staysWhenUndone: Bool {
        switch self {
        case .evidenceAdded, .inventoryImported, .catalogueImported, .entryWithdrawn: true
        default: false
        }
    }

    fileprivate var withdraws: Bool { if case .entryWithdrawn = self { true } else { false } }

    /// What to type instead of withdrawing.
    fileprivate var correction: String {
        switch self {
        case .serviceChanged: "ourside service change NAME …"
        case .accountChanged: "ourside account change ALIAS …"
        case .resourceChanged: "ourside resource change NAME …"
        case .ownerSet: "ourside owner set SCOPE ANOTHER"
        case .catalogueAdopted: "ourside catalogue adopt PACK --reason … --approved-by …"
        case .serviceRetired: "ourside service add … --name ANOTHER-NAME"
        default: "ourside log"
        }
    }
}
