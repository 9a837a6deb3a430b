package import Domain
internal import SQLite

extension Store {
    /// Events in the order in which they happened, with their tasks.
    ///
    /// - Parameters:
    ///   - period: Only those that happened in it; all if absent.
    ///   - today: The day on which they are judged.
    /// - Returns: Withdrawn ones too, marked.
    /// - Throws: `SQLiteError`.
    package func events(in period: DayRange? = nil, on today: CivilDay) throws -> [EventRow] {
        let about = try aboutEvents()
        let closings = try eventClosings()
        let tasks = try eventTasks(on: today)
        let rows = try connection.query(
            """
            SELECT entry, kind, name, happened, recorded, severity, conditions, person, note,
                withdrawn
            FROM event ORDER BY happened, entry
            """
        ) { row throws(SQLiteError) in
            EventRow(
                entry: try row.int(0), kind: try row.text(1), name: try row.text(2),
                on: try row.day(3), recordedOn: try row.day(4),
                severity: try row.optionalInt(5).map { Severity.allCases[$0] },
                conditions: try row.list(6), person: try row.optionalText(7),
                note: try row.optionalText(8), about: [], tasks: [], closing: nil,
                withdrawnBy: try row.optionalInt(9), days: 0)
        }
        return rows.filter { period?.contains($0.on) ?? true }.map { event in
            var event = event
            event.about = about[event.entry] ?? []
            event.tasks = tasks[event.entry] ?? []
            event.closing = closings[event.entry]
            event.days = event.on.days(until: event.end ?? max(today, event.on))
            return event
        }
    }

    /// One event.
    ///
    /// - Throws: ``UnknownName``, if there is none of that name.
    package func event(named name: String, on today: CivilDay) throws -> EventRow {
        let all = try events(on: today)
        guard let found = all.first(where: { $0.name == name }) else {
            throw UnknownName(kind: .event, name: name, known: all.map(\.name))
        }
        return found
    }

    /// The event that opened a task, and the task in it; `nil` if none did.
    package func event(
        ofSeries series: Int64, on today: CivilDay
    ) throws -> (event: EventRow, task: EventTaskRow)? {
        let found = try connection.first(
            """
            SELECT event.name, subject.name || '/' || series.name FROM event_task
            JOIN event ON event.entry = event_task.event
            JOIN series ON series.id = event_task.series
            JOIN subject ON subject.id = series.subject WHERE series.id = \(series)
            """
        ) { row throws(SQLiteError) in (name: try row.text(0), series: try row.text(1)) }
        guard let found else { return nil }
        let event = try event(named: found.name, on: today)
        return event.tasks.first { $0.series == found.series }.map { (event, $0) }
    }

    /// The kinds of which events were recorded, whether or not a later pack leaves them out.
    ///
    /// - Throws: `SQLiteError`.
    package func eventKindsRecorded() throws -> [String] {
        try connection.query("SELECT DISTINCT kind FROM event ORDER BY kind") {
            row throws(SQLiteError) in try row.text(0)
        }
    }

    private func aboutEvents() throws -> [Int: [EventRow.Named]] {
        let rows = try connection.query(
            "SELECT event, kind, name FROM event_about ORDER BY event, kind, name"
        ) { row throws(SQLiteError) in
            (try row.int(0), EventRow.Named(kind: try row.text(1), name: try row.text(2)))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    private func eventClosings() throws -> [Int: EventRow.Closing] {
        let rows = try connection.query(
            """
            SELECT event, entry, closed, note, reason, approver FROM event_closing
            WHERE withdrawn IS NULL ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            (
                try row.int(0),
                EventRow.Closing(
                    entry: try row.int(1), on: try row.day(2), note: try row.optionalText(3),
                    reason: try row.optionalText(4), approver: try row.optionalText(5))
            )
        }
        return Dictionary(rows, uniquingKeysWith: { $1 })
    }

    private func eventTasks(on today: CivilDay) throws -> [Int: [EventTaskRow]] {
        let owners = try ownerHistory()
        var filter = TaskFilter()
        filter.includingEnded = true
        filter.duties = try connection.query(
            """
            SELECT DISTINCT name FROM event_task JOIN series ON series.id = event_task.series
            """
        ) { row throws(SQLiteError) in try row.text(0) }
        guard !filter.duties.isEmpty else { return [:] }
        let tasks = Dictionary(
            try tasks(filter, on: today).map { ($0.seriesID, $0) }, uniquingKeysWith: { $1 })
        let rows = try connection.query(
            """
            SELECT event, series.id, task, part, profile, conditions, days, fixed_due,
                series.ended, settled.performed_on, settled.performed_by, settled.outcome,
                settled.days_late,
                (SELECT verdict FROM completion WHERE completion.series = series.id
                    AND withdrawn IS NULL AND verdict IS NOT NULL
                    ORDER BY performed_on DESC, entry DESC LIMIT 1)
            FROM event_task JOIN series ON series.id = event_task.series
            JOIN stretch ON stretch.series = series.id
            LEFT JOIN (SELECT settlement.series, performed_on, performed_by, outcome, days_late
                FROM settlement JOIN completion USING (entry)
                WHERE withdrawn IS NULL AND coalesce(review, 'approved') = 'approved') AS settled
                ON settled.series = series.id
            ORDER BY event, fixed_due, series.id
            """
        ) { row throws(SQLiteError) -> (Int, Int64, EventTaskRow) in
            let (due, ended) = (try row.day(7), try row.optionalDay(8))
            let id = try row.int64(1)
            return (
                try row.int(0), id,
                EventTaskRow(
                    series: "", task: try row.text(2), title: "",
                    part: try row.value(3), due: due,
                    deadline: ChosenDeadline(
                        profile: try row.text(4), when: try row.list(5), days: try row.int(6)),
                    doneOn: try row.optionalDay(9), doneBy: try row.optionalText(10),
                    outcome: try row.optionalText(11)
                        ?? Self.outcome(due: due, ended: ended, tasks[id], on: today),
                    daysLate: try row.optionalInt(12) ?? 0,
                    verdict: try row.isNull(13) ? nil : try row.value(13), owner: nil)
            )
        }
        var byEvent: [Int: [EventTaskRow]] = [:]
        for (event, series, row) in rows {
            guard let task = tasks[series] else { continue }
            var row = row
            (row.series, row.title) = (task.name.series, task.title)
            row.owner = owners.owner(of: task, on: today)
            byEvent[event, default: []].append(row)
        }
        return byEvent
    }

    private static func outcome(
        due: CivilDay, ended: CivilDay?, _ task: TaskRow?, on today: CivilDay
    ) -> String {
        if let ended, ended < today || ended < due { return ended < due ? "retired" : "missed" }
        switch task?.standing.status {
        case .awaitingReview, .waived, .accepted, .notApplicable:
            return task?.standing.status.rawValue ?? "open"
        default: return due < today ? "overdue" : "open"
        }
    }
}

extension EventRow {
    /// The day on which it was over, if it is.
    fileprivate var end: CivilDay? {
        if let closing { return closing.on }
        return openTasks == 0 ? tasks.compactMap(\.doneOn).max() : nil
    }
}
