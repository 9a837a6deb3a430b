internal import Catalogue
internal import Domain
internal import SQLite

/// Judgements: ticks that find whether an event affects a subject.
extension Recorder {
    /// Puts the verdict of a judgement into a completion, with the tasks that it opens.
    ///
    /// - Throws: `Refusal`, if a judgement has no verdict, or something else has one.
    func judge(
        _ request: TickRequest, _ series: StoredSeries, _ fact: inout TaskTicked
    ) throws {
        guard let judgement = try judgement(series.id) else {
            guard let verdict = request.verdict else { return }
            throw Refusal(
                "'\(request.task.series)' does not ask whether anything is affected.",
                why: "'\(verdict.rawValue)' answers the judgement of an advisory.",
                try: "ourside tick \(request.task) --result ok|issues|failed", kind: .words)
        }
        guard let verdict = request.verdict else {
            if fact.settled.isEmpty { return }
            throw Refusal(
                "Is '\(request.task.subject)' affected?",
                why: "the judgement of an event finds the one or the other.",
                try: "ourside tick \(request.task) --result affected, or --result not-affected",
                kind: .words)
        }
        fact.verdict = verdict
        // A later verdict settles nothing more, and could end the fix all the same.
        if try needsReview(request.task) { fact.review = true }
        guard verdict == .affected, judgement.isOpen else { return }
        let opens = try fixes(judgement, for: request.task.subject)
        fact.opens = opens.isEmpty ? nil : opens
    }

    private struct Judgement {
        var event: EventRecorded
        /// The event is neither closed nor withdrawn, and its task has not ended.
        var isOpen: Bool
    }

    private func judgement(_ series: Int64) throws -> Judgement? {
        let found = try connection.first(
            """
            SELECT line, event.withdrawn IS NULL AND (ended IS NULL OR ended >= \(today))
                AND NOT EXISTS (SELECT 1 FROM event_closing
                    WHERE event_closing.event = event.entry AND event_closing.withdrawn IS NULL)
            FROM event_task JOIN event ON event.entry = event_task.event
            JOIN ledger ON ledger.seq = event.entry JOIN series ON series.id = event_task.series
            WHERE event_task.series = \(series) AND part = 'judgement'
            """
        ) { row throws(SQLiteError) in (line: try row.text(0), isOpen: try row.bool(1)) }
        guard let found,
            let event = try LedgerEntry(line: found.line).fact.of(EventRecorded.self)
        else { return nil }
        return Judgement(event: event, isOpen: found.isOpen)
    }

    /// The tasks that follow for a subject, those left out that are open already.
    private func fixes(_ judgement: Judgement, for subject: String) throws -> [OpenedTask] {
        let event = judgement.event
        guard let kind = try pack().event(event.kind) else { return [] }
        return try kind.tasks.filter { kind.part(of: $0) == .fix }.compactMap { task in
            let name = "\(task.id)-\(event.event)"
            let known = try connection.first(
                """
                SELECT series.ended IS NULL, fixed_due FROM series
                JOIN stretch ON stretch.series = series.id
                WHERE name = \(name)
                  AND subject = (SELECT id FROM subject WHERE name = \(subject))
                """
            ) { row throws(SQLiteError) in (isOpen: try row.bool(0), due: try row.day(1)) }
            if known?.isOpen == true { return nil }
            let deadline = try deadline(of: task, for: event)
            // One that was open before keeps its date.
            let due = known?.due ?? event.on.adding(days: deadline.days)
            return OpenedTask(
                series: "\(subject)/\(name)", task: task.id, due: due, deadline: deadline)
        }
    }
}
