internal import FoundationEssentials

/// A JSON value with all it holds, to change and compare parts of packs whatever their type.
package indirect enum JSONTree: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number with a fraction, which no key of a pack takes.
    case number(Double)
    case string(String)
    case list([JSONTree])
    /// Members by key; their order says nothing.
    case object([String: JSONTree])
}

extension JSONTree: Codable {
    /// Reads any JSON value; whole numbers below 2⁵³ become integers.
    ///
    /// - Throws: `DecodingError`.
    package init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if box.decodeNil() {
            self = .null
        } else if let value = try Self.scalar(box) {
            self = value
        } else {
            do {
                self = .object(try box.decode([String: JSONTree].self))
            } catch DecodingError.typeMismatch {
                self = .list(try box.decode([JSONTree].self))
            }
        }
    }

    /// A boolean, number or string, or `nil` for what holds other values.
    private static func scalar(_ box: any SingleValueDecodingContainer) throws -> JSONTree? {
        func read<Value: Decodable>(_ type: Value.Type) throws -> Value? {
            do { return try box.decode(type) } catch DecodingError.typeMismatch { return nil }
        }
        if let text = try read(String.self) { return .string(text) }
        if let value = try read(Bool.self) { return .bool(value) }
        // Whole numbers by way of others: the decoder throws what it does not publish for 1.5.
        guard let value = try read(Double.self) else { return nil }
        let limit = 9_007_199_254_740_992.0
        guard abs(value) < limit, let whole = Int(exactly: value) else { return .number(value) }
        return .integer(whole)
    }

    /// Writes the value that it stands for, without a word about the case.
    ///
    /// - Throws: `EncodingError`.
    package func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch self {
        case .null: try box.encodeNil()
        case .bool(let value): try box.encode(value)
        case .integer(let value): try box.encode(value)
        case .number(let value): try box.encode(value)
        case .string(let value): try box.encode(value)
        case .list(let elements): try box.encode(elements)
        case .object(let members): try box.encode(members)
        }
    }
}

extension JSONTree {
    /// The tree of a value as it is written in a pack.
    ///
    /// - Throws: `EncodingError`, which no value of a pack provokes.
    package init(_ value: some Encodable) throws {
        self = try JSONDecoder().decode(JSONTree.self, from: try JSONEncoder().encode(value))
    }

    /// Reads the value that this tree was written from, or should be.
    ///
    /// - Throws: `DecodingError` with the path inside the tree.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: try JSONEncoder().encode(self))
    }

    /// The members of an object; none of anything else.
    package var members: [String: JSONTree] {
        if case .object(let members) = self { members } else { [:] }
    }

    /// A member of an object.
    package subscript(key: String) -> JSONTree? { members[key] }

    /// The elements of a list, or `nil` for anything else.
    package var elements: [JSONTree]? {
        if case .list(let elements) = self { elements } else { nil }
    }

    /// The elements of a list of strings, or `nil` for anything else.
    package var texts: [String]? {
        guard let elements else { return nil }
        let texts = elements.compactMap(\.text)
        return texts.count == elements.count ? texts : nil
    }

    /// The text of a string, or `nil` for anything else.
    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
