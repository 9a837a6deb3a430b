/// A law that every pack has to keep.
protocol PackRule {
    /// Adds every breach of the law, in the pack's order.
    static func check(_ index: PackIndex, _ faults: inout [PackFault])
}

extension [PackFault] {
    mutating func add(_ what: String, at place: String) {
        append(PackFault(place: place, what: what))
    }

    /// Adds a fault for each text, all of them about one place.
    mutating func add(_ whats: [String], at place: String) {
        for what in whats { add(what, at: place) }
    }
}
