/// A command as data: what help, completion scripts and manual pages are made of.
package struct CommandDescription: Equatable, Sendable {
    /// The name, word by word: `["service", "add"]`.
    package var words: [String]
    /// One sentence: the line beside the name in a list.
    package var abstract: String
    /// Paragraphs parted by empty lines; may be empty.
    package var discussion: String
    /// Lines that can be pasted.
    package var examples: [Example]
    /// The heading under which the overview lists it; empty where there is only one list.
    package var group: String
    /// In the order in which they are typed.
    package var arguments: [ArgumentDescription]
    /// In the order of their declaration; `--help` is not among them.
    package var options: [OptionDescription]

    /// The name with single spaces: `service add`.
    package var name: String { words.joined(separator: " ") }

    /// What follows the program's name in a usage line.
    package var usage: String {
        let named = options.filter { $0.isRequired }.map(\.usage)
        return ([name] + arguments.map(\.usage) + named + ["[options]"]).joined(separator: " ")
    }

    init(
        _ configuration: CommandConfiguration, _ declarations: Declarations, group: String
    ) {
        words = configuration.words
        abstract = configuration.abstract
        discussion = configuration.discussion
        examples = configuration.examples
        self.group = group
        arguments = declarations.arguments.map(\.described)
        options = declarations.options.map(\.described)
    }
}
