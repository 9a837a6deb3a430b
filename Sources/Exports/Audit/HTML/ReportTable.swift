/// A table of the report: a caption, headers with scope, rows made one by one.
struct ReportTable {
    /// How the cells of a column look.
    enum Kind: String {
        case text
        case number = "num"
        case day = "day"
        case code = "code"
    }

    /// What a reader hears first; says what the rows are.
    let caption: Markup
    let columns: [(title: String, kind: Kind)]
    /// Each makes one row; the first cell names it.
    let rows: [Row]
    /// What stands there where there are no rows.
    let empty: Markup

    /// One row; made when it is written.
    struct Row {
        var id: String?
        var style: String?
        let cells: () -> [Markup]
    }

    init(
        _ caption: Markup, _ columns: [(title: String, kind: Kind)], _ rows: [Row],
        empty: Markup = "Nothing to list."
    ) {
        (self.caption, self.columns, self.rows, self.empty) = (caption, columns, rows, empty)
    }

    func write(to put: (Markup) throws -> Void) throws {
        guard !rows.isEmpty else { return try put("<p class=\"none\">\(empty)</p>\n") }
        let headers = columns.map { title, kind in
            "<th scope=\"col\" class=\"\(kind.rawValue)\">\(title)</th>" as Markup
        }
        try put(
            """
            <div class="scroll" role="region" tabindex="0" aria-label="\(caption)"><table>\
            <caption>\(caption)</caption><thead><tr>\(headers.joined())</tr></thead><tbody>

            """)
        for row in rows { try put(markup(row)) }
        try put("</tbody></table></div>\n")
    }

    /// A cell with nothing in it is empty: its dash is drawn by the style sheet, which makes a page of
    /// ten thousand rows a tenth smaller.
    private func markup(_ row: Row) -> Markup {
        var markup: Markup = "<tr"
        if let id = row.id { markup = "\(markup) id=\"\(id)\"" }
        if let style = row.style { markup = "\(markup) class=\"\(style)\"" }
        markup = "\(markup)>"
        for (index, (cell, column)) in zip(row.cells(), columns).enumerated() {
            let isEmpty = index > 0 && cell.text == "–"
            let kind =
                column.kind == .text || isEmpty
                ? "" : " class=\"\(column.kind.rawValue)\"" as Markup
            markup =
                index == 0
                ? "\(markup)<th scope=\"row\"\(kind)>\(cell)</th>"
                : "\(markup)<td\(kind)>\(isEmpty ? "" : cell)</td>"
        }
        return "\(markup)</tr>\n"
    }
}
