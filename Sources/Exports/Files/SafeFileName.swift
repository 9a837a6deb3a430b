internal import Domain

/// A file name made of what people wrote, safe on every file system and in every shell.
///
/// ASCII letters, digits, `.`, `_` and `-` only, at most 80 of them with the extension kept; no
/// dot or hyphen in front, never empty, no name that Windows keeps for devices, and none that
/// differs from another only in case. `Übersicht 2026.pdf` becomes `Uebersicht-2026.pdf`.
///
/// Source: Microsoft, "Naming Files, Paths, and Namespaces".
///
/// - Parameters:
///   - name: Any text.
///   - taken: The names in use, in lower case; the new one is added.
/// - Returns: The name with its extension.
package func safeFileName(_ name: String, taken: inout Set<String>) -> String {
    let (stem, suffix) = parts(of: name)
    var number = 1
    while true {
        let ending = (number == 1 ? "" : "-\(number)") + suffix
        let candidate = trimmed(stem.prefix(longestName - ending.utf8.count)) + ending
        if taken.insert(candidate.lowercased()).inserted { return candidate }
        number += 1
    }
}

private let longestName = 80

/// What stands before the extension, and the extension with its dot.
private func parts(of name: String) -> (stem: String, suffix: String) {
    var (stem, suffix) = (name[...], "")
    if let dot = name.lastIndex(of: "."), dot > name.startIndex {
        let ending = name[name.index(after: dot)...]
        if (1...16).contains(ending.utf8.count), ending.utf8.allSatisfy(isLetterOrDigit) {
            (stem, suffix) = (name[..<dot], "." + ending)
        }
    }
    let plain = trimmed(ascii(stem)[...])
    if plain.isEmpty { return ("file", suffix) }
    return (isReserved(plain) ? "_" + plain : plain, suffix)
}

private func ascii(_ text: Substring) -> String {
    var result = ""
    for character in text {
        if let byte = character.asciiValue, isLetterOrDigit(byte) || byte == 0x2E || byte == 0x5F {
            result.append(character)
        } else if let letters = Transliteration.ascii(character) {
            result += letters
        } else if separates(character), result.last != "-" {
            result.append("-")
        }
    }
    return result
}

/// Whether a character stands between words; what does not is left out without a trace.
private func separates(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    return first.isASCII || character.isWhitespace
        || first.properties.generalCategory == .dashPunctuation
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

private func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == "." || $0 == "-" }
    while text.last == "." || text.last == "-" { text.removeLast() }
    return String(text)
}

/// Whether Windows takes the name for a device, whatever follows its first dot.
private func isReserved(_ name: String) -> Bool {
    let base = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(base) { return true }
    guard base.utf8.count == 4, base.hasPrefix("com") || base.hasPrefix("lpt") else { return false }
    return base.last?.isNumber == true
}
