/// Checks a text against the grammar of JSON and notes the outermost keys; decodes nothing.
///
/// It does not call itself, so no depth of brackets exhausts the stack, as it might in a
/// decoder. Source: RFC 8259.
struct JSONScanner {
    /// Levels of arrays and objects that are accepted.
    static let deepest = 256

    private let bytes: [UInt8]
    private var index = 0
    /// Whether each level is an object, outermost first.
    private var levels: [Bool] = []
    private(set) var keys: [String] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private enum Expected { case value, valueOrEnd, key, keyOrEnd, commaOrEnd, nothing }

    /// Reads the whole text.
    ///
    /// - Throws: ``JSONFault`` at the first thing that is not JSON.
    mutating func scan() throws(JSONFault) {
        var expected = Expected.value
        while let byte = nextVisible() {
            switch (expected, byte) {
            case (.value, _), (.valueOrEnd, _):
                expected = try value(byte, orEnd: expected == .valueOrEnd)
            case (.keyOrEnd, UInt8(ascii: "}")), (.commaOrEnd, UInt8(ascii: "]")),
                (.commaOrEnd, UInt8(ascii: "}")):
                expected = try close(byte)
            case (.key, _), (.keyOrEnd, _):
                try key()
                expected = .value
            case (.commaOrEnd, UInt8(ascii: ",")):
                index += 1
                expected = levels.last == true ? .key : .value
            case (.commaOrEnd, _): throw fault(.expected("a comma or the end of the list"))
            case (.nothing, _): throw fault(.expected("the end of the file"))
            }
        }
        guard expected == .nothing else { throw fault(.endsEarly) }
    }

    private mutating func value(_ byte: UInt8, orEnd: Bool) throws(JSONFault) -> Expected {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard levels.count < Self.deepest else { throw fault(.tooDeep) }
            let isObject = byte == UInt8(ascii: "{")
            levels.append(isObject)
            index += 1
            return isObject ? .keyOrEnd : .valueOrEnd
        case UInt8(ascii: "]") where orEnd: return try close(byte)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
        return levels.isEmpty ? .nothing : .commaOrEnd
    }

    private mutating func close(_ byte: UInt8) throws(JSONFault) -> Expected {
        guard levels.last == (byte == UInt8(ascii: "}")) else {
            throw fault(.expected(levels.last == true ? "'}'" : "']'"))
        }
        levels.removeLast()
        index += 1
        return levels.isEmpty ? .nothing : .commaOrEnd
    }

    private mutating func key() throws(JSONFault) {
        guard bytes[index] == UInt8(ascii: "\"") else { throw fault(.expected("a key")) }
        let start = index + 1
        try string()
        if levels.count == 1 {
            keys.append(String(decoding: bytes[start..<index - 1], as: UTF8.self))
        }
        guard let byte = nextVisible() else { throw fault(.endsEarly) }
        guard byte == UInt8(ascii: ":") else { throw fault(.expected("a colon")) }
        index += 1
    }

    private mutating func string() throws(JSONFault) {
        index += 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return
            case UInt8(ascii: "\\"): try escape()
            case 0..<32: throw fault(.expected("the end of the string"))
            default: index += 1
            }
        }
        throw fault(.endsEarly)
    }

    private mutating func escape() throws(JSONFault) {
        guard index + 1 < bytes.count else { throw fault(.endsEarly) }
        let isUnicode = bytes[index + 1] == UInt8(ascii: "u")
        guard isUnicode || #""\/bfnrt"#.utf8.contains(bytes[index + 1]) else {
            throw fault(.expected("an escape that JSON has"))
        }
        index += 2
        for _ in 0..<(isUnicode ? 4 : 0) {
            guard index < bytes.count else { throw fault(.endsEarly) }
            guard Character(Unicode.Scalar(bytes[index])).isHexDigit else {
                throw fault(.expected("a hexadecimal digit"))
            }
            index += 1
        }
    }

    private mutating func word(_ word: String) throws(JSONFault) {
        for byte in word.utf8 {
            guard index < bytes.count else { throw fault(.endsEarly) }
            guard bytes[index] == byte else { throw fault(.expected("a value")) }
            index += 1
        }
    }

    private mutating func number() throws(JSONFault) {
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits("a value")
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits("a digit")
        }
        guard index < bytes.count, bytes[index] | 32 == UInt8(ascii: "e") else { return }
        index += 1
        if index < bytes.count, "+-".utf8.contains(bytes[index]) { index += 1 }
        try digits("a digit")
    }

    private mutating func digits(_ expected: String) throws(JSONFault) {
        guard index < bytes.count else { throw fault(.endsEarly) }
        guard (48...57).contains(bytes[index]) else { throw fault(.expected(expected)) }
        while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
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

    private func fault(_ reason: JSONFault.Reason) -> JSONFault {
        JSONFault(offset: index, reason: reason)
    }
}
