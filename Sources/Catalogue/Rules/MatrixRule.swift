internal import Domain

/// The matrix answers for every aspect of every model, class and service it has a row for.
enum MatrixRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        let matrix = index.pack.matrix
        for model in ServiceModel.allCases where matrix.models[model.rawValue] == nil {
            faults.add("the row is missing", at: "matrix models.\(model.rawValue)")
        }
        for group in ServiceClass.allCases where matrix.classes[group.rawValue] == nil {
            faults.add("the row is missing", at: "matrix classes.\(group.rawValue)")
        }
        for row in matrix.rows {
            if !isKnown(row, index) { faults.add("there is nothing of this name", at: row.place) }
            for aspect in row.cells.keys.sorted() where index.aspect(aspect) == nil {
                faults.add("there is no aspect '\(aspect)'", at: row.place)
            }
            for aspect in index.allAspectIDs where row.cells[aspect] == nil {
                faults.add("the cell is missing", at: "\(row.place), \(aspect)")
            }
        }
    }

    private static func isKnown(_ row: NamedRow, _ index: PackIndex) -> Bool {
        switch row.table {
        case .models: ServiceModel(rawValue: row.name) != nil
        case .classes: ServiceClass(rawValue: row.name) != nil
        case .services: index.service(row.name) != nil
        }
    }
}
