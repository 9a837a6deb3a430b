internal import Domain
internal import Exports
internal import Storage

/// A task series that goes on with other terms.
struct TermsChangeRow {
    /// `web/os-patching`.
    var task: String
    var before: Terms
    var after: Terms
    var nextDue: CivilDay?
}

/// The terms of all series before a command, to tell afterwards which of them changed.
struct TermsWatch {
    private let before: [String: Terms]

    init(_ rows: [SeriesTermsRow]) {
        before = Dictionary(
            rows.map { ($0.task, $0.terms) }, uniquingKeysWith: { first, _ in first })
    }

    /// The series whose terms are others now; new ones are none of them.
    func changes(_ rows: [SeriesTermsRow]) -> [TermsChangeRow] {
        rows.compactMap { row in
            guard let before = before[row.task], before != row.terms else { return nil }
            return TermsChangeRow(
                task: row.task, before: before, after: row.terms, nextDue: row.nextDue)
        }
    }

    /// A table for people.
    static func table(_ rows: [TermsChangeRow], _ style: TerminalStyle, limit: Int) -> String {
        let columns = [
            Column(key: "task", title: "TASK", kind: .id, priority: .high),
            Column(key: "before", title: "OLD", kind: .id),
            Column(key: "after", title: "NEW", kind: .id, priority: .high),
            Column(key: "nextDue", title: "NEXT DUE", kind: .day),
        ]
        let cells = rows.prefix(limit).map { row -> [JSONValue] in
            let (before, after) = words(row)
            return [.string(row.task), .string(before), .string(after), JSONValue(row.nextDue)]
        }
        let table = Listing(columns: columns, rows: Array(cells)).render(.table, terminal: style)
        let left = rows.count - cells.count
        return left > 0 ? "\(table)… and \(counted(left, "more task"))\n" : table
    }

    /// What differs of the terms: an allowance that stays is not repeated.
    private static func words(_ row: TermsChangeRow) -> (String, String) {
        let (old, new) = (row.before, row.after)
        func words(_ own: Terms) -> String {
            ScheduleSetting(
                schedule: old.schedule == new.schedule ? nil : own.schedule,
                lead: old.lead == new.lead ? nil : own.lead,
                grace: old.grace == new.grace ? nil : own.grace
            ).description
        }
        let (before, after) = (words(old), words(new))
        return before == after ? ("runway \(old.runway)", "runway \(new.runway)") : (before, after)
    }

    static func json(_ rows: [TermsChangeRow]) -> JSONValue {
        .array(
            rows.map { row in
                [
                    "task": .string(row.task), "before": .string("\(row.before)"),
                    "after": .string("\(row.after)"), "nextDue": JSONValue(row.nextDue),
                ]
            })
    }
}
