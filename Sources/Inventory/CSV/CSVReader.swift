/// Reads a CSV row by row.
///
/// Source: RFC 4180; beyond it lines may end with LF or CR alone, the separator may be another,
/// and a quote inside an unquoted cell stands for itself. Lines without a character are no
/// rows.
package struct CSVReader: Sendable {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private var line = 1

    /// Reads UTF-8 without byte order mark, by the separator that ``separator(of:)`` gives.
    package init(_ bytes: [UInt8]) { self.init(bytes, separator: Self.separator(of: bytes)) }

    /// Reads UTF-8 without byte order mark, by a separator that is known.
    package init(_ bytes: [UInt8], separator: UInt8) {
        (self.bytes, self.separator) = (bytes, separator)
    }

    /// `;` if the first line has more of them than of `,`, not counting those in quotes.
    package static func separator(of bytes: [UInt8]) -> UInt8 {
        var (isQuoted, commas, semicolons) = (false, 0, 0)
        for byte in bytes {
            switch byte {
            case quote: isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: commas += 1
            case UInt8(ascii: ";") where !isQuoted: semicolons += 1
            case lineFeed where !isQuoted, carriageReturn where !isQuoted:
                return UInt8(ascii: semicolons > commas ? ";" : ",")
            default: break
            }
        }
        return UInt8(ascii: semicolons > commas ? ";" : ",")
    }

    /// The next row, or `nil` after the last.
    ///
    /// - Throws: ``InventoryProblem`` if a quote is never closed: nothing after it can be told
    ///   from what it quotes.
    package mutating func next() throws(InventoryProblem) -> CSVRow? {
        while index < bytes.count, endLine() {}
        guard index < bytes.count else { return nil }
        var row = CSVRow(line: line)
        while true {
            if index < bytes.count, bytes[index] == Self.quote {
                try readQuoted(into: &row)
            } else {
                row.cells.append(String(decoding: plain(), as: UTF8.self))
            }
            if index == bytes.count || endLine() { return row }
            index += 1
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private mutating func plain() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, bytes[index] != separator, !isLineEnd(index) { index += 1 }
        return bytes[start..<index]
    }

    private mutating func readQuoted(into row: inout CSVRow) throws(InventoryProblem) {
        let opened = line
        var cell: [UInt8] = []
        index += 1
        while true {
            guard index < bytes.count else { throw .unclosedQuote(line: opened) }
            if bytes[index] == Self.quote {
                index += 1
                guard index < bytes.count, bytes[index] == Self.quote else { break }
            }
            cell.append(bytes[index])
            if isLineEnd(index), !isFirstOfPair(index) { line += 1 }
            index += 1
        }
        let rest = plain()
        row.cells.append(String(decoding: cell + rest, as: UTF8.self))
        if !rest.isEmpty {
            row.fault = "cell \(row.cells.count) goes on after its closing quote"
        }
    }

    /// Whether a line ended here; if so, goes to the next.
    private mutating func endLine() -> Bool {
        guard isLineEnd(index) else { return false }
        index += isFirstOfPair(index) ? 2 : 1
        line += 1
        return true
    }

    private func isLineEnd(_ index: Int) -> Bool {
        bytes[index] == Self.lineFeed || bytes[index] == Self.carriageReturn
    }

    /// Whether CR and LF stand here, which end one line together.
    private func isFirstOfPair(_ index: Int) -> Bool {
        bytes[index] == Self.carriageReturn && index + 1 < bytes.count
            && bytes[index + 1] == Self.lineFeed
    }
}

extension InventoryProblem {
    fileprivate static func unclosedQuote(line: Int) -> InventoryProblem {
        InventoryProblem(
            what: "The quote that opens in line \(line) is never closed.",
            why: "a cell that begins with a quote ends with the next one that is not doubled.")
    }
}
