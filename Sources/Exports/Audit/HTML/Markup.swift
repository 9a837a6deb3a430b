/// HTML in which every text is escaped because it is a text.
///
/// Literals are markup; a `String` put in becomes text, whatever it holds: `<`, `&` and quotes are
/// escaped, and control characters and turned writing are made visible. Only another ``Markup``
/// goes in as it is.
struct Markup: ExpressibleByStringInterpolation, Sendable {
    var text: String

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ value: String) { text += escaped(visible(value)) }

        /// A text, or a dash where there is none.
        mutating func appendInterpolation(orDash value: (some CustomStringConvertible)?) {
            guard let value, !value.description.isEmpty else { return text += "–" }
            appendInterpolation(value.description)
        }

        /// Text that may break its line where its author did.
        mutating func appendInterpolation(lines value: String?) {
            guard let value, !value.isEmpty else { return text += "–" }
            let lines = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            text += lines.map { escaped(visible(String($0))) }.joined(separator: "<br>")
        }
    }

    static func + (left: Markup, right: Markup) -> Markup { "\(left)\(right)" }
}

extension Sequence<Markup> {
    /// All of them, one after the other.
    func joined(_ separator: Markup = "") -> Markup {
        var all: Markup = ""
        all.text = map(\.text).joined(separator: separator.text)
        return all
    }
}

private func escaped(_ text: String) -> String {
    let special: Set<UInt8> = [0x22, 0x26, 0x27, 0x3C, 0x3E]
    guard text.utf8.contains(where: special.contains) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case ">": result.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
        case "'": result.append(contentsOf: "&#39;".unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}
