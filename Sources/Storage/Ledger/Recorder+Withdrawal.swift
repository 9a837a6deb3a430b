internal import Domain
internal import SQLite

extension Recorder {
    /// Withdraws an entry that was a mistake; both stay visible.
    ///
    /// - Throws: `Refusal`, if it cannot be withdrawn or something builds on it.
    package func withdraw(_ entry: Int, reason: String) throws {
        let line = try names("SELECT line FROM ledger WHERE seq = \(entry)").first
        guard let line else { throw unknownEntry(entry) }
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

    /// Takes back a command, whole.
    ///
    /// - Parameters:
    ///   - entry: An entry of the command; the newest that is not taken back yet, if none is said.
    ///   - reason: Why.
    /// - Returns: The entries that it withdrew.
    /// - Throws: `Refusal`, if there is nothing to take back or it cannot be.
    package func undo(_ entry: Int? = nil, reason: String) throws -> [Int] {
        let withdrawn = Set(
            try connection.query("SELECT withdrawn FROM withdrawal") {
                row throws(SQLiteError) in try row.int(0)
            })
        if let entry {
            let entries = try command(of: entry)
            let open = entries.filter { !withdrawn.contains($0.seq) && !$0.fact.staysWhenUndone }
            if open.isEmpty, entries.contains(where: { withdrawn.contains($0.seq) }) {
                throw Refusal(
                    "The command of entry \(entry) is taken back already.",
                    why: "its entries are withdrawn.", try: "ourside log")
            }
            return try withdraw(open, of: entries, reason, withdrawn)
        }
        var newest = nextSeq - 1
        while newest > 0 {
            let entries = try command(endingWith: newest)
            if entries.isEmpty { break }
            newest -= entries.count
            let open = entries.filter { !withdrawn.contains($0.seq) && !$0.fact.staysWhenUndone }
            // Taken back already, but for what stays; or itself what took something back.
            if open.isEmpty,
                entries.contains(where: { withdrawn.contains($0.seq) || $0.fact.withdraws })
            {
                continue
            }
            return try withdraw(open, of: entries, reason, withdrawn)
        }
        throw Refusal("There is nothing to undo.", why: "the ledger holds no such command.")
    }

    /// Withdraws what is left of a command.
    private func withdraw(
        _ open: [LedgerEntry], of entries: [LedgerEntry], _ reason: String, _ withdrawn: Set<Int>
    ) throws -> [Int] {
        let obstacle = open.isEmpty ? entries.first : open.first { !$0.fact.isWithdrawable }
        if let obstacle {
            // What can be taken back before it must stay within reach.
            let before = try newestUndoable(before: entries.last?.seq ?? 0, withdrawn)
            let correction = obstacle.fact.correction
            let why =
                open.isEmpty
                ? "it only adds what other entries may name"
                : correction.map { "it is corrected by another one: \($0)" }
                    ?? "nothing takes that back"
            throw Refusal(
                "The command of entry \(obstacle.seq), \(obstacle.fact.name), cannot be undone.",
                why: "\(why).",
                try: before.map { "ourside undo \($0), which is the command before it" }
                    ?? correction ?? "ourside log")
        }
        for entry in open { try withdraw(entry.seq, reason: reason) }
        return open.map(\.seq)
    }

    /// The first entry of the newest command before an entry that could be taken back whole.
    private func newestUndoable(before entry: Int, _ withdrawn: Set<Int>) throws -> Int? {
        var newest = entry - 1
        while newest > 0 {
            let entries = try command(endingWith: newest)
            guard let first = entries.last else { return nil }
            newest -= entries.count
            let open = entries.filter { !withdrawn.contains($0.seq) && !$0.fact.staysWhenUndone }
            if !open.isEmpty, open.allSatisfy(\.fact.isWithdrawable) { return first.seq }
        }
        return nil
    }

    /// The entries of the command that an entry belongs to, newest first.
    private func command(of entry: Int) throws -> [LedgerEntry] {
        var last = entry
        guard (1..<nextSeq).contains(entry) else { throw unknownEntry(entry) }
        let name = try command(endingWith: entry).first?.command
        while last + 1 < nextSeq, try command(endingWith: last + 1).first?.command == name {
            last += 1
        }
        return try command(endingWith: last)
    }

    private func unknownEntry(_ entry: Int) -> Refusal {
        Refusal(
            "There is no entry \(entry).", why: "the newest one is \(nextSeq - 1).",
            try: "ourside log")
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
        guard fact.isWithdrawable else {
            throw Refusal(
                "Entry \(entry), \(fact.name), cannot be withdrawn.",
                why:
                    "ticks, reviews, waivers, moves, skips, exclusions, events, access reviews, schedules, owners, and registrations on which nothing builds, can be; everything else is corrected by another entry.",
                try: fact.correction ?? "ourside log")
        }
        switch fact {
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
                UNION SELECT scope FROM owner_setting AS word
                WHERE owner = \(fact.team) AND withdrawn IS NULL AND NOT EXISTS (
                    SELECT 1 FROM owner_setting AS later WHERE later.scope = word.scope
                      AND later.withdrawn IS NULL AND later.since <= \(today)
                      AND (later.since, later.entry) > (word.since, word.entry))
                UNION SELECT person FROM person_change WHERE team = \(fact.team)
                """)
            if let user = users.first {
                throw Refusal(
                    "The team '\(fact.team)' answers for '\(user)'.",
                    why: "only a registration on which nothing builds can be withdrawn.",
                    try: "ourside owner set \(user) ANOTHER")
            }
        default: return
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
                JOIN completion ON completion.series = series.id
                WHERE subject.name = \(name) AND completion.withdrawn IS NULL
                """, "was ticked off"
            ),
            (
                """
                SELECT series.name FROM series JOIN subject ON subject.id = series.subject
                WHERE subject.name = \(name) AND series.id IN (
                    SELECT series FROM deferral WHERE withdrawn IS NULL
                    UNION SELECT series FROM explanation WHERE withdrawn IS NULL)
                """, "was moved, skipped or explained"
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

    /// Whether it is of a kind that can be withdrawn at all.
    fileprivate var isWithdrawable: Bool {
        switch self {
        case .taskTicked, .scheduleSet, .scheduleReset, .controlIncluded, .controlExcluded,
            .waiverGranted, .waiverRevoked, .occurrenceMoved, .occurrenceSkipped,
            .deviationExplained, .reviewRequired, .taskReviewed, .eventRecorded, .eventClosed,
            .ownerSet, .personLeft, .personMoved, .serviceRegistered, .resourceRegistered,
            .accountRegistered, .teamAdded, .reviewStarted, .reviewDecided, .reviewClosed:
            true
        default: false
        }
    }

    /// What to type instead of withdrawing, if there is something.
    fileprivate var correction: String? {
        switch self {
        case .serviceChanged: "ourside service change NAME …"
        case .accountChanged: "ourside account change ALIAS …"
        case .resourceChanged: "ourside resource change NAME …"
        case .policySet(let fact): "ourside policy set \(fact.policy) …"
        case .importMapped: "ourside import map FIELD=tag:KEY"
        case .catalogueAdopted: "ourside catalogue adopt PACK --reason … --approved-by …"
        case .serviceRetired: "ourside service add … --name ANOTHER-NAME"
        default: nil
        }
    }
}
