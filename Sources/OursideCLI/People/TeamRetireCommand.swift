internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside team retire`: a team ends.
struct TeamRetireCommand: Command {
    static let configuration = CommandConfiguration(
        name: "team retire", abstract: "End a team today; another takes over what it answers for.",
        discussion: """
            Services, accounts and what it owns by name go over to the team of --to, its roles end. \
            What fell due before stays its own.
            """,
        examples: [
            Example("ourside team retire web-team --to platform", "From today on.")
        ])

    @Argument("team", help: "The team.")
    var team: String
    @Option("to", value: "team", help: "The team that takes over what it answers for.")
    var successor: String?
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let things = try recording.record(in: context) { _, recorder in
            try recorder.retireTeam(team, successor: successor, reason: reason?.text)
        }
        context.printWords("The team '\(team)' answers for nothing from today on.")
        guard let successor, !things.isEmpty else { return }
        context.printWords("'\(successor)' took over \(things.joined(separator: ", ")).")
    }
}
