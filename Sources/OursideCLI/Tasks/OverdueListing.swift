internal import Domain
internal import Exports
internal import Storage

/// Overdue tasks for people: one line each, or one for a duty that is late in several subjects.
enum OverdueListing {
    private static let columns = [
        Column(key: "task", title: "TASK", kind: .id, priority: .high),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "late", title: "HOW LATE", priority: .high, flexible: false),
        Column(key: "owner", title: "OWNER", flexible: false),
        Column(key: "title", title: "TITLE", priority: .low, flexible: true),
    ]

    /// Equal duties together, in the place of the worst of them.
    static func lines(_ tasks: [TaskRow]) -> [[TaskRow]] {
        var places: [String: Int] = [:]
        var lines: [[TaskRow]] = []
        for task in tasks {
            if let place = places[task.duty] {
                lines[place].append(task)
            } else {
                places[task.duty] = lines.count
                lines.append([task])
            }
        }
        return lines
    }

    /// A table with one row per line.
    static func listing(_ lines: [[TaskRow]], empty: String) -> Listing {
        var listing = Listing(
            columns: columns, rows: lines.map(row), rowStyles: lines.map(style),
            emptySentence: empty)
        listing.styledColumns = ["late"]
        return listing
    }

    private static func row(_ tasks: [TaskRow]) -> [JSONValue] {
        guard let worst = tasks.first else { return columns.map { _ in .null } }
        guard tasks.count > 1 else {
            return [
                .string("\(worst.name)"), .string(worst.severity.rawValue),
                .string(Lateness.words(worst)), .string(worst.owner ?? "unowned"),
                .string(worst.title),
            ]
        }
        let owners = Set(tasks.map(\.owner))
        let owner = owners.count == 1 ? worst.owner ?? "unowned" : counted(owners.count, "owner")
        return [
            .string("\(worst.duty) · \(counted(tasks.count, "subject"))"),
            .string(worst.severity.rawValue), .string(Lateness.words(tasks)), .string(owner),
            .string(worst.title),
        ]
    }

    private static func style(_ tasks: [TaskRow]) -> Style? {
        switch tasks.first?.severity {
        case .critical: .red
        case .high: .yellow
        default: nil
        }
    }
}
