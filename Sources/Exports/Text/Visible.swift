/// Text from files or people with its control characters made visible, on one line.
///
/// A name cannot move the cursor, colour the screen, hide a part of itself or turn the direction
/// of writing. Newlines become ⏎, the other C0 controls and DEL their pictures (␀, ␛, ␡), and C1
/// controls, bidirectional overrides and isolates and invisible spaces their number (`<U+202E>`).
/// Joiners stay where they mean something: inside emoji and scripts that join.
///
/// Sources: Unicode, Control Pictures (U+2400 to U+243F); Boucher and Anderson, "Trojan Source"
/// (CVE-2021-42574).
package func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0A where previous == "\r":
            // The picture of the carriage return gives way: the two are one line end.
            result.removeLast()
            result.append("⏎")
        case 0x0A, 0x2028, 0x2029: result.append("⏎")
        case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "�")
        case 0x7F: result.append("␡")
        case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200B, 0x2060, 0xFEFF:
            result.append(contentsOf: number(of: scalar))
        case 0x200C...0x200D where previous.value < 0x300:
            result.append(contentsOf: number(of: scalar))
        default: result.append(scalar)
        }
        previous = scalar
    }
    return String(result)
}

private func number(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "<U+\(zeros)\(digits)>".unicodeScalars
}
