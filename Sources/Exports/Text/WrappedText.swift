/// Paragraphs broken into lines of a display width, with an indent.
///
/// Lines break at blanks. A word that is wider than a line keeps a line of its own, since links and
/// identifiers are pasted, but text in wide characters, which knows no blanks, breaks anywhere.
/// Each newline in the text ends a paragraph; other control characters are made visible.
package struct WrappedText: Sendable, CustomStringConvertible {
    /// The lines, without newlines and without blanks at their end.
    package let lines: [String]

    /// - Parameters:
    ///   - text: One or more paragraphs.
    ///   - width: Terminal columns of a line with its indent; `nil` breaks at newlines only.
    ///   - indent: What stands before each line.
    ///   - firstIndent: What stands before the first line instead, such as `"why: "`.
    package init(
        _ text: String, width: Int?, indent: String = "", firstIndent: String? = nil
    ) {
        var lines: [String] = []
        for paragraph in paragraphs(text) {
            var line = Line(prefix: lines.isEmpty ? firstIndent ?? indent : indent)
            for word in visible(paragraph).split(separator: " ") {
                for piece in pieces(of: word, room: width.map { $0 - displayWidth(indent) }) {
                    let needed = line.width + (line.isEmpty ? 0 : 1) + displayWidth(piece)
                    if let width, needed > width, !line.isEmpty {
                        lines.append(line.text)
                        line = Line(prefix: indent)
                    }
                    line.append(piece)
                }
            }
            lines.append(line.isEmpty && line.prefix == indent ? "" : line.text)
        }
        self.lines = lines
    }

    /// The lines joined by newlines, without one at the end.
    package var description: String { lines.joined(separator: "\n") }
}

private struct Line {
    let prefix: String
    var text: String
    var width: Int
    var isEmpty = true

    init(prefix: String) {
        (self.prefix, text, width) = (prefix, prefix, displayWidth(prefix))
    }

    mutating func append(_ word: String) {
        if !isEmpty { (text, width) = (text + " ", width + 1) }
        (text, width, isEmpty) = (text + word, width + displayWidth(word), false)
    }
}

private func paragraphs(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
}

/// The word, or lines of it where it is too wide and written in wide characters.
private func pieces(of word: Substring, room: Int?) -> [String] {
    guard let room, displayWidth(word) > room, word.contains(where: { displayWidth($0) > 1 })
    else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
        if !piece.isEmpty, displayWidth(piece) + displayWidth(character) > room {
            pieces.append(piece)
            piece = ""
        }
        piece.append(character)
    }
    return pieces + [piece]
}
