/// How many terminal columns text takes.
///
/// Characters that Unicode calls wide and emoji take two; combining marks and invisible
/// characters take none; control characters are counted as none, so pass text through
/// ``visible(_:)`` first.
///
/// Sources: UAX #11 (East Asian Width), UAX #29 (what belongs to one character), UTS #51 (emoji);
/// compared with Python's `wcwidth` 0.7.0.
package func displayWidth(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + displayWidth($1) }
}

/// How many terminal columns one character takes: 0, 1 or 2.
package func displayWidth(_ character: Character) -> Int {
    var width = 0
    var base: Unicode.Scalar?
    for scalar in character.unicodeScalars {
        // Asks for the emoji picture of what is otherwise text: ❤ takes one column, ❤️ two.
        if scalar.value == 0xFE0F, base?.properties.isEmoji == true { return 2 }
        base = base ?? scalar
        width += displayWidth(scalar)
    }
    // Emoji joined to one take no more room than the first.
    return min(width, 2)
}

/// How many terminal columns a scalar takes when it stands alone.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if (0x20..<0x7F).contains(value) { return 1 }
    if isZeroWidth(scalar) { return 0 }
    return WideRanges.contains(value) ? 2 : 1
}

private func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Vowels and final consonants of Hangul join the consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    // Called format characters or ignorable, but terminals draw them: the soft hyphen, signs that
    // stand over the digits after them, the place of a missing consonant.
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD, 0x115F:
        return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator, .control:
        return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
}
