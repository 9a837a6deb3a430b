/// The formats in which every list can be printed; the raw value is the word after `--format`.
package enum ListFormat: String, CaseIterable, Sendable {
    case table, json, jsonl, csv, markdown
}

extension Listing {
    /// The whole list as text.
    ///
    /// - Parameters:
    ///   - format: How to write it.
    ///   - terminal: Width and colour; only the table looks at them.
    /// - Returns: Lines with their ends; nothing for JSON Lines without rows.
    package func render(_ format: ListFormat, terminal: TerminalStyle = .plain) -> String {
        switch format {
        case .table: table(terminal)
        case .json: json
        case .jsonl: jsonLines
        case .csv: csv
        case .markdown: markdown
        }
    }
}
