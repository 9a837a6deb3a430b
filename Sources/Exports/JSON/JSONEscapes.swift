/// Appends text as it stands between the quotes of a JSON string.
///
/// Escapes what RFC 8259, section 7, demands, and also DEL, the C1 controls and U+2028/2029: they
/// would act on a terminal or end a line in other languages. Nothing else changes.
func appendJSONEscaped(_ value: String, to text: inout String) {
    if value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
        text += value
        return
    }
    // Scalars, not characters: a quote with a combining mark after it is one character.
    for scalar in value.unicodeScalars {
        switch scalar.value {
        case 0x22: text += "\\\""
        case 0x5C: text += "\\\\"
        case 0x08: text += "\\b"
        case 0x09: text += "\\t"
        case 0x0A: text += "\\n"
        case 0x0C: text += "\\f"
        case 0x0D: text += "\\r"
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
}

/// Whether text is a number as JSON writes it: `-0.5e+3`, but not `.5`, `01` or `NaN`.
///
/// Source: RFC 8259, section 6.
func isJSONNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func dropDigits() -> Int {
        let before = rest.count
        rest = rest.drop { (0x30...0x39).contains($0) }
        return before - rest.count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let wholeDigits = dropDigits()
    guard wholeDigits == 1 || (wholeDigits > 1 && !startsWithZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        guard dropDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
        rest.removeFirst()
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
            rest.removeFirst()
        }
        guard dropDigits() > 0 else { return false }
    }
    return rest.isEmpty
}
