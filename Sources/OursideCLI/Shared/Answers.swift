internal import Exports

extension CommandContext {
    /// Prints a text that may end in a newline of its own, such as a rendered list.
    func printWhole(_ text: String) {
        var scalars = text.unicodeScalars
        guard !scalars.isEmpty else { return }
        // By scalars: "\r\n" is one character.
        if scalars.last == "\n" { scalars.removeLast() }
        print(String(scalars))
    }

    /// Prints sentences for people, broken where the terminal ends.
    func printWords(_ words: String) {
        print(WrappedText(words, width: terminalWidth).description)
    }

    /// Says something beside the result, broken where the terminal ends.
    func remark(_ words: String) {
        complain(WrappedText(words, width: terminalWidth).description)
    }

    /// Says which commands may come next.
    func suggest(_ commands: [String]) {
        complain(commands.map { "  \(visible($0))" }.reduce("Next:") { "\($0)\n\($1)" })
    }
}
