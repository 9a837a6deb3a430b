internal import Arguments
internal import Exports
internal import Storage

/// What a line lacks, asked for where somebody can be asked.
struct MissingWords {
    let words: [String]
    let context: CommandContext

    /// The line with what was missing; `nil` where that is not what is wrong, where nobody can be
    /// asked, or where nothing was answered.
    func asked(for error: any Error) -> [String]? {
        switch error {
        case let problem as ArgumentProblem: problem.missing.flatMap { line(asking: [$0]) }
        case let undecided as UndecidedChanges: line(deciding: undecided)
        default: nil
        }
    }

    /// A decision needs both a reason and an approver, and a command that takes them.
    private func line(deciding undecided: UndecidedChanges) -> [String]? {
        let wanted = [
            MissingOption(spelling: "--reason", help: "Why, as an auditor will read it."),
            MissingOption(spelling: "--approved-by", help: "Who decided it."),
        ].filter { !isGiven($0) }
        guard !wanted.isEmpty, takes(wanted) else { return nil }
        return line(asking: wanted, after: undecided.lines.map { "\(visible($0))\n" }.joined())
    }

    private func line(asking options: [MissingOption], after words: String = "") -> [String]? {
        var given: [String] = []
        for option in options {
            let question = "\(option.spelling) (\(option.help)) "
            guard let answer = context.ask(given.isEmpty ? words + question : question),
                !answer.isEmpty
            else { return nil }
            given.append("\(option.spelling)=\(answer)")
        }
        // In front: what follows a bare "--" is no option any more.
        return given + self.words
    }

    private func isGiven(_ option: MissingOption) -> Bool {
        words.contains { $0 == option.spelling || $0.hasPrefix("\(option.spelling)=") }
    }

    private func takes(_ options: [MissingOption]) -> Bool {
        do {
            _ = try OursideTool.tree.parse(
                options.map { "\($0.spelling)=x" } + words, width: context.terminalWidth ?? 80)
            return true
        } catch {
            return false
        }
    }
}
