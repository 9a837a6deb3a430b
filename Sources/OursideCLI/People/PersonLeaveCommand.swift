internal import Arguments
internal import Domain
internal import Storage

/// `ourside person leave`: somebody goes, and others answer for what they owned.
struct PersonLeaveCommand: Command {
    static let configuration = CommandConfiguration(
        name: "person leave", abstract: "Record that a person leaves, and hand over what they own.",
        discussion: """
            Everything for which it was said that they answer goes to a team or another person, \
            from that day on; until then, and in reports on days before, it stays theirs. Who \
            has left cannot be made an owner any more. The tasks that a leaver brings (access \
            taken away, keys rotated) are asked for by 'ourside event record leaver'.
            """,
        examples: [
            Example("ourside person leave bo --to platform --dry-run", "What it would be."),
            Example("ourside person leave bo --to ada --on 2026-12-31", "From that day on."),
        ])

    @Argument("person", help: "The name under which they act.")
    var person: PersonText
    @Option("to", value: "team|person", help: "Who takes over what they own.")
    var successor: PersonText?
    @Option("on", value: "date", help: "The first day without them, today or later; else today.")
    var on: CivilDay?
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @Flag("dry-run", help: "Shows what would be handed over, and changes nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let told = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            let day = max(on ?? recorder.today, recorder.today)
            let owned = try store.tasks(ownedBy: person.text, on: day)
            let scopes = try recorder.leave(
                person.text, successor: successor?.text, on: on, reason: reason?.text)
            return try HandoverAnswer(
                person.text, from: day, successor: successor?.text, scopes, owned: owned,
                dryRun: dryRun, store)
        }
        told.tell(answer.format, recording.database, in: context)
        if let on, on < told.from { context.remark("\(on) is over: it counts from today on.") }
    }
}

extension Store {
    /// What a team or person answers for on a day.
    func tasks(ownedBy owner: String, on day: CivilDay) throws -> [TaskRow] {
        var filter = TaskFilter()
        filter.owners = [owner]
        return try tasks(filter, on: day)
    }
}
