extension Listing {
    /// A table for people: aligned by display width and as wide as the terminal allows.
    func table(_ terminal: TerminalStyle) -> String {
        guard !rows.isEmpty else { return visible(emptySentence) + "\n" }
        let titles = columns.map { visible($0.title) }
        // Blanks at the end of a cell would only push others aside.
        let cells = rows.map { row in zip(columns, row).map { trimmed($1.cellForPeople) } }
        let natural = columns.indices.map { index in
            cells.reduce(displayWidth(titles[index])) { max($0, displayWidth($1[index])) }
        }
        let layout = TableLayout(columns: columns, natural: natural, width: terminal.width)
        let header = line(titles, layout, terminal) { _ in .bold }
        let body = cells.indices.map { index in
            line(cells[index], layout, terminal) { style(row: index, column: $0) }
        }
        return ([header] + body).map { $0 + "\n" }.joined()
    }

    private func style(row: Int, column: Column) -> Style? {
        guard row < rowStyles.count,
            styledColumns.isEmpty || styledColumns.contains(column.key)
        else { return nil }
        return rowStyles[row]
    }

    /// One line without blanks at its end: they are written only when text follows.
    private func line(
        _ cells: [String], _ layout: TableLayout, _ terminal: TerminalStyle,
        _ style: (Column) -> Style?
    ) -> String {
        var line = ""
        var blanks = 0
        for slot in layout.slots {
            let column = columns[slot.index]
            let text = shortened(cells[slot.index], to: slot.width)
            let room = slot.width - displayWidth(text)
            blanks += column.alignment == .right ? room : 0
            if !text.isEmpty {
                line += String(repeating: " ", count: blanks)
                line += terminal.paint(text, style(column))
                blanks = 0
            }
            blanks += (column.alignment == .left ? room : 0) + TableLayout.gap
        }
        return line
    }
}

private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
}
