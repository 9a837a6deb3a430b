internal import Domain
internal import Exports
internal import Storage

/// What a command that was only tried would add to the work: the load before and after.
struct LoadPreview {
    /// `nil` where there is no register yet.
    var before: Load?
    var after: Load

    /// Busy days that are shown.
    private static let busyDays = 5
    /// Duties that are shown.
    private static let duties = 12

    /// Sentences and tables for people.
    func text(_ style: TerminalStyle) -> String {
        var parts = [headline]
        if let duties = table("DUTY", dutyChanges, style, limit: Self.duties) {
            parts.append(duties)
        }
        if ownerChanges.contains(where: { $0.name != nil }),
            let owners = table("OWNER", ownerChanges, style, limit: .max)
        {
            parts.append(owners)
        }
        let busy = after.busiestDays(limit: Self.busyDays).filter { $0.count > 1 }
            .map { "\($0.day) (\($0.count))" }
        if !busy.isEmpty {
            parts.append(
                "Busiest days of the first \(Load.nearDays): \(busy.joined(separator: ", ")).\n")
        }
        return parts.joined(separator: "\n")
    }

    /// The load in one line.
    var headline: String {
        let period = "in the 12 months through \(after.through)"
        guard let before else {
            return
                "Load: \(tenths(after.monthlyTenths)) ticks a month (\(after.total) \(period)).\n"
        }
        return """
            Load: \(tenths(before.monthlyTenths)) -> \(tenths(after.monthlyTenths)) ticks a month \
            (\(before.total) -> \(after.total) \(period)).

            """
    }

    /// One row of a comparison.
    private struct Change {
        var name: String?
        var before: Int
        var after: Int
    }

    private var dutyChanges: [Change] {
        changes(before?.byDuty ?? [:], after.byDuty) { $0 }
    }

    private var ownerChanges: [Change] {
        changes(before?.byOwner ?? [:], after.byOwner) { $0 }
    }

    /// What differs, the greatest difference first.
    private func changes<Key: Hashable>(
        _ old: [Key: Int], _ new: [Key: Int], _ name: (Key) -> String?
    ) -> [Change] {
        Set(old.keys).union(new.keys).map {
            Change(name: name($0), before: old[$0] ?? 0, after: new[$0] ?? 0)
        }.filter { $0.before != $0.after }.sorted {
            (abs($1.after - $1.before), $0.name ?? "") < (abs($0.after - $0.before), $1.name ?? "")
        }
    }

    private func table(
        _ title: String, _ changes: [Change], _ style: TerminalStyle, limit: Int
    ) -> String? {
        guard !changes.isEmpty else { return nil }
        let columns = [
            Column(key: "name", title: title, kind: .id, priority: .high),
            Column(key: "before", title: "BEFORE", kind: .number, shownInTable: before != nil),
            Column(key: "after", title: before == nil ? "A YEAR" : "AFTER", kind: .number),
            Column(
                key: "change", title: "CHANGE", kind: .number, priority: .high,
                shownInTable: before != nil),
        ]
        let rows = changes.prefix(limit).map { change -> [JSONValue] in
            let difference = change.after - change.before
            return [
                .string(change.name ?? "unowned"), .integer(change.before), .integer(change.after),
                .string(difference > 0 ? "+\(difference)" : "\(difference)"),
            ]
        }
        let table = Listing(columns: columns, rows: rows).render(.table, terminal: style)
        let left = changes.count - rows.count
        return left > 0 ? "\(table)… and \(counted(left, "more duty", "more duties"))\n" : table
    }

    /// For scripts; every duty and owner that differs.
    var json: JSONValue {
        func total(_ load: Load) -> JSONValue {
            [
                "occurrences": .integer(load.total),
                "ticksPerMonth": .number(tenths(load.monthlyTenths)),
            ]
        }
        func rows(_ key: String, _ changes: [Change]) -> JSONValue {
            .array(
                changes.map { change in
                    .object([
                        (key: key, value: JSONValue(change.name)),
                        (key: "before", value: .integer(change.before)),
                        (key: "after", value: .integer(change.after)),
                    ])
                })
        }
        return [
            "from": .string("\(after.from)"), "through": .string("\(after.through)"),
            "before": before.map(total) ?? .null, "after": total(after),
            "duties": rows("duty", dutyChanges), "owners": rows("owner", ownerChanges),
            "busiestDays": .array(
                after.busiestDays(limit: Self.busyDays).map {
                    ["day": .string("\($0.day)"), "count": .integer($0.count)]
                }),
        ]
    }

    private func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
