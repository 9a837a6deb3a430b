/// A CSV whose first line names its columns, in any order and case.
struct CSVTable<Column: CSVColumn> {
    /// Sentences on columns that nothing is known about.
    let notes: [String]
    private var reader: CSVReader
    private let columns: [Column: Int]
    private let width: Int

    /// Reads the header.
    ///
    /// - Throws: ``InventoryProblem`` if the required column is missing, a column is there
    ///   twice, or a quote is never closed.
    init(_ file: InventoryFile) throws(InventoryProblem) {
        reader = CSVReader(file.text)
        let names = CSVHeader.names(try reader.next())
        var columns: [Column: Int] = [:]
        var unknown: [String] = []
        for (index, name) in names.enumerated() {
            guard let column = Column(rawValue: name) else {
                unknown.append(quoted(name))
                continue
            }
            guard columns.updateValue(index, forKey: column) == nil else {
                throw InventoryProblem(what: "The column '\(name)' is there twice.")
            }
        }
        guard columns[Column.required] != nil else {
            let known = Column.allCases.map(\.rawValue).joined(separator: ",")
            throw InventoryProblem(
                what: "The first line does not name a column '\(Column.required.rawValue)'.",
                why: "the columns are \(known), in any order.")
        }
        self.columns = columns
        width = names.count
        notes = unknown.isEmpty ? [] : ["Unknown columns: \(unknown.joined(separator: ", "))."]
    }

    /// Reads the rows below the header; rows without any content are passed over.
    ///
    /// - Parameter take: reads one row, or throws why it cannot be used.
    /// - Returns: the rows that cannot be used.
    /// - Throws: ``InventoryProblem`` if a quote is never closed.
    mutating func forEachRow(
        _ take: (CSVCells<Column>) throws(RowFault) -> Void
    ) throws(InventoryProblem) -> [RefusedRow] {
        var refused: [RefusedRow] = []
        while let row = try reader.next() {
            guard row.cells.contains(where: { !trimmed($0).isEmpty }) else { continue }
            do throws(RowFault) {
                try take(try cells(of: row))
            } catch {
                refused.append(RefusedRow(line: row.line, reason: error.reason))
            }
        }
        return refused
    }

    private func cells(of row: CSVRow) throws(RowFault) -> CSVCells<Column> {
        if let fault = row.fault { throw RowFault(fault) }
        guard row.cells.count == width else {
            let found = count(row.cells.count, "cell")
            throw RowFault("it has \(found), the first line has \(width)")
        }
        let cells = CSVCells(line: row.line, texts: columns.mapValues { row.cells[$0] })
        guard cells[Column.required] != nil else {
            throw RowFault("the \(Column.required.rawValue) is missing")
        }
        return cells
    }
}
