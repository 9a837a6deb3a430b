internal import Domain

/// The cells of one row by the names of their columns.
struct CSVCells<Column: CSVColumn> {
    /// The line that the row begins on.
    let line: Int
    private let texts: [Column: String]

    init(line: Int, texts: [Column: String]) {
        self.line = line
        self.texts = texts.compactMapValues { text in
            let text = trimmed(Self.unguarded(text))
            return text.isEmpty ? nil : text
        }
    }

    /// The text without blanks at either end, or `nil` if there is none.
    subscript(column: Column) -> String? { texts[column] }

    /// The parts of a cell between semicolons, without empty ones.
    func list(_ column: Column) -> [String] {
        (texts[column] ?? "").split(separator: ";").map(trimmed).filter { !$0.isEmpty }
    }

    /// Reads a cell as a value that is written as text.
    ///
    /// - Throws: ``RowFault`` with what the cell should hold: `a day, such as 2026-11-21`.
    func value<Value: LosslessStringConvertible>(
        _ column: Column, as type: Value.Type, _ expected: String
    ) throws(RowFault) -> Value? {
        guard let text = texts[column] else { return nil }
        guard let value = Value(text) else { throw fault(column, text, expected) }
        return value
    }

    /// Reads a cell as one of a closed set of words, in any case.
    ///
    /// - Throws: ``RowFault`` with the words.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ column: Column, of type: Word.Type
    ) throws(RowFault) -> Word? {
        guard let text = texts[column] else { return nil }
        guard let word = Word(rawValue: text.lowercased()) else {
            throw fault(
                column, text, "one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return word
    }

    /// Reads a cell as a day.
    ///
    /// - Throws: ``RowFault`` if it holds something else.
    func day(_ column: Column) throws(RowFault) -> CivilDay? {
        try value(column, as: CivilDay.self, "a day, such as 2026-11-21")
    }

    /// A fault that names the column, what stands there, and what should.
    func fault(_ column: Column, _ text: String, _ expected: String) -> RowFault {
        RowFault("\(column.rawValue) is \(quoted(text)), not \(expected)")
    }

    /// The text without the apostrophe that keeps spreadsheets from taking it for a formula.
    ///
    /// Source: OWASP, "CSV Injection"; our own CSV export writes it.
    private static func unguarded(_ text: String) -> String {
        let bytes = text.utf8.prefix(2)
        guard bytes.first == UInt8(ascii: "'"), let second = bytes.dropFirst().first,
            "=+-@\t\r".utf8.contains(second)
        else { return text }
        return String(text.unicodeScalars.dropFirst())
    }
}
