/// Labels in one column, and beside them what they mean.
struct HelpList {
    let title: String
    let rows: [(label: String, meaning: String)]

    /// Characters from the margin to the meanings, as in swift-argument-parser.
    private static let column = 26

    /// The title, and the rows below it; nothing at all when there are no rows.
    func lines(width: Int) -> [String] {
        guard !rows.isEmpty else { return [] }
        let column = min(Self.column, width / 3)
        return ["\(title):"] + rows.flatMap { lines($0.label, $0.meaning, column, width) }
    }

    private func lines(
        _ label: String, _ meaning: String, _ column: Int, _ width: Int
    ) -> [String] {
        var meanings = wrap(meaning, width: width, indent: column)
        // Two spaces before the label, two at least behind it: else the meaning has lines of
        // its own.
        guard label.count + 4 <= column, let first = meanings.first else {
            return wrap(label, width: width, indent: 2) + meanings
        }
        let padding = String(repeating: " ", count: column - 2 - label.count)
        meanings[0] = "  \(label)\(padding)\(first.dropFirst(column))"
        return meanings
    }
}
