/// Writes a list of any length as comma-separated values, row by row.
///
/// Commas, CRLF after every record, a header of keys, quotes doubled; lists joined by `;` and
/// nothing for `null`. NUL is removed, and in columns of kind `text` a cell that a spreadsheet would
/// take for a formula gets `'` in front; JSON Lines has the unaltered values.
///
/// Sources: RFC 4180; OWASP, "CSV Injection".
package struct CSVWriter {
    private let columns: [Column]
    private let sink: (String) throws -> Void

    /// Writes the header at once.
    ///
    /// - Parameters:
    ///   - columns: What each row holds.
    ///   - sink: Gets each record whole, with its line end.
    /// - Throws: What `sink` throws.
    package init(columns: [Column], sink: @escaping (String) throws -> Void) throws {
        self.columns = columns
        self.sink = sink
        try sink(csvLine(columns.map(\.key)))
    }

    /// Writes one row.
    ///
    /// - Precondition: `row` has as many values as there are columns.
    /// - Throws: What the sink throws.
    package func write(_ row: [JSONValue]) throws {
        precondition(row.count == columns.count, "a row does not match its columns")
        try sink(csvLine(zip(columns, row).map(csvCell)))
    }
}

/// One record with its line end.
///
/// A record of one empty cell is written `""`: many readers skip a line without anything.
func csvLine(_ cells: [String]) -> String {
    if cells == [""] { return "\"\"\r\n" }
    return cells.map(csvQuoted).joined(separator: ",") + "\r\n"
}

/// A value as the text of its cell, not quoted yet.
func csvCell(_ column: Column, _ value: JSONValue) -> String {
    var text = value.cell(separator: ";", true: "true", false: "false")
    if text.utf8.contains(0) { text.unicodeScalars.removeAll { $0.value == 0 } }
    guard column.kind == .text, let first = text.unicodeScalars.first,
        ["=", "+", "-", "@", "\t", "\r"].contains(first)
    else { return text }
    return "'" + text
}

private func csvQuoted(_ cell: String) -> String {
    // Bytes and scalars, not characters: a comma with a combining mark after it is one character.
    let needsQuotes =
        cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    guard needsQuotes else { return cell }
    var quoted = "\"".unicodeScalars
    for scalar in cell.unicodeScalars {
        if scalar == "\"" { quoted.append(scalar) }
        quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
}
