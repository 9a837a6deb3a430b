internal import Domain
internal import Storage

/// Why an event's task falls due when it does: the event, the rule of its deadline, the date.
enum WhyEvent {
    static func add(
        _ event: EventRow, _ task: EventTaskRow, in store: Store, to answer: inout WhyAnswer
    ) throws {
        let about = event.about.map { "\($0.kind) \($0.name)" }
        var words = "\(event.kind) '\(event.name)' of \(event.on)"
        if let severity = event.severity { words += ", \(severity.rawValue)" }
        words += (event.conditions + about).map { ", \($0)" }.joined()
        if let note = event.note { words += ": \(note)" }
        answer.add("event", words, source: try source(event.entry, in: store))
        if task.part == .fix {
            let judged = event.tasks.first {
                $0.part == .judgement && $0.subject == task.subject
            }
            if let judged, let day = judged.doneOn {
                answer.add("judged", "affected, on \(day) by \(judged.doneBy ?? "somebody")")
            }
        }
        let deadline = task.deadline
        let when = EventListing.conditions(deadline.when)
        answer.add(
            "deadline",
            (when.map { "\($0): " } ?? "")
                + (deadline.days == 0
                    ? "the day itself, \(task.due)"
                    : "\(EventListing.days(deadline.days)) after \(event.on) is \(task.due)"),
            source: deadline.profile == "default"
                ? "the pack's usual deadlines" : "the deadlines of \(deadline.profile)")
        if let entry = event.withdrawnBy {
            answer.add("event", "withdrawn", source: try source(entry, in: store))
        }
        if let closing = event.closing {
            answer.add(
                "event", "closed on \(closing.on)\(closing.reason.map { ": \($0)" } ?? "")",
                source: try source(closing.entry, in: store))
        }
    }

    private static func source(_ entry: Int, in store: Store) throws -> String? {
        try store.entry(entry).map { "entry \($0.seq), by \($0.by) on \($0.day)" }
    }
}

extension EventTaskRow {
    /// Whose task it is.
    var subject: String { TaskName(series)?.subject ?? series }
}
