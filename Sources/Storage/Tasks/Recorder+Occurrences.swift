package import Domain
internal import SQLite

extension Recorder {
    /// Moves one occurrence to another day; it stays counted where it was first due.
    ///
    /// - Returns: The entry that moved it there already, where one did; then nothing is recorded.
    /// - Throws: ``UnknownName``; `Refusal`, if it cannot be moved there any more.
    @discardableResult
    package func move(
        _ task: TaskName, to day: CivilDay, reason: String, approvedBy: String
    ) throws -> Int? {
        if let earlier = try deferral(of: task, to: day, reason, approvedBy) { return earlier }
        let (due, deferrable) = try deferrable(task, "moved")
        guard day != due, deferrable.earliest <= day, day <= deferrable.latest else {
            throw Refusal(
                "'\(task)' cannot be moved to \(day).",
                why: "it stays before the next due date: from \(deferrable.earliest) through "
                    + "\(deferrable.latest).",
                try: "ourside task move \(task) --to \(deferrable.latest) …", kind: .words)
        }
        try record(
            OccurrenceMoved(
                series: task.series, due: due, to: day, reason: reason, approvedBy: approvedBy))
        return nil
    }

    /// Skips one occurrence; it stays counted where it was due.
    ///
    /// - Returns: The entry that skipped it already, where one did; then nothing is recorded.
    /// - Throws: ``UnknownName``; `Refusal`, if it has fallen due, is settled, or comes only once.
    @discardableResult
    package func skip(_ task: TaskName, reason: String, approvedBy: String) throws -> Int? {
        if let earlier = try deferral(of: task, to: nil, reason, approvedBy) { return earlier }
        let (due, deferrable) = try deferrable(task, "skipped")
        guard deferrable.canBeSkipped else {
            throw Refusal(
                "'\(task)' comes only once.", why: "skipping it would drop it for ever.",
                try: "ourside waiver grant \(task.series) --until DATE …")
        }
        try record(
            OccurrenceSkipped(
                series: task.series, due: due, reason: reason, approvedBy: approvedBy))
        return nil
    }

    /// The standing entry that moved an occurrence to a day, or skipped it, in the same words.
    private func deferral(
        of task: TaskName, to day: CivilDay?, _ reason: String, _ approver: String
    ) throws -> Int? {
        let series = try storedSeries(task)
        return try standingEntry(
            """
            SELECT entry FROM (
                SELECT * FROM deferral
                WHERE series = \(series.id) AND due = \(task.due) AND withdrawn IS NULL
                ORDER BY entry DESC LIMIT 1)
            WHERE moved_to IS \(day) AND reason = \(reason) AND approver = \(approver)
            """)
    }

    func dueDate(of task: TaskName) throws -> CivilDay {
        if let due = task.due { return due }
        throw Refusal(
            "'\(task)' names no due date.", why: "this is about one occurrence.",
            try: "\(task)@2026-10-31, as 'ourside tasks' shows it", kind: .words)
    }

    private func deferrable(
        _ task: TaskName, _ verb: String
    ) throws -> (due: CivilDay, found: Deferrable) {
        let series = try storedSeries(task)
        let due = try dueDate(of: task)
        let all = try connection.facts(ofSeries: series.id).deferrable(on: today, through: due)
        if let found = all.first(where: { $0.due == due }) { return (due, found) }
        throw Refusal(
            "'\(task)' cannot be \(verb).",
            why: due < today
                ? "it has fallen due, and nothing recorded afterwards takes that back."
                : "that date is settled, relieved, or no due date of it; open: "
                    + "\(all.prefix(3).map { "\($0.due)" }.joined(separator: ", ")).",
            try: due < today
                ? "ourside deviation explain \(task) --cause … --action … --approved-by …"
                : "ourside why \(task.series)")
    }
}
