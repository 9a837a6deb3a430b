/// A file of another tool as text: its UTF-8 bytes, without a byte order mark.
package struct InventoryFile: Sendable {
    /// Well-formed UTF-8 without NUL.
    package let text: [UInt8]
    /// What it was written in.
    package let encoding: TextEncoding

    /// Reads UTF-8 with or without a byte order mark, and UTF-16 with one.
    ///
    /// - Throws: ``InventoryProblem`` if the file is empty or is not text.
    package init(_ bytes: [UInt8]) throws(InventoryProblem) {
        let (encoding, mark) = TextEncoding.of(bytes)
        switch encoding {
        case .utf8: text = mark == 0 ? bytes : Array(bytes.dropFirst(mark))
        case .utf16LittleEndian, .utf16BigEndian:
            guard let units = encoding.units(bytes.dropFirst(mark)),
                let decoded = String(validating: units, as: UTF16.self)
            else { throw .notText("it is not well-formed \(encoding.rawValue)") }
            text = Array(decoded.utf8)
        }
        self.encoding = encoding
        try check()
    }

    /// Reads the beginning of a file, which may end inside a character.
    init(head bytes: [UInt8]) {
        let (encoding, mark) = TextEncoding.of(bytes)
        let rest = bytes.dropFirst(mark)
        self.encoding = encoding
        switch encoding {
        case .utf8: text = Array(rest)
        case .utf16LittleEndian, .utf16BigEndian:
            let units = encoding.units(rest.dropLast(rest.count % 2)) ?? []
            text = Array(String(decoding: units, as: UTF16.self).utf8)
        }
    }

    private func check() throws(InventoryProblem) {
        guard text.contains(where: { $0 > 32 }) else {
            throw InventoryProblem(what: "The file is empty.")
        }
        if let index = text.firstIndex(of: 0) {
            throw .notText("there is a NUL at \(TextPlace(of: index, in: text))")
        }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: text.span)
        } catch {
            let place = TextPlace(of: error.byteOffsets.lowerBound, in: text)
            throw InventoryProblem(
                what: "The file is not UTF-8.",
                why: "there is a byte that UTF-8 does not have at \(place).",
                try: "iconv -f WINDOWS-1252 -t UTF-8 FILE > FILE.utf8")
        }
    }
}

extension InventoryProblem {
    fileprivate static func notText(_ why: String) -> InventoryProblem {
        InventoryProblem(what: "The file is not text.", why: "\(why).")
    }
}
