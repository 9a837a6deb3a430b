internal import Domain
internal import Exports
internal import Storage

/// Events and their tasks as rows.
enum EventListing {
    static let columns = [
        Column(key: "event", title: "EVENT", kind: .id, priority: .high),
        Column(key: "kind", title: "KIND", kind: .id, priority: .high),
        Column(key: "on", title: "ON", kind: .day, priority: .high),
        Column(key: "recordedOn", title: "RECORDED", kind: .day, priority: .low),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "conditions", title: "CONDITIONS", kind: .id, shownInTable: false),
        Column(key: "person", title: "PERSON"),
        Column(key: "state", title: "STATE", kind: .id, priority: .high),
        Column(key: "tasks", title: "TASKS", kind: .number),
        Column(key: "open", title: "OPEN", kind: .number, priority: .high),
        Column(key: "overdue", title: "OVERDUE", kind: .number, priority: .high),
        Column(key: "late", title: "LATE", kind: .number),
        Column(key: "days", title: "DAYS", kind: .number, priority: .high),
        Column(key: "closedOn", title: "CLOSED", kind: .day, priority: .low),
        Column(key: "note", title: "NOTE", shownInTable: false),
        Column(key: "reason", title: "REASON", shownInTable: false),
        Column(key: "approvedBy", title: "APPROVED BY", shownInTable: false),
        Column(key: "entry", title: "ENTRY", kind: .number, shownInTable: false),
    ]

    static func listing(_ events: [EventRow], empty: String) -> Listing {
        var listing = Listing(
            columns: columns, rows: events.map(row), rowStyles: events.map(style),
            emptySentence: empty)
        listing.styledColumns = ["state"]
        return listing
    }

    static func row(_ event: EventRow) -> [JSONValue] {
        [
            .string(event.name), .string(event.kind), JSONValue(event.on),
            JSONValue(event.recordedOn), JSONValue(event.severity?.rawValue),
            .strings(event.conditions), JSONValue(event.person), .string(event.state.rawValue),
            .integer(event.tasks.count), .integer(event.openTasks),
            .integer(event.tasks.count { $0.outcome == "overdue" }),
            .integer(event.tasks.count { $0.outcome == "late" }), .integer(event.days),
            JSONValue(event.closing?.on), JSONValue(event.note),
            JSONValue(event.closing?.reason), JSONValue(event.closing?.approver),
            .integer(event.entry),
        ]
    }

    private static func style(_ event: EventRow) -> Style? {
        switch event.state {
        case .open: event.tasks.contains { $0.outcome == "overdue" } ? .red : .yellow
        case .done, .closed: .green
        case .withdrawn: .dim
        }
    }

    /// The tasks of an event.
    static func tasks(_ tasks: [EventTaskRow]) -> Listing {
        let columns = [
            Column(key: "due", title: "DUE", kind: .day, priority: .high),
            Column(key: "task", title: "TASK", kind: .id, priority: .high),
            Column(key: "outcome", title: "OUTCOME", kind: .id, priority: .high),
            Column(key: "daysLate", title: "DAYS LATE", kind: .number, shownInTable: false),
            Column(
                key: "doneOn", title: "DONE ON", kind: .day,
                shownInTable: tasks.contains { $0.doneOn != nil }),
            Column(key: "doneBy", title: "BY", shownInTable: tasks.contains { $0.doneBy != nil }),
            Column(
                key: "verdict", title: "VERDICT", kind: .id,
                shownInTable: tasks.contains { $0.verdict != nil }),
            Column(key: "profile", title: "PROFILE", kind: .id, shownInTable: false),
            Column(key: "deadline", title: "DEADLINE", priority: .low),
            Column(key: "owner", title: "OWNER", kind: .id),
            Column(key: "title", title: "TITLE", priority: .low, flexible: true),
        ]
        let rows = tasks.map { task -> [JSONValue] in
            [
                JSONValue(task.due), .string(task.series), .string(task.outcome),
                .integer(task.daysLate), JSONValue(task.doneOn), JSONValue(task.doneBy),
                JSONValue(task.verdict?.rawValue), .string(task.deadline.profile),
                .string(words(task.deadline)), JSONValue(task.owner), .string(task.title),
            ]
        }
        var listing = Listing(
            columns: columns, rows: rows, rowStyles: tasks.map(style),
            emptySentence: "It opened no task.")
        listing.styledColumns = ["outcome"]
        return listing
    }

    private static func style(_ task: EventTaskRow) -> Style? {
        switch task.outcome {
        case "overdue", "missed": .red
        case "open", "late": .yellow
        case "on-time": .green
        default: .dim
        }
    }

    /// `critical: 1 day`, with the profile where it is not the usual one.
    private static func words(_ deadline: ChosenDeadline) -> String {
        let profile = deadline.profile == "default" ? "" : "\(deadline.profile), "
        return
            "\(profile)\(conditions(deadline.when).map { "\($0): " } ?? "")\(days(deadline.days))"
    }

    /// The conditions of a rule, or `nil` if it holds always.
    static func conditions(_ when: [String]) -> String? {
        let asked = when.filter { $0 != "any" }
        return asked.isEmpty ? nil : joined(asked)
    }

    /// `3 days`, `the same day`.
    static func days(_ count: Int) -> String {
        count == 0 ? "the same day" : counted(count, "day")
    }
}
