internal import Domain
internal import Exports
internal import Reporting
internal import Storage

extension TaskListing {
    /// The tasks of one subject and what lies in it, for a page about that subject.
    static func ofSubject(_ tasks: [TaskRow], empty: String) -> Listing {
        let columns = [
            Column(key: "task", title: "TASK", kind: .id, priority: .high),
            Column(key: "schedule", title: "SCHEDULE", kind: .id, priority: .low),
            Column(key: "status", title: "STATUS", kind: .id, priority: .high),
            Column(key: "due", title: "DUE", kind: .day, priority: .high),
            Column(key: "lastDone", title: "LAST DONE", kind: .day),
            Column(key: "owner", title: "OWNER", flexible: false),
        ]
        let rows = tasks.map { task -> [JSONValue] in
            [
                .string(task.name.series), .string("\(task.schedule)"),
                .string(statusWord(task)), JSONValue(task.standing.due),
                JSONValue(task.lastDone), .string(task.owner ?? "unowned"),
            ]
        }
        var listing = Listing(
            columns: columns, rows: rows, rowStyles: tasks.map(style), emptySentence: empty)
        listing.styledColumns = ["status"]
        return listing
    }
}
