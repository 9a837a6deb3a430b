/// The text, fit for a terminal: control characters hidden, at most 60 characters.
func visible(_ text: String) -> String {
    let visible = text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: Character("·")
        default: Character(scalar)
        }
    }
    return "\(String(visible.prefix(60)))\(visible.count > 60 ? "…" : "")"
}

/// The text in quotes, fit for a terminal.
func quoted(_ text: String) -> String { "'\(visible(text))'" }

/// The text without blanks at either end.
func trimmed(_ text: some StringProtocol) -> String {
    let rest = text.drop { $0.isWhitespace }
    let blanks = rest.reversed().prefix { $0.isWhitespace }.count
    return String(rest.dropLast(blanks))
}

/// A number and its noun: `1 row`, `2 rows`.
func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}
