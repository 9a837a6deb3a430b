internal import FoundationEssentials

/// The shape of a JSON text: its lists, its objects and their keys, in the order written.
///
/// Decoders keep one of two equal keys and say nothing, and that of FoundationEssentials does
/// not say where a text is broken. This keeps both keys and knows the place.
package indirect enum JSONOutline {
    /// A key with its value.
    package typealias Member = (key: String, value: JSONOutline)

    case null
    case value
    case list([JSONOutline])
    case object([Member])

    /// Reads a whole text.
    ///
    /// - Throws: ``JSONFault`` at the first byte that cannot stand where it stands.
    package init(_ bytes: [UInt8]) throws(JSONFault) {
        var builder = Builder(bytes: bytes)
        var scanner = JSONScanner(bytes)
        try scanner.scan { event throws(JSONFault) in try builder.take(event) }
        self = builder.outline
    }
}

extension JSONOutline {
    /// Puts together what a scanner comes upon.
    private struct Builder {
        let bytes: [UInt8]
        private(set) var outline = JSONOutline.null
        /// Objects and lists that are not over, outermost first.
        private var open: [Frame] = []

        private struct Frame {
            let isObject: Bool
            /// The key that waits for its value.
            var key = ""
            var members: [Member] = []
            var elements: [JSONOutline] = []
        }

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func take(_ event: JSONEvent) throws(JSONFault) {
            switch event {
            case .object: open.append(Frame(isObject: true))
            case .list: open.append(Frame(isObject: false))
            case .end:
                guard let frame = open.popLast() else { return }
                add(frame.isObject ? .object(frame.members) : .list(frame.elements))
            case .key(let quoted): open[open.count - 1].key = try text(quoted)
            case .string(let quoted):
                _ = try text(quoted)
                add(.value)
            case .null: add(.null)
            case .word: add(.value)
            }
        }

        private mutating func add(_ value: JSONOutline) {
            guard let last = open.indices.last else {
                outline = value
                return
            }
            if open[last].isObject {
                open[last].members.append((open[last].key, value))
            } else {
                open[last].elements.append(value)
            }
        }

        private func text(_ quoted: Range<Int>) throws(JSONFault) -> String {
            let inside = bytes[quoted].dropFirst().dropLast()
            let text =
                inside.contains(UInt8(ascii: "\\"))
                ? Self.unescaped(bytes[quoted]) : String(validating: inside, as: UTF8.self)
            guard let text else {
                throw JSONFault(
                    offset: quoted.lowerBound, begin: quoted.lowerBound, reason: .unreadable)
            }
            return text
        }

        private static func unescaped(_ quoted: ArraySlice<UInt8>) -> String? {
            do {
                return try JSONDecoder().decode(String.self, from: Data(quoted))
            } catch {
                return nil
            }
        }
    }
}
