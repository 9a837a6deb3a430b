/// One line of a calendar, folded and escaped.
///
/// Source: RFC 5545, sections 3.1 and 3.3.11.
enum CalendarText {
    /// A content line with its end, folded at 75 octets and never inside a character.
    static func line(_ text: String) -> String {
        var folded = ""
        var octets = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(scalar)
            octets += width
        }
        return folded + "\r\n"
    }

    /// Text as a value: line ends are `\n`, and no control character goes through.
    static func escaped(_ text: String) -> String {
        var result = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n" where previous == "\r": break
            case "\n", "\r": result += "\\n"
            default: result += visible(String(scalar))
            }
            previous = scalar
        }
        return result
    }
}
