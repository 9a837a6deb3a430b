extension Listing {
    /// Comma-separated values with the keys as header; see ``CSVWriter``.
    var csv: String {
        let header = csvLine(columns.map(\.key))
        return header + rows.map { csvLine(zip(columns, $0).map(csvCell)) }.joined()
    }
}
