internal import Domain
internal import SQLite

/// What is on the checklist of a series from a day on.
struct ChecklistStep: Equatable {
    var since: CivilDay
    /// `control` or `control/step`, in order.
    var items: [String]
}

/// Checklists of series, with the days on which they held.
extension Projector {
    /// Keeps the checklists of a series from the day of an entry on.
    ///
    /// What leaves the list on that day is on it through the day, unless it came on that day only.
    ///
    /// - Parameters:
    ///   - plan: What is on it from that day on, and from later days that are known already; in
    ///     order, and never empty.
    ///   - series: Whose.
    ///   - day: The day of the entry.
    ///   - goesOn: Whether the series was in force before that day.
    /// - Throws: `SQLiteError`.
    func setChecklists(
        _ plan: [ChecklistStep], of series: Int64, on day: CivilDay, goesOn: Bool
    ) throws {
        let kept = try connection.query(
            """
            SELECT since, items FROM series_checklist
            JOIN checklist ON checklist.id = series_checklist.checklist
            WHERE series = \(series) ORDER BY since
            """
        ) { row throws(SQLiteError) in
            ChecklistStep(since: try row.day(0), items: try row.list(1))
        }
        let before = kept.last { $0.since < day }?.items
        var wanted: [ChecklistStep] = []
        for step in goesOn ? Self.keeping(before ?? [], in: plan, on: day) : plan
        where step.items != wanted.last?.items ?? before {
            wanted.append(step)
        }
        guard wanted != kept.filter({ $0.since >= day }) else { return }
        try connection.execute(
            "DELETE FROM series_checklist WHERE series = \(series) AND since >= \(day)")
        for step in wanted {
            try connection.execute(
                """
                INSERT INTO series_checklist (series, since, checklist)
                VALUES (\(series), \(step.since), \(try number(ofChecklist: step.items)))
                """)
        }
        guard let newest = plan.last?.items else { return }
        try connection.execute(
            """
            UPDATE series SET checklist = \(try number(ofChecklist: newest))
            WHERE id = \(series)
            """)
    }

    /// A plan whose first day still has what was on the list before it.
    private static func keeping(
        _ before: [String], in plan: [ChecklistStep], on day: CivilDay
    ) -> [ChecklistStep] {
        guard let first = plan.first, before.contains(where: { !first.items.contains($0) }) else {
            return plan
        }
        let both = before + first.items.filter { !before.contains($0) }
        let next = day.adding(days: 1)
        let rest = plan.dropFirst()
        return [ChecklistStep(since: day, items: both)]
            + (rest.first.map { $0.since > next } ?? true
                ? [ChecklistStep(since: next, items: first.items)] : []) + rest
    }

    /// The number of a checklist, which is kept once however many series share it.
    private func number(ofChecklist items: [String]) throws -> Int64 {
        let text = items.joined(separator: ",")
        let known = try connection.first("SELECT id FROM checklist WHERE items = \(text)") {
            row throws(SQLiteError) in try row.int64(0)
        }
        if let known { return known }
        try connection.execute("INSERT INTO checklist (items) VALUES (\(text))")
        let checklist = connection.lastInsertedRowID
        for (position, item) in items.enumerated() {
            try connection.execute(
                """
                INSERT INTO checklist_item (checklist, position, item, control)
                SELECT \(checklist), \(position), \(item), id FROM control
                WHERE name = \(controlID(ofItem: item))
                """)
        }
        return checklist
    }
}
