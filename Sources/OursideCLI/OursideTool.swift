internal import Arguments
internal import Domain

/// The program: its commands, and how words become an exit code.
package enum OursideTool {
    /// What the program is for, in one sentence.
    static let abstract = "Keeps your side of the AWS shared responsibility model."

    /// Every command, in the order in which help lists them.
    static let tree = CommandTree<CommandContext>(
        program: "ourside",
        abstract: abstract,
        version: programVersion, groups: groups)

    /// Runs one command line.
    ///
    /// - Parameters:
    ///   - words: What was typed after the program's name.
    ///   - context: What the command may touch.
    /// - Returns: The exit code, which tells the truth.
    package static func run(_ words: [String], in context: CommandContext) -> Int32 {
        do {
            switch try tree.parse(words, width: context.terminalWidth ?? 80) {
            case .run(var command): try command.run(in: context)
            case .help(let text, let isError):
                if isError { context.complain(text) } else { context.print(text) }
                return isError ? 64 : 0
            case .version(let text): context.print(text)
            }
            return 0
        } catch is AnswerIsNo {
            return 1
        } catch {
            if let whole = MissingWords(words: words, context: context).asked(for: error) {
                return run(whole, in: context)
            }
            let report = ErrorReport(error)
            let wantsJSON =
                words.contains("json") && words.contains { $0.hasPrefix("--format") }
                || words.contains("--format=json")
            context.complain(wantsJSON ? report.json : report.text)
            return report.code
        }
    }
}
