internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside person rename`: a person has another name from today on.
struct PersonRenameCommand: Command {
    static let configuration = CommandConfiguration(
        name: "person rename", abstract: "Give a person another name from today on.",
        discussion: """
            They stay one person: old occurrences print the old name, and four eyes know both. What \
            they own goes over to the new name.
            """,
        examples: [
            Example("ourside person rename marta.lindqvist marta.berg", "From today on.")
        ])

    @Argument("person", help: "The name until now.")
    var person: PersonText
    @Argument("new-name", help: "The name from now on.")
    var newName: PersonText
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let owned = try recording.record(in: context) { _, recorder in
            try recorder.renamePerson(person.text, to: newName.text, reason: reason?.text)
        }
        context.printWords("\(person) is called \(newName) from today on.")
        if !owned.isEmpty {
            context.printWords("Under that name they answer for \(owned.joined(separator: ", ")).")
        }
    }
}
