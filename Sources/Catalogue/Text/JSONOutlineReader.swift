internal import FoundationEssentials

/// Reads the outline of a JSON text from its first byte to its last.
///
/// Source: RFC 8259. How a number is written is left to the decoder.
struct JSONOutlineReader {
    /// As deep as the decoder of Foundation goes.
    private static let deepest = 512

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark, which decoders skip as well.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func readText() throws(JSONFault) -> JSONOutline {
        let outline = try readValue()
        guard nextByte() == nil else { throw fault("the end of the text was expected here") }
        return outline
    }

    private mutating func readValue() throws(JSONFault) -> JSONOutline {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw fault("lists lie too deep in each other") }
        switch nextByte() {
        case UInt8(ascii: "{"): return .object(try readMembers())
        case UInt8(ascii: "["): return .list(try readElements())
        case UInt8(ascii: "\""):
            _ = try readString()
            return .value
        default: return try readWord()
        }
    }

    private mutating func readMembers() throws(JSONFault) -> [JSONOutline.Member] {
        var members: [JSONOutline.Member] = []
        position += 1
        if skip("}") { return members }
        repeat {
            guard nextByte() == UInt8(ascii: "\"") else {
                throw fault("a key in quotation marks was expected here")
            }
            let key = try readString()
            guard skip(":") else { throw fault("':' was expected here") }
            members.append((key, try readValue()))
        } while skip(",")
        guard skip("}") else { throw fault("',' or '}' was expected here") }
        return members
    }

    private mutating func readElements() throws(JSONFault) -> [JSONOutline] {
        var elements: [JSONOutline] = []
        position += 1
        if skip("]") { return elements }
        repeat { elements.append(try readValue()) } while skip(",")
        guard skip("]") else { throw fault("',' or ']' was expected here") }
        return elements
    }

    /// Reads from one quotation mark to the next that no backslash precedes.
    private mutating func readString() throws(JSONFault) -> String {
        let start = position
        var hasEscapes = false
        position += 1
        while let byte = peek(), byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else {
                throw fault("a line break or tab in a string is written \\n or \\t")
            }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                position += 1
            }
            position += 1
        }
        guard position < bytes.count else {
            position = start
            throw fault("the string that begins here does not end")
        }
        position += 1
        let quoted = bytes[start..<position]
        guard let text = hasEscapes ? Self.unescaped(quoted) : Self.plain(quoted) else {
            position = start
            throw fault("the string that begins here is not UTF-8, or has an unknown escape")
        }
        return text
    }

    private static func plain(_ quoted: ArraySlice<UInt8>) -> String? {
        String(validating: quoted.dropFirst().dropLast(), as: UTF8.self)
    }

    private static func unescaped(_ quoted: ArraySlice<UInt8>) -> String? {
        do {
            return try JSONDecoder().decode(String.self, from: Data(quoted))
        } catch {
            return nil
        }
    }

    /// Reads `null`, `true`, `false` or a number.
    private mutating func readWord() throws(JSONFault) -> JSONOutline {
        let start = position
        while let byte = peek(), Self.isInWord(byte) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        if word == "null" { return .null }
        guard word == "true" || word == "false" || Double(word)?.isFinite == true else {
            position = start
            throw fault("a value was expected here")
        }
        return .value
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard nextByte() == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    /// The next byte that is not white space, which stays the next one.
    private mutating func nextByte() -> UInt8? {
        while let byte = peek(), [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
        return peek()
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ what: String) -> JSONFault { JSONFault(what, at: position, of: bytes) }
}
