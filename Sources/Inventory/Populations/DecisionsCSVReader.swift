package import Domain

/// A sheet of decisions about who keeps access, as `access-review show --format csv` writes it.
package struct DecisionSheet: Equatable, Sendable {
    /// Rows that say something: those without a decision and a note are passed over.
    package var rows: [Row] = []
    /// Rows that cannot be used, in their order: an identity twice, a note without a decision.
    package var refused: [RefusedRow] = []

    /// What stands about one identity.
    package struct Row: Equatable, Sendable {
        /// The line that it begins on; 1 is the first.
        package var line: Int
        /// Whose access it is, as the review's list names them; once in a sheet.
        package var identity: String
        /// `keep`, `remove` or `change`.
        package var decision: AccessDecision.Choice
        /// Why; `nil` where the cell is empty.
        package var note: String?
        /// Who decided; `nil`, where the cell is empty, means whoever takes in the sheet.
        package var by: String?
    }

    private enum Column: String, CSVColumn {
        case identity, decision, note, by
        static let required = Column.identity
    }

    /// Reads a sheet; columns that are not about decisions are passed over.
    ///
    /// - Throws: ``InventoryProblem`` if it is no such table.
    package init(_ bytes: [UInt8]) throws(InventoryProblem) {
        let file = try InventoryFile(bytes)
        var table = try CSVTable<Column>(file)
        guard CSVHeader.names(in: file.text).contains(Column.decision.rawValue) else {
            throw InventoryProblem(
                what: "The first line does not name a column 'decision'.",
                why:
                    "the columns are identity,decision,note,by, in any order; others are passed over.",
                try: "ourside access-review show NAME --format csv > decisions.csv")
        }
        var rows: [Row] = []
        var lines: [String: Int] = [:]
        refused = try table.forEachRow { (cells) throws(RowFault) in
            let identity = cells[.identity] ?? ""
            if let before = lines.updateValue(cells.line, forKey: identity) {
                throw RowFault("\(quoted(identity)) stands in line \(before) too")
            }
            guard let decision = try cells.word(.decision, of: AccessDecision.Choice.self) else {
                if cells[.note] != nil { throw RowFault("it has a note and no decision") }
                return
            }
            rows.append(
                Row(
                    line: cells.line, identity: identity, decision: decision, note: cells[.note],
                    by: cells[.by]))
        }
        self.rows = rows
    }
}
