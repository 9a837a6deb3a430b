/// All commands of a program: reads words into one of them, and explains them.
///
/// Names may have several words (`service add`); what shares its first words is a group, with
/// a help page of its own, and needs no declaration.
package struct CommandTree<Context>: Sendable {
    let program: String
    let abstract: String
    let version: String
    let commands: [any Command<Context>.Type]
    let names: CommandNames

    /// Makes a tree; `commands` are listed in help in the order given here.
    package init(
        program: String, abstract: String, version: String,
        commands: [any Command<Context>.Type]
    ) {
        self.program = program
        self.abstract = abstract
        self.version = version
        self.commands = commands
        names = CommandNames(names: commands.map { $0.configuration.words })
    }

    /// The names of all commands in the order given, such as `service add`.
    package var commandNames: [String] {
        names.names.map { $0.joined(separator: " ") }
    }

    /// Everything that is declared, for completion scripts and manual pages.
    package var descriptions: [CommandDescription] {
        commands.map(Self.describe)
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

    static func describe(_ command: any Command<Context>.Type) -> CommandDescription {
        CommandDescription(command.configuration, Declarations(of: command.init()))
    }
}
