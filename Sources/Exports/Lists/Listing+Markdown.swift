extension Listing {
    /// A table as GitHub reads it, for chat and issues.
    ///
    /// Source: GitHub Flavored Markdown, section 4.10 (tables).
    var markdown: String {
        let shown = columns.indices.filter { columns[$0].shownInTable }
        let header = shown.map { markdownEscaped(visible(columns[$0].title)) }
        let rule = shown.map { columns[$0].alignment == .right ? "---:" : "---" }
        let body = rows.map { row in shown.map { markdownEscaped(row[$0].cellForPeople) } }
        return ([header, rule] + body).map(markdownLine).joined()
    }
}

private func markdownLine(_ cells: [String]) -> String {
    "|" + cells.map { " \($0) |" }.joined() + "\n"
}

/// Text that Markdown shows as it is, on one line, also inside a table.
///
/// What could end a cell, start markup or be read as HTML is escaped. An underscore inside a word
/// is left alone, since there it means nothing.
///
/// Source: GitHub Flavored Markdown, sections 2.4, 4.10 and 6.4.
package func markdownEscaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    func isInsideWord(_ index: Int) -> Bool {
        guard index > 0, index + 1 < scalars.count else { return false }
        return [scalars[index - 1], scalars[index + 1]].allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
        }
    }
    for (index, scalar) in scalars.enumerated() {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "_" where isInsideWord(index): result += "_"
        case "\\", "|", "`", "*", "_", "[", "]", "~":
            result += "\\"
            result.unicodeScalars.append(scalar)
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
