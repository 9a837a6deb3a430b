/// The name of a command and everything its help says beyond its arguments.
package struct CommandConfiguration: Equatable, Sendable {
    /// One to three words with single spaces between them: `service add`.
    package var name: String
    /// One sentence with a full stop: the line beside the name in a list of commands.
    package var abstract: String
    /// Paragraphs parted by empty lines; a line that begins with a space is kept as it is.
    package var discussion: String
    /// Shown below everything else.
    package var examples: [Example]

    /// Makes a configuration; `CommandTree.validate()` checks it.
    package init(
        name: String, abstract: String, discussion: String = "", examples: [Example] = []
    ) {
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.examples = examples
    }

    /// The name, word by word.
    var words: [String] { name.split(separator: " ").map(String.init) }
}
