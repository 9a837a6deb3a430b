/// Words as an English list: `a, b or c`.
func list(_ words: some Collection<String>, _ conjunction: String) -> String {
    let first = words.dropLast().joined(separator: ", ")
    let last = words.suffix(1).joined()
    return first.isEmpty ? last : "\(first) \(conjunction) \(last)"
}

/// Sentences with a space between them; empty ones are left out.
func sentences(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " ")
}

/// The sentence of help that lists allowed values, or nothing.
func oneOf(_ values: [String]) -> String {
    values.isEmpty ? "" : "One of \(list(values, "or"))."
}

extension String {
    /// The text in the place of a reason, which begins small unless its first word is a name.
    var asReason: String? {
        guard let first else { return nil }
        return dropFirst().first?.isLowercase == true ? first.lowercased() + dropFirst() : self
    }
}

/// The end of a sentence: a question when there is something to propose, else a full stop.
func didYouMean(_ match: String?) -> String {
    match.map { "; did you mean \(quoted($0))?" } ?? "."
}
