package import Domain

/// What differs between two packs, element by element and field by field.
package struct PackDiff: Equatable, Sendable {
    /// How one element differs.
    package struct Change: Equatable, Sendable {
        /// Whether only the new pack has it, only the old one, or both, and they differ.
        package enum Kind: String, CaseIterable, Sendable { case added, removed, changed }

        /// What became of it between the packs; a header that comes or goes has `changed`.
        package let kind: Kind
        /// `control`, `duty`, … and `matrix` for a row, `pack` for the header.
        package let element: String
        /// The element's id; `services.s3` for a row.
        package let id: String
        /// What it is called, where it has a title.
        package let title: String?
        /// What differs of a changed one.
        package let fields: [Field]
    }

    /// One key that differs; an absent value is `nil`.
    package struct Field: Equatable, Sendable {
        /// `severity`, `frameworks.soc2`, `tasks.leaver-keys.title`.
        package let name: String
        /// What the old pack says.
        package let before: JSONTree?
        /// What the new pack says.
        package let after: JSONTree?
    }

    /// In the order of a pack: services, controls, duties, events, aspects, matrix, checks.
    package let changes: [Change]

    /// Compares two packs.
    ///
    /// - Throws: `EncodingError`, which no value of a pack provokes.
    package init(from old: Pack, to new: Pack) throws {
        var comparison = PackComparison()
        try comparison.compareHeaders(old.pack, new.pack)
        try comparison.compare(old.services, new.services) { $0.title }
        try comparison.compare(old.controls, new.controls) { $0.title }
        try comparison.compare(old.duties, new.duties) { $0.title }
        try comparison.compare(old.events, new.events) { $0.title }
        try comparison.compare(old.aspects, new.aspects) { $0.title }
        try comparison.compare(old.coarseAspects, new.coarseAspects) { $0.title }
        try comparison.compareRows(old.matrix, new.matrix)
        try comparison.compare(old.checks, new.checks) { _ in nil }
        changes = comparison.changes
    }

    private init(_ changes: [Change]) { self.changes = changes }

    /// Only the changes of some kinds of elements.
    package func filtered(_ isWanted: (_ element: String) -> Bool) -> PackDiff {
        PackDiff(changes.filter { isWanted($0.element) })
    }

    /// How many elements of a kind were added, removed or changed; the header not counted.
    package func count(_ kind: Change.Kind, of element: String? = nil) -> Int {
        changes.count {
            $0.kind == kind && $0.element != "pack" && (element == nil || $0.element == element)
        }
    }

    /// Whether both packs say the same but for their headers.
    package var isEmpty: Bool { changes.allSatisfy { $0.element == "pack" } }
}

private struct PackComparison {
    var changes: [PackDiff.Change] = []

    mutating func compareHeaders(_ old: PackHeader?, _ new: PackHeader?) throws {
        guard old != new else { return }
        let fields = PackDiff.fields(
            try old.map { try JSONTree($0) }, try new.map { try JSONTree($0) })
        changes.append(
            PackDiff.Change(
                kind: .changed, element: "pack", id: new?.id ?? old?.id ?? "",
                title: new?.title, fields: fields))
    }

    mutating func compare<Element: PackElement>(
        _ old: [Element], _ new: [Element], title: (Element) -> String?
    ) throws {
        let element = Element.elementKind.rawValue
        let before = Dictionary(
            old.map { ($0.elementID, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.elementID))
        for thing in new {
            let id = thing.elementID
            guard let earlier = before[id] else {
                changes.append(
                    PackDiff.Change(
                        kind: .added, element: element, id: id, title: title(thing), fields: []))
                continue
            }
            guard earlier != thing else { continue }
            let fields = PackDiff.fields(try JSONTree(earlier), try JSONTree(thing))
            changes.append(
                PackDiff.Change(
                    kind: .changed, element: element, id: id, title: title(thing),
                    fields: fields))
        }
        for thing in old where !after.contains(thing.elementID) {
            changes.append(
                PackDiff.Change(
                    kind: .removed, element: element, id: thing.elementID, title: title(thing),
                    fields: []))
        }
    }

    mutating func compareRows(_ old: Matrix, _ new: Matrix) throws {
        let before = Dictionary(
            old.rows.map { ($0.path, $0.cells) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(
            new.rows.map { ($0.path, $0.cells) }, uniquingKeysWith: { first, _ in first })
        for path in Set(before.keys).union(after.keys).sorted() where before[path] != after[path] {
            let kind: PackDiff.Change.Kind =
                before[path] == nil ? .added : after[path] == nil ? .removed : .changed
            let fields =
                kind == .changed
                ? PackDiff.fields(try JSONTree(before[path]), try JSONTree(after[path])) : []
            changes.append(
                PackDiff.Change(kind: kind, element: "matrix", id: path, title: nil, fields: fields)
            )
        }
    }
}

extension PackDiff {
    /// The fields in which two values differ, by path, in order.
    static func fields(_ old: JSONTree?, _ new: JSONTree?, at path: String = "") -> [Field] {
        guard old != new else { return [] }
        if let before = old?.named, let after = new?.named {
            return Set(before.keys).union(after.keys).sorted().flatMap { key in
                fields(before[key], after[key], at: path.isEmpty ? key : "\(path).\(key)")
            }
        }
        return [Field(name: path, before: old, after: new)]
    }
}

extension JSONTree {
    /// The members of an object, or the elements of a list in which each has an id.
    fileprivate var named: [String: JSONTree]? {
        switch self {
        case .object(let members): return members
        case .list(let elements):
            guard !elements.isEmpty else { return nil }
            var named: [String: JSONTree] = [:]
            for element in elements {
                guard let id = element["id"]?.text, named[id] == nil else { return nil }
                named[id] = element
            }
            return named
        default: return nil
        }
    }
}

extension NamedRow {
    /// `services.s3`.
    fileprivate var path: String { "\(table.rawValue).\(name)" }
}
