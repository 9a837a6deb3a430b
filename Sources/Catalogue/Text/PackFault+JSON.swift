internal import Domain
internal import JSON

extension PackFault {
    /// Puts into words where a text stops being JSON: `acme.json, line 2, column 15: …`.
    ///
    /// Lines and columns count from 1, columns in bytes.
    init(_ fault: JSONFault, in bytes: [UInt8], of file: String) {
        let (offset, what) = Self.words(fault)
        let before = bytes[..<min(offset, bytes.count)]
        let lineFeed = UInt8(ascii: "\n")
        let line = 1 + before.count { $0 == lineFeed }
        let column = before.endIndex - (before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0) + 1
        self.init(place: "\(file), line \(line), column \(column)", what: what)
    }

    /// What is wrong, and the byte at which a person looks for it.
    private static func words(_ fault: JSONFault) -> (offset: Int, what: String) {
        switch fault.reason {
        case .tooDeep: (fault.offset, "lists lie too deep in each other")
        case .unreadable, .expected(.escape), .expected(.hexadecimalDigit):
            (fault.begin, "the string that begins here is not UTF-8, or has an unknown escape")
        case .endsEarly(.endOfString), .endsEarly(.escape), .endsEarly(.hexadecimalDigit):
            (fault.begin, "the string that begins here does not end")
        case .expected(.endOfString):
            (fault.offset, "a line break or tab in a string is written \\n or \\t")
        case .expected(.value), .endsEarly(.value), .expected(.digit), .endsEarly(.digit):
            (fault.begin, "a value was expected here")
        case .expected(let expected), .endsEarly(let expected):
            (fault.offset, "\(words(expected)) was expected here")
        }
    }

    private static func words(_ expected: JSONFault.Expectation) -> String {
        switch expected {
        case .key: "a key in quotation marks"
        case .colon: "':'"
        case .comma(let isInObject), .end(let isInObject): isInObject ? "',' or '}'" : "',' or ']'"
        case .endOfText: "the end of the text"
        case .value, .endOfString, .escape, .hexadecimalDigit, .digit: "a value"
        }
    }
}
