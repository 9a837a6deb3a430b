internal import Domain

// How faults name the things of a pack: always "kind id", so that a person can search for both.

extension PackHeader { static var place: String { "pack" } }

extension CatalogueService { var place: String { "service \(id)" } }

extension Control { var place: String { "control \(id)" } }

extension Duty { var place: String { "duty \(id)" } }

extension EventKind {
    var place: String { "event \(kind)" }

    func place(of task: EventTask) -> String { "\(place), task \(task.id)" }
}

extension Aspect { var place: String { "aspect \(id)" } }

extension CoarseAspect { var place: String { "coarse aspect \(id)" } }

extension ScannerCheck { var place: String { "check \(scanner) \(id)" } }

/// One row of a matrix with the table it stands in.
struct NamedRow {
    enum Table: String { case models, classes, services }

    let table: Table
    let name: String
    let cells: [String: MatrixCell]

    var place: String { "matrix \(table.rawValue).\(name)" }
}

extension Matrix {
    /// Every row, sorted by name within its table.
    var rows: [NamedRow] {
        [(.models, models), (.classes, classes), (.services, services)].flatMap {
            (table: NamedRow.Table, rows) in
            rows.sorted { $0.key < $1.key }.map {
                NamedRow(table: table, name: $0.key, cells: $0.value)
            }
        }
    }
}
