/// Text as OSCAL's data types allow it.
///
/// Source: OSCAL, "Data types": strings have no blanks at their ends and no line ends; tokens
/// match `^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$`.
enum OSCALText {
    /// One line without blanks at its ends; `nil` if nothing is left.
    static func line(_ text: String?) -> String? {
        guard let text else { return nil }
        return trimmed(visible(text).unicodeScalars[...])
    }

    /// Text of several lines, its control characters made visible.
    static func lines(_ text: String?) -> String? {
        guard let text else { return nil }
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        return trimmed(
            lines.map { visible(String($0)) }.joined(separator: "\n").unicodeScalars[...])
    }

    private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String? {
        var scalars = scalars
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return scalars.isEmpty ? nil : String(scalars)
    }

    /// An id as a token: `CP-9(1)` is `cp-9.1`, and `1.14` of `cis-aws` is `cis-aws-1.14`.
    ///
    /// - Parameters:
    ///   - id: Any id.
    ///   - prefix: What stands in front where the id does not begin with a letter.
    /// - Returns: A token.
    static func token(_ id: String, prefix: String) -> String {
        var token = String.UnicodeScalarView()
        for scalar in id.lowercased().unicodeScalars {
            switch scalar {
            case "(", ":", "/", " ": token.append(".")
            case ")": break
            case "0"..."9", ".", "-", "_": token.append(scalar)
            case _ where scalar.properties.isAlphabetic: token.append(scalar)
            default: token.append("_")
            }
        }
        while token.first == "." { token.removeFirst() }
        guard let first = token.first, first.properties.isAlphabetic || first == "_" else {
            return "\(prefix)-\(String(token))"
        }
        return String(token)
    }
}

extension JSONValue {
    /// A string on one line, or nothing.
    static func line(_ text: String?) -> JSONValue? { OSCALText.line(text).map { .string($0) } }

    /// Text of several lines, or nothing.
    static func lines(_ text: String?) -> JSONValue? { OSCALText.lines(text).map { .string($0) } }
}
