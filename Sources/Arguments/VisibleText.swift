extension String {
    /// The text with control characters written out, so that it cannot move the cursor.
    ///
    /// Joiners stay as they are: scripts and emoji need them.
    var visible: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format where scalar == "\u{200C}" || scalar == "\u{200D}":
                text.unicodeScalars.append(scalar)
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

/// A word as a message names it: in quotes, visible, and cut after 60 characters.
func quoted(_ word: String) -> String {
    let shown = word.prefix(60)
    return "'\(String(shown).visible)\(shown.endIndex < word.endIndex ? "…" : "")'"
}
