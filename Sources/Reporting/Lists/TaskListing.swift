internal import Domain
package import Exports
package import Storage

/// Task series as rows: one list of columns for people, JSON and CSV alike.
package enum TaskListing {
    /// Every column, in the order of CSV; whether moves and waivers show, each list decides.
    package static let columns = [
        Column(key: "task", title: "TASK", kind: .id, priority: .high),
        Column(key: "subject", title: "SUBJECT", kind: .id, shownInTable: false),
        Column(key: "subjectKind", title: "KIND", kind: .id, shownInTable: false),
        Column(key: "service", title: "SERVICE", kind: .id, shownInTable: false),
        Column(key: "team", title: "TEAM", kind: .id, shownInTable: false),
        Column(key: "account", title: "ACCOUNT", kind: .id, shownInTable: false),
        Column(key: "environment", title: "ENVIRONMENT", kind: .id, shownInTable: false),
        Column(key: "duty", title: "DUTY", kind: .id, shownInTable: false),
        Column(key: "title", title: "TITLE", priority: .low, flexible: true),
        Column(key: "controls", title: "CONTROLS", kind: .id, shownInTable: false),
        Column(key: "category", title: "CATEGORY", kind: .id, shownInTable: false),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "schedule", title: "SCHEDULE", kind: .id, shownInTable: false),
        Column(key: "due", title: "DUE", kind: .day, shownInTable: false),
        Column(key: "status", title: "STATUS", kind: .id, priority: .high),
        Column(key: "days", title: "DAYS", kind: .number, priority: .high),
        Column(key: "missed", title: "MISSED", kind: .number),
        Column(key: "age", title: "AGE", kind: .number, priority: .low),
        Column(key: "failing", title: "FAILING", kind: .flag, shownInTable: false),
        Column(key: "lastDone", title: "LAST DONE", kind: .day, priority: .low),
        Column(key: "overdueFrom", title: "OVERDUE FROM", kind: .day, shownInTable: false),
        Column(key: "owner", title: "OWNER", flexible: false),
        Column(key: "movedTo", title: "MOVED TO", kind: .day, shownInTable: false),
        Column(key: "waivedThrough", title: "WAIVED UNTIL", kind: .day, shownInTable: false),
    ]

    /// For people the moved and the waived show only where there are any.
    private static func columns(for tasks: [TaskRow]) -> [Column] {
        columns.map { column in
            let isThere =
                switch column.key {
                case "movedTo": tasks.contains { $0.standing.movedTo != nil }
                case "waivedThrough": tasks.contains { $0.standing.waivedThrough != nil }
                default: false
                }
            return isThere ? Column(key: column.key, title: column.title, kind: .day) : column
        }
    }

    /// Lists tasks as they come; moves and waivers show only where there are any.
    package static func listing(_ tasks: [TaskRow], empty: String) -> Listing {
        var listing = Listing(
            columns: columns(for: tasks), rows: tasks.map(row), rowStyles: tasks.map(style),
            emptySentence: empty)
        listing.styledColumns = ["status"]
        return listing
    }

    private static func row(_ task: TaskRow) -> [JSONValue] {
        [
            .string("\(task.name)"), .string(task.subject), .string(task.subjectKind),
            JSONValue(task.service), JSONValue(task.team), JSONValue(task.account),
            JSONValue(task.environment), .string(task.duty), .string(task.title),
            .strings(task.controls), .string(task.category), .string(task.severity.rawValue),
            .string("\(task.schedule)"), JSONValue(task.standing.due),
            .string(statusWord(task)), JSONValue(task.standing.days),
            .integer(task.standing.missed), .integer(task.standing.age), .bool(task.isFailing),
            JSONValue(task.lastDone), JSONValue(task.overdueFrom), JSONValue(task.owner),
            JSONValue(task.standing.movedTo), JSONValue(task.standing.waivedThrough),
        ]
    }

    /// The status as it is typed: `due-soon`.
    package static func statusWord(_ task: TaskRow) -> String { task.standing.status.rawValue }

    /// The colour of its status; what would be green is yellow while it is failing.
    package static func style(_ task: TaskRow) -> Style? {
        task.isFailing && task.standing.status.style == .green
            ? .yellow : task.standing.status.style
    }
}
