internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

/// What differs between the adopted pack and another one, as rows: one for each field.
enum PackDiffListing {
    private static let columns = [
        Column(key: "change", title: "CHANGE", kind: .id, priority: .high),
        Column(key: "kind", title: "KIND", kind: .id),
        Column(key: "id", title: "ID", kind: .id, priority: .high),
        Column(key: "field", title: "FIELD", kind: .id, priority: .high),
        Column(key: "before", title: "OLD", priority: .normal, flexible: true),
        Column(key: "after", title: "NEW", priority: .normal, flexible: true),
    ]

    /// The differences, and the schedules of the organization that win over what the pack says.
    ///
    /// For people, lists are shortened to what differs of them.
    static func listing(
        _ diff: PackDiff, kept: [KeptSchedule], forPeople: Bool, empty: String
    ) -> Listing {
        var rows: [[JSONValue]] = []
        var styles: [Style?] = []
        for change in diff.changes {
            let head: [JSONValue] = [
                .string(change.kind.rawValue), .string(change.element), .string(change.id),
            ]
            switch change.kind {
            case .added: rows.append(head + [.null, .null, JSONValue(change.title)])
            case .removed: rows.append(head + [.null, JSONValue(change.title), .null])
            case .changed:
                for field in change.fields {
                    let (before, after) = values(field, forPeople: forPeople)
                    rows.append(head + [.string(field.name), before, after])
                }
            }
            styles += Array(repeating: style(change.kind), count: rows.count - styles.count)
        }
        for schedule in kept {
            rows.append([
                "kept", "schedule", .string(schedule.scope), "schedule", .string(schedule.packs),
                .string(schedule.own),
            ])
            styles.append(.dim)
        }
        var listing = Listing(
            columns: columns, rows: rows, rowStyles: styles, emptySentence: empty)
        listing.styledColumns = ["change"]
        return listing
    }

    private static func style(_ kind: PackDiff.Change.Kind) -> Style {
        switch kind {
        case .added: .green
        case .removed: .red
        case .changed: .yellow
        }
    }

    private static func values(
        _ field: PackDiff.Field, forPeople: Bool
    ) -> (before: JSONValue, after: JSONValue) {
        guard forPeople, let before = field.before?.texts, let after = field.after?.texts,
            Set(before) != Set(after)
        else {
            return (
                field.before.map(JSONValue.init(tree:)) ?? .null,
                field.after.map(JSONValue.init(tree:)) ?? .null
            )
        }
        let gone = before.filter { !after.contains($0) }.map { "- \($0)" }
        let new = after.filter { !before.contains($0) }.map { "+ \($0)" }
        return (.strings(gone), .strings(new))
    }
}

/// A schedule of the organization that wins over what a pack says of the same duties.
struct KeptSchedule {
    var scope: String
    /// What the pack says; several schedules are joined.
    var packs: String
    var own: String

    /// The schedules that are set, beside what a pack says.
    static func all(_ store: Store, _ pack: Pack, on today: CivilDay) throws -> [KeptSchedule] {
        let index = PackIndex(pack)
        var duties: [String: Set<String>] = [:]
        for row in try store.seriesTerms(on: today) {
            for scope in row.setFor { duties[scope, default: []].insert(row.duty) }
        }
        return try store.scheduleSettings(on: today).map { row in
            let ids = duties[row.scope] ?? []
            let packs = Set(ids.compactMap { index.duty($0)?.schedule.description }).sorted()
            return KeptSchedule(
                scope: row.scope,
                packs: packs.isEmpty ? "nothing falls due by it" : packs.joined(separator: "; "),
                own: row.setting.description)
        }
    }
}

extension JSONValue {
    /// A value of a pack; the members of objects in the order of their keys.
    init(tree: JSONTree) {
        self =
            switch tree {
            case .null: .null
            case .bool(let value): .bool(value)
            case .integer(let value): .integer(value)
            case .number(let value): .number("\(value)")
            case .string(let text): .string(text)
            case .list(let elements): .array(elements.map(JSONValue.init(tree:)))
            case .object(let members):
                .object(
                    members.sorted { $0.key < $1.key }.map { ($0.key, JSONValue(tree: $0.value)) })
            }
    }
}
