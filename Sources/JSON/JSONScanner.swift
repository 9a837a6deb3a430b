/// Checks a text against the grammar of JSON and says what it comes upon; decodes nothing.
///
/// It does not call itself, so no depth of brackets exhausts the stack, as it might in a
/// decoder. Source: RFC 8259.
package struct JSONScanner {
    /// Levels of arrays and objects that are accepted: half of what Foundation's decoder takes,
    /// and many times what any tool writes.
    package static let deepest = 256

    private let bytes: [UInt8]
    private var index: Int
    /// Whether each level is an object, outermost first.
    private var levels: [Bool] = []

    /// A scanner that stands before the first byte of a text.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark, which decoders skip as well.
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private enum Expected { case value, valueOrEnd, key, keyOrEnd, commaOrEnd, nothing }

    /// Reads the whole text.
    ///
    /// - Parameter receive: Is told what was come upon, up to the fault if there is one.
    /// - Throws: ``JSONFault`` at the first thing that is not JSON.
    package mutating func scan(
        _ receive: (JSONEvent) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        var expected = Expected.value
        while let byte = nextVisible() {
            switch (expected, byte) {
            case (.value, _), (.valueOrEnd, _):
                expected = try value(byte, orEnd: expected == .valueOrEnd, receive)
            case (.keyOrEnd, UInt8(ascii: "}")), (.commaOrEnd, UInt8(ascii: "]")),
                (.commaOrEnd, UInt8(ascii: "}")):
                expected = try close(byte, receive)
            case (.key, _), (.keyOrEnd, _):
                try key(receive)
                expected = .value
            case (.commaOrEnd, UInt8(ascii: ",")):
                index += 1
                expected = levels.last == true ? .key : .value
            case (.commaOrEnd, _): throw fault(.expected(.comma(inObject: levels.last == true)))
            case (.nothing, _): throw fault(.expected(.endOfText))
            }
        }
        switch expected {
        case .nothing: return
        case .value, .valueOrEnd: throw fault(.endsEarly(.value))
        case .key, .keyOrEnd: throw fault(.endsEarly(.key))
        case .commaOrEnd: throw fault(.endsEarly(.comma(inObject: levels.last == true)))
        }
    }

    private mutating func value(
        _ byte: UInt8, orEnd: Bool, _ receive: (JSONEvent) throws(JSONFault) -> Void
    ) throws(JSONFault) -> Expected {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard levels.count < Self.deepest else { throw fault(.tooDeep) }
            let isObject = byte == UInt8(ascii: "{")
            levels.append(isObject)
            index += 1
            try receive(isObject ? .object : .list)
            return isObject ? .keyOrEnd : .valueOrEnd
        case UInt8(ascii: "]") where orEnd: return try close(byte, receive)
        case UInt8(ascii: "\""): try receive(.string(string()))
        case UInt8(ascii: "t"): try receive(word("true"))
        case UInt8(ascii: "f"): try receive(word("false"))
        case UInt8(ascii: "n"): try receive(word("null"))
        default: try receive(number())
        }
        return levels.isEmpty ? .nothing : .commaOrEnd
    }

    private mutating func close(
        _ byte: UInt8, _ receive: (JSONEvent) throws(JSONFault) -> Void
    ) throws(JSONFault) -> Expected {
        guard levels.last == (byte == UInt8(ascii: "}")) else {
            throw fault(.expected(.end(ofObject: levels.last == true)))
        }
        levels.removeLast()
        index += 1
        try receive(.end)
        return levels.isEmpty ? .nothing : .commaOrEnd
    }

    private mutating func key(
        _ receive: (JSONEvent) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        guard bytes[index] == UInt8(ascii: "\"") else { throw fault(.expected(.key)) }
        try receive(.key(string()))
        guard let byte = nextVisible() else { throw fault(.endsEarly(.colon)) }
        guard byte == UInt8(ascii: ":") else { throw fault(.expected(.colon)) }
        index += 1
    }

    private mutating func nextVisible() -> UInt8? {
        while index < bytes.count {
            switch bytes[index] {
            case 9, 10, 13, 32: index += 1
            default: return bytes[index]
            }
        }
        return nil
    }

    private func fault(_ reason: JSONFault.Reason, since begin: Int? = nil) -> JSONFault {
        JSONFault(offset: index, begin: begin ?? index, reason: reason)
    }
}

// Strings, words and numbers.

extension JSONScanner {
    private mutating func string() throws(JSONFault) -> Range<Int> {
        let begin = index
        index += 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return begin..<index
            case UInt8(ascii: "\\"): try escape(since: begin)
            case 0..<32: throw fault(.expected(.endOfString), since: begin)
            default: index += 1
            }
        }
        throw fault(.endsEarly(.endOfString), since: begin)
    }

    private mutating func escape(since begin: Int) throws(JSONFault) {
        guard index + 1 < bytes.count else {
            throw fault(.endsEarly(.endOfString), since: begin)
        }
        let isUnicode = bytes[index + 1] == UInt8(ascii: "u")
        guard isUnicode || #""\/bfnrt"#.utf8.contains(bytes[index + 1]) else {
            throw fault(.expected(.escape), since: begin)
        }
        index += 2
        for _ in 0..<(isUnicode ? 4 : 0) {
            guard index < bytes.count else { throw fault(.endsEarly(.endOfString), since: begin) }
            guard Character(Unicode.Scalar(bytes[index])).isHexDigit else {
                throw fault(.expected(.hexadecimalDigit), since: begin)
            }
            index += 1
        }
    }

    private mutating func word(_ word: String) throws(JSONFault) -> JSONEvent {
        let begin = index
        for byte in word.utf8 {
            guard index < bytes.count else { throw fault(.endsEarly(.value), since: begin) }
            guard bytes[index] == byte else { throw fault(.expected(.value), since: begin) }
            index += 1
        }
        return word == "null" ? .null : .word
    }

    private mutating func number() throws(JSONFault) -> JSONEvent {
        let begin = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits(.value, since: begin)
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits(.digit, since: begin)
        }
        guard index < bytes.count, bytes[index] | 32 == UInt8(ascii: "e") else { return .word }
        index += 1
        if index < bytes.count, "+-".utf8.contains(bytes[index]) { index += 1 }
        try digits(.digit, since: begin)
        return .word
    }

    private mutating func digits(
        _ expected: JSONFault.Expectation, since begin: Int
    ) throws(JSONFault) {
        guard index < bytes.count else { throw fault(.endsEarly(expected), since: begin) }
        guard (48...57).contains(bytes[index]) else {
            throw fault(.expected(expected), since: begin)
        }
        while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
    }
}
