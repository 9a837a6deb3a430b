internal import FoundationEssentials

/// The shape of a JSON text: its lists, its objects and their keys, in the order written.
///
/// A decoder keeps one of two equal keys and says nothing; this keeps both. It is meant for text
/// that a decoder has accepted, which also bounds how deep it goes.
indirect enum JSONOutline {
    typealias Member = (key: String, value: JSONOutline)

    case null
    case value
    case list([JSONOutline])
    case object([Member])

    /// Fails where the text is not UTF-8, or its shape cannot be followed.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard let outline = reader.readValue() else { return nil }
        self = outline
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        init(bytes: [UInt8]) {
            self.bytes = bytes
            // A byte order mark, which decoders skip as well.
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        }

        mutating func readValue() -> JSONOutline? {
            switch nextByte() {
            case UInt8(ascii: "{"): return readMembers().map(JSONOutline.object)
            case UInt8(ascii: "["): return readElements().map(JSONOutline.list)
            case UInt8(ascii: "\""): return readString() == nil ? nil : .value
            case .some(let first) where first > 0x20:
                while let byte = peek(), isScalar(byte) { position += 1 }
                return first == UInt8(ascii: "n") ? .null : .value
            default: return nil
            }
        }

        private mutating func readMembers() -> [Member]? {
            var members: [Member] = []
            position += 1
            if skip("}") { return members }
            repeat {
                guard nextByte() == UInt8(ascii: "\""), let key = readString(), skip(":"),
                    let value = readValue()
                else { return nil }
                members.append((key, value))
            } while skip(",")
            return skip("}") ? members : nil
        }

        private mutating func readElements() -> [JSONOutline]? {
            var elements: [JSONOutline] = []
            position += 1
            if skip("]") { return elements }
            repeat {
                guard let element = readValue() else { return nil }
                elements.append(element)
            } while skip(",")
            return skip("]") ? elements : nil
        }

        /// Reads from one quotation mark to the next that no backslash precedes.
        private mutating func readString() -> String? {
            let start = position
            var hasEscapes = false
            position += 1
            while let byte = peek(), byte != UInt8(ascii: "\"") {
                if byte == UInt8(ascii: "\\") {
                    hasEscapes = true
                    position += 1
                }
                position += 1
            }
            guard position < bytes.count else { return nil }
            position += 1
            let text = bytes[start..<position]
            guard hasEscapes else {
                return String(validating: text.dropFirst().dropLast(), as: UTF8.self)
            }
            do {
                return try JSONDecoder().decode(String.self, from: Data(text))
            } catch {
                return nil
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

        private func isScalar(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0...0x20: false
            default: true
            }
        }
    }
}
