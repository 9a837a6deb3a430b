internal import Domain
internal import SQLite

/// A task that falls due once, on a day of its own: a follow-up, or what an event opens.
struct OneOff {
    var subject: Int64
    /// `follow-up-41`, `advisory-judge-cve-2026-1234`.
    var name: String
    var title: String
    var due: CivilDay
    /// 0 for low to 3 for critical.
    var severity: Int
    var role: String
    var category: String
    /// What proves it.
    var proof: String?
    /// The controls that it is about, by which filters find it.
    var controls: [String] = []
    /// Whole days after which it is asked for again; once only if absent.
    var repeats: Int?
}

extension Projector {
    /// Whole days before its due date on which a one-off task shows as due soon.
    private static let leadOfOneOffs = 7

    /// Opens a one-off task.
    ///
    /// - Returns: Its series.
    @discardableResult
    func open(_ task: OneOff, _ entry: LedgerEntry) throws -> Int64 {
        try connection.execute(
            """
            INSERT INTO series (subject, name, origin, title, proof, severity, role, category)
            VALUES (\(task.subject), \(task.name), \(entry.seq), \(task.title), \(task.proof),
                    \(task.severity), \(task.role), \(task.category))
            """)
        let series = connection.lastInsertedRowID
        try connection.execute(
            """
            INSERT INTO stretch (series, started, fixed_due)
            VALUES (\(series), \(entry.day), \(task.due))
            """)
        let schedule = task.repeats.flatMap { Span($0, .day) }.map(Schedule.interval) ?? .once
        try setTerms(
            Terms(
                schedule: schedule, runway: task.repeats ?? 0, lead: Self.leadOfOneOffs, grace: 0),
            of: series, on: entry.day)
        if !task.controls.isEmpty {
            try setChecklists(
                [ChecklistStep(since: entry.day, items: task.controls)], of: series,
                on: entry.day, goesOn: false)
        }
        stale.insert(series)
        return series
    }

    /// Takes a one-off task up again, as if it had never ended: its due date stays.
    func reopen(oneOff series: Int64) throws {
        try connection.execute("UPDATE series SET ended = NULL WHERE id = \(series)")
        try connection.execute("UPDATE stretch SET ended = NULL WHERE series = \(series)")
        stale.insert(series)
    }

    /// One-off tasks end with their subject; those about its end do not.
    func endOneOffs(of subject: Int64, on end: CivilDay) throws {
        let oneOffs = try connection.query(
            """
            SELECT id FROM series WHERE subject = \(subject) AND duty IS NULL AND ended IS NULL
              AND NOT EXISTS (
                SELECT 1 FROM event_task JOIN event ON event.entry = event_task.event
                WHERE event_task.series = series.id AND event.kind = \(EventKind.retirement))
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
        for series in oneOffs { try self.end(series: series, on: end) }
    }
}
