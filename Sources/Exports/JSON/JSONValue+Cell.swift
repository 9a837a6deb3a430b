extension JSONValue {
    /// This value as the text of one cell; nothing for `null`.
    ///
    /// Lists are joined; objects, which lists of Ourside do not hold, are written as JSON.
    func cell(separator: String, true yes: String, false no: String) -> String {
        switch self {
        case .null: ""
        case .bool(let value): value ? yes : no
        case .integer(let value): String(value)
        case .number(let text), .string(let text): text
        case .array(let elements):
            elements.map { $0.cell(separator: separator, true: yes, false: no) }
                .joined(separator: separator)
        case .object: text()
        }
    }

    /// This value as people read it in a table, with control characters made visible.
    var cellForPeople: String { visible(cell(separator: ", ", true: "yes", false: "no")) }
}
