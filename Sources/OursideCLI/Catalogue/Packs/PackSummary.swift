internal import Catalogue
internal import Exports

extension PackDiff {
    /// `2 controls and 1 duty added, 3 services changed`, or that nothing is.
    var summary: String {
        let parts = Change.Kind.allCases.compactMap { kind -> String? in
            let counts = Self.elements.compactMap { element, one, many -> String? in
                let count = count(kind, of: element)
                return count == 0 ? nil : counted(count, one, many)
            }
            return counts.isEmpty ? nil : "\(joined(counts)) \(kind.rawValue)"
        }
        if changes.isEmpty { return "nothing differs" }
        return parts.isEmpty ? "nothing differs but its name" : parts.joined(separator: ", ")
    }

    private static let elements: [(String, String, String)] = [
        ("service", "service", "services"), ("control", "control", "controls"),
        ("duty", "duty", "duties"), ("event", "event", "events"),
        ("aspect", "aspect", "aspects"), ("coarse-aspect", "coarse aspect", "coarse aspects"),
        ("matrix", "row of the matrix", "rows of the matrix"),
        ("check", "scanner check", "scanner checks"),
    ]

    /// The counts for scripts.
    var counts: JSONValue {
        .object(
            Change.Kind.allCases.map { (key: $0.rawValue, value: .integer(count($0))) })
    }
}
