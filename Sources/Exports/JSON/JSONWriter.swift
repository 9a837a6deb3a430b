/// Writes JSON text, compact or indented.
///
/// Source: RFC 8259. Members are written in their order and slashes stay as they are.
struct JSONWriter {
    /// Whether every member and element stands on a line of its own, indented by two spaces.
    let pretty: Bool
    private(set) var text = ""

    init(pretty: Bool) { self.pretty = pretty }

    mutating func write(_ value: JSONValue, depth: Int = 0) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let digits) where isJSONNumber(digits): text += digits
        case .number(let other): writeString(other)
        case .string(let value): writeString(value)
        case .array(let elements):
            writeList("[", elements, "]", depth: depth) { $0.write($1, depth: depth + 1) }
        case .object(let members):
            writeList("{", members, "}", depth: depth) {
                $0.writeString($1.key)
                $0.text += $0.pretty ? ": " : ":"
                $0.write($1.value, depth: depth + 1)
            }
        }
    }

    private mutating func writeList<Element>(
        _ opening: String, _ elements: [Element], _ closing: String, depth: Int,
        _ writeElement: (inout JSONWriter, Element) -> Void
    ) {
        text += opening
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            breakLine(depth: depth + 1)
            writeElement(&self, element)
        }
        if !elements.isEmpty { breakLine(depth: depth) }
        text += closing
    }

    private mutating func breakLine(depth: Int) {
        if pretty { text += "\n" + String(repeating: "  ", count: depth) }
    }

    private mutating func writeString(_ value: String) {
        text += "\""
        appendJSONEscaped(value, to: &text)
        text += "\""
    }
}

extension JSONValue {
    /// This value as JSON text, without a newline at its end.
    ///
    /// Source: RFC 8259.
    ///
    /// - Parameter pretty: Whether to break lines and indent by two spaces.
    /// - Returns: A whole JSON document.
    package func text(pretty: Bool = false) -> String {
        var writer = JSONWriter(pretty: pretty)
        writer.write(self)
        return writer.text
    }
}
