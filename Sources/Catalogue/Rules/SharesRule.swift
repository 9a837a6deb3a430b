internal import Domain

/// Whatever is shared has both halves in words, and what is inherited has AWS's.
enum SharesRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        for control in index.pack.controls {
            if control.owner != .customer { need(control.aws, "aws", control.place, &faults) }
            if control.owner == .shared {
                need(control.customer, "customer", control.place, &faults)
            }
        }
        for row in index.pack.matrix.rows {
            for (aspect, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
                check(cell, at: "\(row.place), \(aspect)", &faults)
            }
        }
    }

    private static func check(
        _ cell: MatrixCell, at place: String, _ faults: inout [PackFault]
    ) {
        guard cell.owner == .shared else {
            if cell.kind != nil { faults.add("only what is shared has a kind", at: place) }
            return
        }
        need(cell.aws, "aws", place, &faults)
        need(cell.customer, "customer", place, &faults)
        if cell.kind == nil { faults.add("shared, but independent or dependent?", at: place) }
    }

    private static func need(
        _ half: String?, _ key: String, _ place: String, _ faults: inout [PackFault]
    ) {
        guard half?.isEmpty ?? true else { return }
        faults.add("this half is missing", at: "\(place), \(key)")
    }
}
