/// One row of a CSV.
package struct CSVRow: Equatable, Sendable {
    /// The line that it begins on; 1 is the first.
    package var line: Int
    /// As the row has them, with their blanks and without the quotes round them.
    package var cells: [String] = []
    /// Why it cannot be trusted, or `nil`: half a sentence.
    package var fault: String?

    /// A row without cells.
    package init(line: Int) { self.line = line }
}
