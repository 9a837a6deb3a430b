package import Domain
internal import SQLite

extension Recorder {
    /// Says that an event is dealt with.
    ///
    /// - Parameters:
    ///   - name: Which event.
    ///   - day: When it was; today if absent.
    ///   - note: What there is to say about it.
    ///   - approval: Why tasks may stay undone, and who approved that; they end then.
    /// - Returns: What ended with it, and the days taken.
    /// - Throws: ``UnknownName``; `Refusal`, if it is closed or withdrawn, or tasks are open.
    @discardableResult
    package func closeEvent(
        _ name: String, on day: CivilDay? = nil, note: String? = nil,
        approval: (reason: String, by: String)? = nil
    ) throws -> EventClosing {
        let event = try standingEvent(name)
        let day = day ?? today
        if day > today || day < event.happened {
            throw Refusal(
                day > today
                    ? "\(day) has not come yet." : "\(day) is before the event, \(event.happened).",
                why: "an event is closed on the day on which it was dealt with.",
                try: "ourside event close \(name) --on \(today)", kind: .words)
        }
        try settle()
        let open = try names(
            """
            SELECT subject.name || '/' || series.name FROM event_task
            JOIN series ON series.id = event_task.series
            JOIN subject ON subject.id = series.subject
            WHERE event = \(event.entry) AND next_due IS NOT NULL
              AND (ended IS NULL OR ended >= \(today)) ORDER BY next_due, 1
            """)
        if !open.isEmpty, approval == nil {
            throw Refusal(
                "The event '\(name)' has \(open.count) task\(open.count == 1 ? "" : "s") open.",
                why: open.prefix(10).joined(separator: ", ")
                    + (open.count > 10 ? " and \(open.count - 10) more." : "."),
                try: "ourside tick \(open[0]), or --reason TEXT --approved-by PERSON")
        }
        var fact = EventClosed(event: name, on: day)
        fact.note = note
        if !open.isEmpty {
            (fact.reason, fact.approvedBy) = (approval?.reason, approval?.by)
            fact.ends = open
        }
        let entry = try record(fact)
        return EventClosing(
            entry: entry, on: day, days: event.happened.days(until: day), ended: open)
    }

    private func standingEvent(_ name: String) throws -> (entry: Int, happened: CivilDay) {
        let found = try connection.first(
            """
            SELECT entry, happened, withdrawn,
                (SELECT max(closed) FROM event_closing
                    WHERE event = event.entry AND event_closing.withdrawn IS NULL)
            FROM event WHERE name = \(name)
            """
        ) { row throws(SQLiteError) in
            (
                entry: try row.int(0), happened: try row.day(1),
                withdrawn: try row.optionalInt(2), closed: try row.optionalDay(3)
            )
        }
        guard let found else {
            throw UnknownName(
                kind: .event, name: name, known: try names("SELECT name FROM event ORDER BY name"))
        }
        if let entry = found.withdrawn {
            throw Refusal(
                "The event '\(name)' is withdrawn.", why: "entry \(entry) did it.",
                try: "ourside event show \(name)")
        }
        if let closed = found.closed {
            throw Refusal(
                "The event '\(name)' is closed already, since \(closed).",
                why: "it is closed once.", try: "ourside event show \(name)")
        }
        return (found.entry, found.happened)
    }
}
