internal import Arguments

/// `ourside completions`: what makes the shell complete this program's words.
struct CompletionsCommand: Command {
    static let configuration = CommandConfiguration(
        name: "completions", abstract: "Print a script that completes commands in your shell.",
        examples: [
            Example("source <(ourside completions bash)", "In ~/.bashrc; zsh likewise."),
            Example(
                "ourside completions fish > ~/.config/fish/completions/ourside.fish", "Once."),
        ])

    @Argument("shell", help: "Which shell.")
    var shell: Shell

    /// The shells that have a script.
    enum Shell: String, CaseIterable, ArgumentValue {
        case bash, zsh, fish
    }

    func run(in context: CommandContext) {
        let words = CommandWords(commands: OursideTool.tree.descriptions)
        switch shell {
        case .bash: context.print(BashCompletion(words: words).text)
        case .zsh: context.print(ZshCompletion(words: words).text)
        case .fish: context.print(FishCompletion(words: words).text)
        }
    }
}
