/// Words joined as in a sentence: `a, b and c`.
func joined(_ words: [some CustomStringConvertible], _ last: String = "and") -> String {
    guard let final = words.last else { return "" }
    guard words.count > 1 else { return "\(final)" }
    return "\(words.dropLast().map(\.description).joined(separator: ", ")) \(last) \(final)"
}
