package import Domain

/// What the controls of a pack do for the ids of one framework.
///
/// Only ids that some control carries are known. The framework's own text, and whatever else it
/// asks for, is not part of a pack.
package struct FrameworkCoverage: Equatable, Sendable {
    /// One id of the framework with the controls that carry it, each list in the pack's order.
    package struct Entry: Equatable, Sendable {
        /// The framework's own number for what it asks: `CC6.1`.
        package let id: String
        /// Controls in force that the customer operates, alone or beside AWS.
        package let inForce: [Control]
        /// Controls that AWS operates.
        package let inherited: [Control]
        /// Controls that neither the profile nor a chosen framework brings.
        package let notInForce: [Control]
    }

    /// Every id that the pack knows of the framework; numbers in ids count as numbers.
    package let entries: [Entry]

    /// Takes a framework's id, `soc2`; one that the pack does not know has no entries.
    package init(_ framework: String, of pack: Pack, _ applicability: Applicability) {
        var controls: [String: [Control]] = [:]
        for control in pack.controls {
            for id in control.frameworks?[framework] ?? [] {
                controls[id, default: []].append(control)
            }
        }
        entries = controls.keys.sorted(by: Self.isBefore).map { id in
            let own = controls[id, default: []].filter { $0.owner != .inherited }
            return Entry(
                id: id, inForce: own.filter { applicability.isInForce(control: $0.id) },
                inherited: controls[id, default: []].filter { $0.owner == .inherited },
                notInForce: own.filter { !applicability.isInForce(control: $0.id) })
        }
    }

    /// Whether an id stands before another: `CC6.2` before `CC6.10`.
    static func isBefore(_ left: String, _ right: String) -> Bool {
        let (former, latter) = (pieces(left), pieces(right))
        for (one, other) in zip(former, latter) where one != other {
            guard let first = Int(one), let second = Int(other) else { return one < other }
            if first != second { return first < second }
        }
        return former.count == latter.count ? left < right : former.count < latter.count
    }

    /// An id as runs of digits and of everything else.
    private static func pieces(_ id: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = id.startIndex
        for index in id.indices where index > start {
            let before = id[id.index(before: index)]
            if before.isNumber != id[index].isNumber {
                pieces.append(id[start..<index])
                start = index
            }
        }
        return pieces + [id[start...]]
    }
}

extension Pack {
    /// The frameworks whose ids some control carries, sorted.
    package var frameworks: [String] {
        Set(controls.flatMap { ($0.frameworks ?? [:]).keys }).sorted()
    }
}
