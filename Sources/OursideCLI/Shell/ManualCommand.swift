internal import Arguments
internal import Domain

/// `ourside manual`: the manual page.
struct ManualCommand: Command {
    static let configuration = CommandConfiguration(
        name: "manual", abstract: "Print the manual page, as troff.",
        examples: [
            Example("ourside manual | man -l -", "Read it."),
            Example("ourside manual > /usr/local/share/man/man1/ourside.1", "Install it."),
        ])

    func run(in context: CommandContext) {
        context.print(
            ManualPage(
                version: programVersion, abstract: OursideTool.abstract,
                commands: OursideTool.tree.descriptions
            ).text)
    }
}
