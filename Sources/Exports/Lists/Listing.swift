/// Rows under columns: one list from which every format is written.
package struct Listing: Sendable {
    /// What each row holds, in this order.
    package let columns: [Column]
    /// One value per column in each row; a value may be a list.
    package let rows: [[JSONValue]]
    /// The style of each row on a terminal; may be shorter than `rows`.
    package var rowStyles: [Style?]
    /// The keys of the columns that wear the row's style; empty for the whole row.
    package var styledColumns: [String]
    /// What a table for people says when there are no rows.
    package var emptySentence: String

    /// - Precondition: Every row has as many values as there are columns; a shifted cell in an
    ///   auditor's list would be worse than a stop.
    package init(
        columns: [Column], rows: [[JSONValue]], rowStyles: [Style?] = [],
        styledColumns: [String] = [], emptySentence: String = "Nothing to list."
    ) {
        precondition(
            rows.allSatisfy { $0.count == columns.count }, "a row does not match its columns")
        self.columns = columns
        self.rows = rows
        self.rowStyles = rowStyles
        self.styledColumns = styledColumns
        self.emptySentence = emptySentence
    }
}
