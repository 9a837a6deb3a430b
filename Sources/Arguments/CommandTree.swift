/// All commands of a program: reads words into one of them, and explains them.
///
/// Names may have several words (`service add`); what shares its first words is a group, with
/// a help page of its own, and needs no declaration.
package struct CommandTree<Context>: Sendable {
    let program: String
    let abstract: String
    let version: String
    let commands: [any Command<Context>.Type]
    /// The heading of each command, in the same order.
    private let titles: [String]
    let names: CommandNames

    /// Makes a tree; `groups` and their commands are listed in help in the order given here.
    package init(
        program: String, abstract: String, version: String, groups: [CommandGroup<Context>]
    ) {
        self.program = program
        self.abstract = abstract
        self.version = version
        commands = groups.flatMap(\.commands)
        titles = groups.flatMap { group in group.commands.map { _ in group.title } }
        names = CommandNames(names: commands.map { $0.configuration.words })
    }

    /// The names of all commands in the order given, such as `service add`.
    package var commandNames: [String] {
        names.names.map { $0.joined(separator: " ") }
    }

    /// Everything that is declared, for completion scripts and manual pages.
    package var descriptions: [CommandDescription] {
        commands.indices.map(describe)
    }

    /// Reads the words that follow the program's name.
    ///
    /// - Parameters:
    ///   - words: The words, as the shell has parted them.
    ///   - width: Characters in a line of the help that the words may ask for.
    /// - Returns: A command with all its words, or the text that the words ask for.
    /// - Throws: What is wrong with the words, why, and what to paste instead.
    package func parse(
        _ words: [String], width: Int = 80
    ) throws(ArgumentProblem) -> Invocation<Context> {
        // Asked for alone, it needs no look at any command.
        if words == ["--version"] { return .version("\(program) \(version)") }
        var reader = CommandReader(self, words, width: width)
        return try reader.read()
    }

    /// The command in a place of the list, as data.
    func describe(_ index: Int) -> CommandDescription {
        CommandDescription(
            commands[index].configuration, Declarations(of: commands[index].init()),
            group: titles[index])
    }
}
