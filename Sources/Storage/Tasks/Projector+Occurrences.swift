internal import Domain
internal import SQLite

/// What people say about one occurrence: moved, skipped, explained.
extension Projector {
    func apply(_ fact: OccurrenceMoved, _ entry: LedgerEntry) throws {
        try putOff(
            fact.series, fact.due, to: fact.to, entry, reason: fact.reason,
            approver: fact.approvedBy)
    }

    func apply(_ fact: OccurrenceSkipped, _ entry: LedgerEntry) throws {
        try putOff(
            fact.series, fact.due, to: nil, entry, reason: fact.reason, approver: fact.approvedBy)
    }

    private func putOff(
        _ name: String, _ due: CivilDay, to day: CivilDay?, _ entry: LedgerEntry, reason: String,
        approver: String
    ) throws {
        let series = try series(name)
        try connection.execute(
            """
            INSERT INTO deferral (entry, series, due, moved_to, deferred_on, reason, approver)
            VALUES (\(entry.seq), \(series), \(due), \(day), \(entry.day), \(reason),
                    \(approver))
            """)
        try noteChange(
            entry, 0, day == nil ? "skip" : "move", "\(name)@\(due)", from: due.description,
            to: day?.description, reason: reason, approver: approver)
        stale.insert(series)
    }

    func withdrawDeferral(_ deferral: Int, _ entry: LedgerEntry) throws {
        let series = try connection.first("SELECT series FROM deferral WHERE entry = \(deferral)") {
            row throws(SQLiteError) in try row.int64(0)
        }
        try connection.execute(
            """
            UPDATE deferral SET withdrawn = \(entry.seq), withdrawn_on = \(entry.day)
            WHERE entry = \(deferral)
            """)
        if let series { stale.insert(series) }
    }

    /// The number of a series by its name, `subject/duty`.
    func series(_ text: String) throws -> Int64 {
        guard let name = TaskName(text) else { throw Refusal("'\(text)' is not a task.") }
        let found = try connection.first(
            """
            SELECT series.id FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name = \(name.subject) AND series.name = \(name.duty)
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
        guard let found else { throw Refusal("There is no task '\(text)'.") }
        return found
    }
}
