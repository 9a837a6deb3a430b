internal import Exports

/// Facts below each other, each with its label: a page about one thing.
struct FactSheet {
    private var facts: [(label: String, value: String)] = []

    init(_ facts: [(String, String?)]) {
        for (label, value) in facts {
            guard let value, !value.isEmpty else { continue }
            self.facts.append((label, value))
        }
    }

    /// The facts, long ones broken at the terminal's edge, without a newline at the end.
    func text(width: Int?) -> String {
        let room = (facts.map { displayWidth($0.label) }.max() ?? 0) + 2
        return facts.map { fact in
            WrappedText(
                fact.value, width: width, indent: String(repeating: " ", count: room + 2),
                firstIndent: "  \(padded(fact.label, to: room))"
            ).description
        }.joined(separator: "\n")
    }
}
