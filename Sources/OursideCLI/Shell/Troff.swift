/// Text as troff reads it, for the `man` macros.
///
/// Sources: groff_man(7), groff_char(7).
enum Troff {
    /// A line of text, with what would be a request or a macro's mark kept from being one.
    static func text(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "\n": result += " "
            default:
                if scalar.isASCII {
                    result.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
                    result += "\\[u\(zeros)\(digits)]"
                }
            }
        }
        return result.hasPrefix(".") ? "\\&\(result)" : result
    }

    /// An argument of a request, in quotes.
    static func argument(_ text: String) -> String {
        "\"\(Troff.text(text).replacing("\"", with: "\\(dq"))\""
    }

    /// Paragraphs parted by empty lines; lines that begin with a space are kept as they are.
    static func paragraphs(_ text: String) -> [String] {
        var lines: [String] = []
        var isKept = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy({ $0 == " " }) {
                if isKept { lines.append(".fi") }
                isKept = false
                lines.append(".PP")
                continue
            }
            if line.hasPrefix(" ") != isKept {
                isKept.toggle()
                lines.append(isKept ? ".nf" : ".fi")
            }
            lines.append(Troff.text(String(line)))
        }
        if isKept { lines.append(".fi") }
        return lines
    }
}
