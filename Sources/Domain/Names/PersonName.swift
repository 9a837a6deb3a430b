/// The rule for names of people: as they sign, and never two spellings for one look.
package enum PersonName {
    /// Reads a name as it was typed: without blanks at its ends.
    ///
    /// - Parameter text: What was typed.
    /// - Returns: The name, or why there is none.
    package static func read(_ text: String) -> (name: String, fault: String?) {
        let name = trimmed(text)
        return (name, fault(in: name))
    }

    /// Whether two names are those of one person: they differ in case at most.
    ///
    /// Swift compares by canonical equivalence, so that it does not matter either how an accent
    /// is written (Unicode Standard, annex 15).
    package static func isSame(_ one: String, _ other: String) -> Bool {
        trimmed(one).lowercased() == trimmed(other).lowercased()
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func fault(in name: String) -> String? {
        guard !name.isEmpty else { return "it is empty" }
        if name.contains(where: { ",;".contains($0) }) { return "a list is not one person" }
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
                .unassigned:
                let number = String(scalar.value, radix: 16, uppercase: true)
                return "it has a sign that nobody sees, U+\(number)"
            default: continue
            }
        }
        let words = name.unicodeScalars.split { !$0.properties.isAlphabetic }
        for word in words where Set(word.compactMap(Script.init)).count > 1 {
            return
                "the word '\(String(String.UnicodeScalarView(word)))' mixes letters of two scripts"
        }
        return nil
    }
}

/// Scripts whose letters look alike; the blocks are those of the Unicode Standard.
private enum Script: Hashable {
    case latin, greek, cyrillic, armenian, cherokee

    init?(_ letter: Unicode.Scalar) {
        switch letter.value {
        case 0x41...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F,
            0xFF21...0xFF5A:
            self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
        case 0x530...0x58F: self = .armenian
        case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
        default: return nil
        }
    }
}
