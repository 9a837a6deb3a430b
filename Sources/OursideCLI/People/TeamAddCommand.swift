internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside team add`: a team that can answer for duties.
struct TeamAddCommand: Command {
    static let configuration = CommandConfiguration(
        name: "team add", abstract: "Add a team that answers for duties.",
        discussion: """
            Every duty of the pack has a role. A team that holds the role answers for the duty \
            wherever nobody nearer does: neither an owner that was set nor the team of the \
            service or account.
            """,
        examples: [
            Example("ourside team add platform --role platform", "Answers for that role."),
            Example(
                "ourside team add secops --role security --role management",
                "One team for two roles."),
        ])

    @Argument("name", help: "What people type: a-z, 0-9, '.', '_' and '-'.")
    var name: String
    @Option("role", value: "role", help: "A role that it holds.")
    var role: [Role]
    @Option("title", value: "text", help: "What people read.")
    var title: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let owned = try recording.record(in: context) { store, recorder in
            try recorder.addTeam(name, title: title?.text, roles: role)
            var filter = TaskFilter()
            filter.owners = [name]
            return try store.tasks(filter, on: recorder.today).count
        }
        context.printWords("Added the team '\(name)'.")
        if owned > 0 { context.remark("By its role it answers for \(counted(owned, "task")).") }
        if role.isEmpty {
            context.remark(
                "It holds no role: it answers for the services and accounts that name it.")
        }
    }
}
