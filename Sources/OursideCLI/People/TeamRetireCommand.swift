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
        let (things, unowned) = try recording.record(in: context) { store, recorder in
            let things = try recorder.retireTeam(
                team, successor: successor, reason: reason?.text)
            var filter = TaskFilter()
            filter.unownedOnly = true
            return (things, try store.tasks(filter, on: recorder.today).count)
        }
        if unowned > 0 {
            context.remark("\(counted(unowned, "task")) belong to nobody: ourside tasks --unowned")
        }
        context.printWords("The team '\(team)' answers for nothing from today on.")
        guard let successor, !things.isEmpty else { return }
        context.printWords("'\(successor)' took over \(things.joined(separator: ", ")).")
    }
}
