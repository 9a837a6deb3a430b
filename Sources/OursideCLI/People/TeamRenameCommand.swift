internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside team rename`: a team has another name from today on.
struct TeamRenameCommand: Command {
    static let configuration = CommandConfiguration(
        name: "team rename", abstract: "Give a team another name from today on.",
        discussion: """
            What fell due before keeps the old name, in every report; what it owns goes over to the \
            new one. A name that another team has or had is refused.
            """,
        examples: [
            Example("ourside team rename platform sre", "From today on.")
        ])

    @Argument("team", help: "The team, by its name until now.")
    var team: String
    @Argument("new-name", help: "Its name from now on.")
    var newName: String
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        try recording.record(in: context) { _, recorder in
            try recorder.renameTeam(team, to: newName, reason: reason?.text)
        }
        context.printWords("The team '\(team)' is called '\(newName)' from today on.")
    }
}
