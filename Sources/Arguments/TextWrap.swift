/// Breaks text into lines of at most so many characters, at spaces where there are any.
///
/// The text is one paragraph: its own line breaks count as spaces.
func wrap(_ text: String, width: Int) -> [String] {
    let width = max(width, 1)
    var lines: [String] = []
    var current = ""
    for word in text.visibleLines.split(whereSeparator: \.isWhitespace) {
        if !current.isEmpty, current.count + 1 + word.count <= width {
            current += " \(word)"
            continue
        }
        if !current.isEmpty { lines.append(current) }
        var rest = word
        while rest.count > width {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        current = String(rest)
    }
    if !current.isEmpty { lines.append(current) }
    return lines
}

/// The same, with spaces in front of every line; they count.
func wrap(_ text: String, width: Int, indent: Int) -> [String] {
    wrap(text, width: width - indent).map { String(repeating: " ", count: indent) + $0 }
}

extension String {
    /// The text with control characters written out, except the ends of lines.
    fileprivate var visibleLines: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).visible }.joined(separator: "\n")
    }
}
