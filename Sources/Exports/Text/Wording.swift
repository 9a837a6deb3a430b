/// Words joined as in a sentence: `a, b and c`.
package func joined(_ words: [some CustomStringConvertible], _ last: String = "and") -> String {
    guard let final = words.last else { return "" }
    guard words.count > 1 else { return "\(final)" }
    return "\(words.dropLast().map(\.description).joined(separator: ", ")) \(last) \(final)"
}

/// A number with its noun: `1 day`, `12 days`; the plural is given where an s does not make it.
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
}
