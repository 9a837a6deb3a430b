internal import Domain
internal import SQLite

/// The entry that said the same before, and what became of it.
package enum SaidBefore: Equatable, Sendable {
    /// It stands: there is nothing to record.
    case stands(Int)
    /// It was withdrawn, or rejected by whoever reviewed it.
    case takenBack(Int)

    /// The entry.
    package var entry: Int {
        switch self {
        case .stands(let entry), .takenBack(let entry): entry
        }
    }

    /// `recorded` or `taken-back`.
    package var word: String { if case .stands = self { "recorded" } else { "taken-back" } }
}

extension Recorder {
    /// Finds the entry that says the same already, so that what is said twice counts once.
    ///
    /// - Parameters:
    ///   - said: What is said.
    ///   - series: The number of its series.
    ///   - isTyped: Typed by a person, it repeats only the newest standing completion of that day:
    ///     failed, ok, failed on one day are three. A row of a sheet repeats any.
    ///   - settles: Whether saying it once more would settle a due date.
    /// - Returns: That entry, or `nil` if nobody said it, or if what it was further evidence of is
    ///   open again, so that saying it once more settles it.
    /// - Throws: `SQLiteError`, ``LedgerFault``.
    func saidBefore(
        _ said: Said, series: Int64, isTyped: Bool, settles: (CivilDay) throws -> Bool
    ) throws -> SaidBefore? {
        let digest = try said.digest()
        let earlier = try completions(series, on: said.on)
        let standing = earlier.filter(\.stands)
        for completion in isTyped ? standing.suffix(1) : standing
        where try says(completion, said, digest) {
            if let due = completion.furtherOf, try isOpenAgain(due, series), try settles(due) {
                continue
            }
            return .stands(completion.entry)
        }
        for completion in earlier where !completion.stands {
            if try says(completion, said, digest), isTyped ? completion == earlier.last : true {
                return .takenBack(completion.entry)
            }
        }
        return nil
    }

    private struct Earlier: Equatable {
        var entry: Int
        var said: String?
        /// Neither withdrawn nor rejected.
        var stands: Bool
        /// The occurrence that it is further evidence of, if it settled none.
        var furtherOf: CivilDay?
    }

    private func completions(_ series: Int64, on day: CivilDay) throws -> [Earlier] {
        try connection.query(
            """
            SELECT entry, said, withdrawn IS NULL AND coalesce(review, 'approved') <> 'rejected',
                CASE WHEN NOT EXISTS (SELECT 1 FROM settlement WHERE entry = completion.entry)
                    THEN towards END
            FROM completion WHERE series = \(series) AND performed_on = \(day) ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            Earlier(
                entry: try row.int(0), said: try row.optionalText(1), stands: try row.bool(2),
                furtherOf: try row.optionalDay(3))
        }
    }

    private func says(_ completion: Earlier, _ said: Said, _ digest: String) throws -> Bool {
        if let told = completion.said { return told == digest }
        let line = try names("SELECT line FROM ledger WHERE seq = \(completion.entry)").first
        let tick = try line.flatMap { try LedgerEntry(line: $0).fact.of(TaskTicked.self) }
        return tick.map(said.isHeld) ?? false
    }

    /// Whether what settled an occurrence was withdrawn or rejected since.
    private func isOpenAgain(_ due: CivilDay, _ series: Int64) throws -> Bool {
        let settling = try connection.query(
            """
            SELECT withdrawn IS NULL AND coalesce(review, 'approved') <> 'rejected'
            FROM settlement JOIN completion USING (entry)
            WHERE settlement.series = \(series) AND due = \(due)
            """
        ) { row throws(SQLiteError) in try row.bool(0) }
        return !settling.isEmpty && !settling.contains(true)
    }
}
