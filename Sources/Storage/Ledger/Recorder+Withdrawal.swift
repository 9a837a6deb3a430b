internal import Domain
internal import SQLite

extension Recorder {
    /// Withdraws an entry that was a mistake; both stay visible.
    ///
    /// - Throws: `Refusal`, if it cannot be withdrawn or something builds on it.
    package func withdraw(_ entry: Int, reason: String, approvedBy: String? = nil) throws {
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
        let mistaken = try LedgerEntry(line: line)
        let fact = mistaken.fact
        try checkIsNoPart(mistaken)
        try settle()
        try checkNothingBuilds(on: fact, entry)
        try record(EntryWithdrawn(entry: entry, reason: reason, approvedBy: approvedBy))
    }

    /// Refuses to take back alone what a new name, or the end of a team, handed over.
    ///
    /// The old name would own again what it cannot own.
    private func checkIsNoPart(_ entry: LedgerEntry) throws {
        guard entry.fact.payload is OwnerSet else { return }
        for fact in try command(of: entry.seq).map(\.fact) {
            guard
                fact.payload is PersonRenamed || fact.payload is TeamRenamed
                    || fact.payload is TeamRetired
            else { continue }
            throw Refusal(
                "Entry \(entry.seq) is part of a \(fact.name), and cannot be withdrawn alone.",
                why: "what goes over to a name goes back by another change of the name.",
                try: fact.correction ?? "ourside log")
        }
    }

    /// Takes back a command, whole.
    ///
    /// - Parameters:
    ///   - entry: An entry of the command; the newest that is not taken back yet, if none is said.
    ///   - reason: Why.
    ///   - approvedBy: Who approved it, where it ends or postpones something announced.
    /// - Returns: The entries that it withdrew.
    /// - Throws: `Refusal`, if there is nothing to take back or it cannot be.
    package func undo(
        _ entry: Int? = nil, reason: String, approvedBy: String? = nil
    ) throws -> [Int] {
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
            return try withdraw(open, of: entries, reason, approvedBy, withdrawn)
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
            return try withdraw(open, of: entries, reason, approvedBy, withdrawn)
        }
        throw Refusal("There is nothing to undo.", why: "the ledger holds no such command.")
    }

    /// Withdraws what is left of a command.
    private func withdraw(
        _ open: [LedgerEntry], of entries: [LedgerEntry], _ reason: String,
        _ approvedBy: String?, _ withdrawn: Set<Int>
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
        for entry in open { try withdraw(entry.seq, reason: reason, approvedBy: approvedBy) }
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
        guard let fact = fact.payload as? any WithdrawableFact else {
            throw Refusal(
                "Entry \(entry), \(fact.name), cannot be withdrawn.",
                why:
                    "ticks, reviews, waivers, moves, skips, exclusions, events, access reviews, schedules, owners, and registrations on which nothing builds, can be; everything else is corrected by another entry.",
                try: fact.correction ?? "ourside log")
        }
        try fact.checkNothingBuilds(on: self)
    }
}

extension Fact {
    /// What undoing a command leaves: it only adds what entries may name.
    fileprivate var staysWhenUndone: Bool {
        (payload as? any RegisterFact).map { type(of: $0).staysWhenUndone } ?? false
    }

    fileprivate var withdraws: Bool { payload is EntryWithdrawn }

    /// Whether it is of a kind that can be withdrawn at all.
    fileprivate var isWithdrawable: Bool { payload is any WithdrawableFact }

    /// What to type instead of withdrawing, if there is something.
    fileprivate var correction: String? { (payload as? any RegisterFact)?.correction }
}
