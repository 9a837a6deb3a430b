import Foundation
import Testing

/// A table as it stands in a document, read back by the rules of RFC 4180.
struct CSVRows {
    let columns: [String]
    private let rows: [[String]]

    var isEmpty: Bool { rows.isEmpty }
    var count: Int { rows.count }

    init(_ text: String) throws {
        var cells: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var isAfterQuote = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"" where isQuoted: (isQuoted, isAfterQuote) = (false, true)
            case "\"":
                if isAfterQuote { cell.unicodeScalars.append(scalar) }
                (isQuoted, isAfterQuote) = (true, false)
            case "," where !isQuoted:
                cells[cells.count - 1].append(cell)
                (cell, isAfterQuote) = ("", false)
            case "\n" where !isQuoted:
                cells[cells.count - 1].append(cell)
                cells.append([])
                (cell, isAfterQuote) = ("", false)
            case "\r" where !isQuoted: continue
            default: cell.unicodeScalars.append(scalar)
            }
        }
        if cells.last == [], cell.isEmpty {
            cells.removeLast()
        } else {
            // What was printed ends without its line feed.
            cells[cells.count - 1].append(cell)
        }
        columns = try #require(cells.first)
        rows = Array(cells.dropFirst())
        let width = columns.count
        try #require(rows.allSatisfy { $0.count == width })
    }

    /// The cells of a column; none where there is no such column.
    func values(of column: String) -> [String] {
        columns.firstIndex(of: column).map { place in rows.map { $0[place] } } ?? []
    }

    /// The rows as dictionaries.
    var records: [[String: String]] {
        rows.map { Dictionary(zip(columns, $0), uniquingKeysWith: { first, _ in first }) }
    }
}
