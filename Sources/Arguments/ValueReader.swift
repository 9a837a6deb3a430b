/// How a word becomes a value of one type.
struct ValueReader<Value> {
    let allowedValues: [String]
    let valueHelp: String
    let read: (String) throws(ArgumentProblem) -> Value
    /// The value as it would be typed.
    let text: (Value) -> String
}

extension ValueReader where Value: ArgumentValue {
    static func argumentValue() -> ValueReader {
        ValueReader(
            allowedValues: Value.allowedValues, valueHelp: Value.valueHelp,
            read: { (text) throws(ArgumentProblem) in try Value(argument: text) },
            text: \.argumentText)
    }
}

extension ValueReader where Value: LosslessStringConvertible {
    static func lossless() -> ValueReader {
        let allowed = cases(of: Value.self)
        return ValueReader(
            allowedValues: allowed, valueHelp: "",
            read: { (text) throws(ArgumentProblem) in
                if let value = Value(text) { return value }
                throw allowed.isEmpty ? .unreadable(text) : .notAllowed(text, among: allowed)
            }, text: \.description)
    }
}

/// The raw values of an enumeration that nobody has declared to be an ``ArgumentValue``.
private func cases(of type: Any.Type) -> [String] {
    func names<Cases: CaseIterable & RawRepresentable<String>>(_: Cases.Type) -> [String] {
        Cases.allCases.map(\.rawValue)
    }
    guard let type = type as? any (CaseIterable & RawRepresentable<String>).Type else { return [] }
    return names(type)
}
