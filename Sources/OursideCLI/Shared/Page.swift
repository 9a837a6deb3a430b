internal import Exports
internal import Reporting

/// A page that a person reads: a title, sections, and text wrapped to the terminal.
struct Page {
    private(set) var lines: [String] = []
    private let style: TerminalStyle
    /// Columns; wide terminals are not used up, since long lines are hard to read.
    let width: Int

    init(_ style: TerminalStyle) {
        self.style = style
        width = min(style.width ?? 80, 100)
    }

    /// The first line: an id and what it is called.
    mutating func title(_ id: String, _ title: String) {
        lines.append("\(style.paint(visible(id), .bold))  \(visible(title))")
    }

    /// A paragraph at the left edge.
    mutating func text(_ text: String) { add(WrappedText(text, width: width)) }

    mutating func blank() { lines.append("") }

    /// A heading with an empty line before it.
    mutating func heading(_ title: String) {
        lines += ["", style.paint(title, .bold)]
    }

    /// A section: a heading and an indented paragraph.
    mutating func section(_ title: String, _ text: String) {
        heading(title)
        indented(text)
    }

    /// An indented paragraph.
    mutating func indented(_ text: String) {
        add(WrappedText(text, width: width, indent: "  "))
    }

    /// A line that is to be pasted: indented, and never broken.
    mutating func verbatim(_ text: String) { lines.append("  \(visible(text))") }

    /// Indented lines with a label in a column of its own.
    mutating func fields(_ fields: [(label: String, words: String)]) {
        let room = min(fields.map { displayWidth(visible($0.label)) }.max() ?? 0, 32)
        for field in fields {
            let label = padded(visible(field.label), to: room)
            add(
                WrappedText(
                    field.words, width: width, indent: String(repeating: " ", count: room + 4),
                    firstIndent: "  \(label)  "))
        }
    }

    /// An indented table.
    mutating func table(_ listing: Listing) {
        let inner = TerminalStyle(width: style.width.map { $0 - 2 }, colour: style.colour)
        for line in listing.render(.table, terminal: inner).split(separator: "\n") {
            lines.append("  \(line)")
        }
    }

    /// A label and a painted word, each with its room, and paragraphs beside them; below them
    /// where the terminal is narrow.
    mutating func row(
        _ label: (text: String, room: Int), _ word: (text: String, room: Int), _ style: Style?,
        _ paragraphs: [String]
    ) {
        let head = "  \(padded(visible(label.text), to: label.room))  "
        let painted = self.style.paint(word.text, style)
        let room = label.room + word.room + 6
        let isWide = width - room >= 28
        let indent = String(repeating: " ", count: isWide ? room : 4)
        let beside = paragraphs.flatMap { WrappedText($0, width: width, indent: indent).lines }
        guard isWide, let first = beside.first else {
            lines += [head + painted] + beside
            return
        }
        let gap = String(repeating: " ", count: max(0, word.room - displayWidth(word.text)) + 2)
        lines.append(head + painted + gap + first.dropFirst(indent.count))
        lines += beside.dropFirst()
    }

    private mutating func add(_ text: WrappedText) { lines += text.lines }
}

extension CommandContext {
    func show(_ page: Page) {
        for line in page.lines { print(line) }
    }
}
