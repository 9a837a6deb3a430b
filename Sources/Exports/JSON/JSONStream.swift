/// Writes one JSON object of any length piece by piece, indented by two spaces.
///
/// Only the value being written is in memory; members without a value are left out.
///
/// Source: RFC 8259.
package struct JSONStream {
    private let sink: (String) throws -> Void
    private var depth = 0
    private var isEmpty = true

    private init(_ sink: @escaping (String) throws -> Void) { self.sink = sink }

    /// Writes an object with a line end after it.
    ///
    /// - Parameters:
    ///   - sink: Gets the text.
    ///   - body: Writes the members.
    /// - Throws: What `sink` throws.
    package static func write(
        to sink: (String) throws -> Void, _ body: (inout JSONStream) throws -> Void
    ) throws {
        try withoutActuallyEscaping(sink) { sink in
            var stream = JSONStream(sink)
            try stream.nested("{", "}", body)
            try sink("\n")
        }
    }

    /// Writes a member, if there is a value.
    ///
    /// - Throws: What the sink throws.
    package mutating func member(_ key: String, _ value: JSONValue?) throws {
        guard let value else { return }
        try start(key)
        try put(value)
    }

    /// Writes a member that is an object.
    ///
    /// - Throws: What `body` and the sink throw.
    package mutating func member(
        _ key: String, _ body: (inout JSONStream) throws -> Void
    ) throws {
        try start(key)
        try nested("{", "}", body)
    }

    /// Writes a member that is a list of one object.
    ///
    /// - Throws: What `body` and the sink throw.
    package mutating func single(
        _ key: String, _ body: (inout JSONStream) throws -> Void
    ) throws {
        try start(key)
        try nested("[", "]") { list in
            try list.startElement()
            try list.nested("{", "}", body)
        }
    }

    /// Writes a member that is a list, each element made when it is its turn.
    ///
    /// - Parameters:
    ///   - key: The member's key.
    ///   - elements: What the list is made of.
    ///   - evenIfEmpty: Whether there is a member without elements too.
    ///   - make: Makes the value of an element.
    /// - Throws: What `make` and the sink throw.
    package mutating func list<Element>(
        _ key: String, _ elements: [Element], evenIfEmpty: Bool = false,
        _ make: (Element) throws -> JSONValue
    ) throws {
        if elements.isEmpty, !evenIfEmpty { return }
        try start(key)
        try nested("[", "]") { list in
            for element in elements {
                try list.startElement()
                try list.put(try make(element))
            }
        }
    }

    private mutating func start(_ key: String) throws {
        try startElement()
        try put(.string(key))
        try sink(": ")
    }

    private mutating func startElement() throws {
        try sink((isEmpty ? "\n" : ",\n") + String(repeating: "  ", count: depth))
        isEmpty = false
    }

    private func put(_ value: JSONValue) throws {
        var writer = JSONWriter(pretty: true)
        writer.write(value, depth: depth)
        try sink(writer.text)
    }

    private mutating func nested(
        _ opening: String, _ closing: String, _ body: (inout JSONStream) throws -> Void
    ) throws {
        try sink(opening)
        var inner = JSONStream(sink)
        inner.depth = depth + 1
        try body(&inner)
        if !inner.isEmpty { try sink("\n" + String(repeating: "  ", count: depth)) }
        try sink(closing)
    }
}

extension JSONValue {
    /// Whether it is neither `null` nor an empty text, list or object.
    var holdsSomething: Bool {
        switch self {
        case .null: false
        case .string(let text): !text.isEmpty
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        case .bool, .integer, .number: true
        }
    }

    /// An object of the members that hold something.
    static func present(_ members: (key: String, value: JSONValue?)...) -> JSONValue {
        .object(
            members.compactMap { key, value in
                value.flatMap { $0.holdsSomething ? (key: key, value: $0) : nil }
            })
    }
}
