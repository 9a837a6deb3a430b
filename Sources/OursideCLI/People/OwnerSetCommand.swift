internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside owner set`: who answers for a scope.
struct OwnerSetCommand: Command {
    static let configuration = CommandConfiguration(
        name: "owner set", abstract: "Say who answers for something: a team or a person.",
        discussion: """
            The nearest that was said counts: subject/duty, subject/control, the subject or what \
            it lies in, duty:ID, control:ID, category:ID, then the team of the service or \
            account, then the team that holds the duty's role.

            Reports name whoever was the owner on the due date.
            """,
        examples: [
            Example("ourside owner set web platform", "A team for all of a service."),
            Example("ourside owner set web/os-patching ada", "A person for one duty of it."),
            Example("ourside owner set category:identity-access secops", "Wherever it occurs."),
        ])

    @Argument(
        "scope",
        help: "org, a subject, subject/duty, subject/control, duty:ID, control:ID or category:ID.")
    var scope: String
    @Argument("owner", help: "A team, or a person by the name under which they act.")
    var owner: PersonText
    @Option("from", value: "date", help: "The first day on which they answer; else today.")
    var from: CivilDay?
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let answer = try recording.record(in: context) { store, recorder in
            var filter = TaskFilter()
            filter.owners = [owner.text]
            let day = max(from ?? recorder.today, recorder.today)
            let before = try store.tasks(filter, on: day).count
            let scope = try recorder.scope(scope)
            let earlier = try recorder.setOwner(
                of: scope, to: owner.text, from: from, reason: reason?.text)
            let after = try store.tasks(filter, on: day).count
            return (
                scope: scope, total: after, more: after - before, earlier: earlier,
                teams: try store.teams().map(\.name)
            )
        }
        if let earlier = answer.earlier {
            return context.printWords(
                "\(owner) answers for '\(answer.scope)' already: entry \(earlier) says so.")
        }
        context.printWords(
            "\(from.map { "From \($0) on " } ?? "")\(owner) answers for '\(answer.scope)': \(counted(answer.more, "more task")), \(answer.total) in all."
        )
        guard !answer.teams.contains(owner.text) else { return }
        let near = closestMatches(to: owner.text, among: answer.teams, limit: 1).first
        context.remark(
            "There is no team '\(owner)': taken as a person.\(near.map { " Did you mean '\($0)'?" } ?? "")"
        )
    }
}
