internal import Domain
internal import Exports
internal import Storage

/// Tasks that a command brought, with the day on which each first falls due.
struct FirstDueDates {
    /// By first due date, then by name.
    let tasks: [TaskRow]

    init(_ tasks: [TaskRow]) {
        self.tasks = tasks.sorted {
            ($0.standing.due ?? .last, $0.name.series) < ($1.standing.due ?? .last, $1.name.series)
        }
    }

    /// A table for people; of a longer list the first ones, and how many more there are.
    func table(_ style: TerminalStyle, limit: Int = .max) -> String {
        // Before there are teams nobody owns anything: then the role says who it is for.
        let hasOwners = tasks.contains { $0.owner != nil }
        let columns = [
            Column(key: "due", title: "FIRST DUE", kind: .day, priority: .high),
            Column(key: "task", title: "TASK", kind: .id, priority: .high),
            Column(key: "schedule", title: "SCHEDULE", kind: .id, priority: .low),
            Column(key: "who", title: hasOwners ? "OWNER" : "ROLE", flexible: false),
            Column(key: "title", title: "TITLE", priority: .low, flexible: true),
        ]
        let rows = tasks.prefix(limit).map { task -> [JSONValue] in
            [
                JSONValue(task.standing.due), .string(task.name.series),
                .string("\(task.schedule)"),
                .string(hasOwners ? task.owner ?? "unowned" : task.role.rawValue),
                .string(task.title),
            ]
        }
        let table = Listing(columns: columns, rows: Array(rows)).render(.table, terminal: style)
        let left = tasks.count - rows.count
        return left > 0 ? "\(table)… and \(left) more: ourside tasks --due-within all\n" : table
    }

    var json: JSONValue {
        .array(
            tasks.map { task in
                [
                    "task": .string("\(task.name)"), "duty": .string(task.duty),
                    "subject": .string(task.subject), "title": .string(task.title),
                    "schedule": .string("\(task.schedule)"), "due": JSONValue(task.standing.due),
                    "owner": JSONValue(task.owner),
                ]
            })
    }
}
