package import Domain
internal import SQLite

extension Recorder {
    /// Records management's response to an occurrence that was late or missed.
    ///
    /// - Returns: The entry that says so already, where one does; then nothing is recorded.
    /// - Throws: ``UnknownName``; `Refusal`, if it is no deviation.
    @discardableResult
    package func explain(
        _ task: TaskName, cause: String, action: String, approvedBy: String
    ) throws -> Int? {
        let series = try storedSeries(task)
        let due = try dueDate(of: task)
        let facts = try connection.facts(ofSeries: series.id)
        let members = DayRange(from: due, through: due).map {
            facts.population(in: $0, judgedOn: today)
        }
        guard let member = members?.first(where: { $0.due == due }) else {
            let all = Timeline(facts, through: max(due, today)).occurrences.map(\.due)
            let near = all.sorted { abs($0.days(until: due)) < abs($1.days(until: due)) }
                .prefix(3).sorted().map(\.description)
            throw Refusal(
                "Nothing of '\(task.series)' is due on \(due).",
                why: near.isEmpty
                    ? "it has no due date." : "due dates near it: \(near.joined(separator: ", ")).",
                try: "ourside deviation list \(due.description.prefix(4))")
        }
        guard member.isDeviation else {
            throw Refusal(
                "'\(task)' is \(member.outcome.rawValue): there is nothing to explain.",
                why: "a deviation is late, missed, overdue, or was recorded after it had "
                    + "been missed.",
                try: "ourside deviation list \(due.description.prefix(7))")
        }
        let earlier = try standingEntry(
            """
            SELECT entry FROM (
                SELECT * FROM explanation
                WHERE series = \(series.id) AND due = \(due) AND withdrawn IS NULL
                ORDER BY entry DESC LIMIT 1)
            WHERE cause = \(cause) AND action = \(action) AND approver = \(approvedBy)
            """)
        if let earlier { return earlier }
        try record(
            DeviationExplained(
                series: task.series, due: due, cause: cause, action: action,
                approvedBy: approvedBy))
        return nil
    }
}
