internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside organization rename`: the organization has another name from today on.
struct OrganizationRenameCommand: Command {
    static let configuration = CommandConfiguration(
        name: "organization rename", abstract: "Give the organization another name from today on.",
        discussion: """
            Reports print it from now on; a state as of a past day prints the name of that day.
            """,
        examples: [
            Example("ourside organization rename 'Acme Europe'", "From today on.")
        ])

    @Argument("new-name", help: "What people call it from now on.")
    var newName: FreeText
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        try recording.record(in: context) { _, recorder in
            try recorder.renameOrganization(to: newName.text, reason: reason?.text)
        }
        context.printWords("The organization is called '\(newName.text)' from today on.")
    }
}
