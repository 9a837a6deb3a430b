/// What the place where a table is printed can do.
package struct TerminalStyle: Sendable {
    /// Terminal columns; `nil` where there is no edge, as in a file or a pipe.
    package let width: Int?
    /// Whether escape sequences for colours are wanted.
    package let colour: Bool

    /// A place of a width in terminal columns, with or without colours.
    package init(width: Int?, colour: Bool) {
        self.width = width
        self.colour = colour
    }

    /// No edge and no colour: for files and pipes.
    package static let plain = TerminalStyle(width: nil, colour: false)

    /// Text in a style, or as it is where there is no style or no colour.
    package func paint(_ text: String, _ style: Style?) -> String {
        guard colour, let style else { return text }
        return "\u{1B}[\(style.code)m\(text)\u{1B}[0m"
    }
}
