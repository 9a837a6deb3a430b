internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside team change`: the roles and the title of a team.
struct TeamChangeCommand: Command {
    static let configuration = CommandConfiguration(
        name: "team change", abstract: "Change the roles or the title of a team from today on.",
        discussion: """
            Duties of a role that it gives up belong to another team of that role, or to nobody: \
            'ourside tasks --unowned' lists them.
            """,
        examples: [
            Example("ourside team change sre --role security", "One role more."),
            Example("ourside team change sre --without-role people", "One less."),
        ])

    @Argument("team", help: "The team.")
    var team: String
    @Option("role", value: "role", help: "A role that it holds from now on.")
    var role: [Role]
    @Option("without-role", value: "role", help: "A role that it holds no more.")
    var withoutRole: [Role]
    @Option("title", value: "text", help: "What people read.")
    var title: FreeText?
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        guard !role.isEmpty || !withoutRole.isEmpty || title != nil else {
            throw NothingToChange(team, options: ["--role", "--without-role", "--title"]).problem
        }
        var fact = TeamChanged(team: team)
        (fact.title, fact.reason) = (title?.text, reason?.text)
        fact.roles = role.isEmpty ? nil : role
        fact.withoutRoles = withoutRole.isEmpty ? nil : withoutRole
        let (isChanged, roles, unowned) = try recording.record(in: context) { store, recorder in
            let isChanged = try recorder.changeTeam(fact)
            var filter = TaskFilter()
            filter.unownedOnly = true
            let roles = try store.teams().first { $0.name == team }?.roles ?? []
            return (isChanged, roles, try store.tasks(filter, on: recorder.today).count)
        }
        let words = roles.isEmpty ? "no role" : roles.joined(separator: ", ")
        context.printWords(
            isChanged
                ? "'\(team)' holds \(words) from today on." : "'\(team)' is like that already.")
        if unowned > 0 {
            context.remark("\(counted(unowned, "task")) belong to nobody: ourside tasks --unowned")
        }
    }
}
