internal import Arguments
internal import Domain
internal import Storage

/// `ourside person move`: somebody works in another team.
struct PersonMoveCommand: Command {
    static let configuration = CommandConfiguration(
        name: "person move", abstract: "Record that a person moves to another team.",
        discussion: """
            What they own is handed over with --hand-over, or stays theirs with --keep: one of \
            the two is said if they own anything. The access that a move leaves behind is \
            reviewed by 'ourside event record mover'.
            """,
        examples: [
            Example("ourside person move bo --to data --hand-over platform", "All they own."),
            Example("ourside person move bo --to data --keep", "They go on answering for it."),
        ])

    @Argument("person", help: "The name under which they act.")
    var person: PersonText
    @Option("to", value: "team", help: "The team they move to.")
    var team: String
    @Option("hand-over", value: "team|person", help: "Who takes over what they own.")
    var successor: PersonText?
    @Flag("keep", help: "They go on answering for what they own.")
    var keep: Bool
    @Option("on", value: "date", help: "The first day there, today or later; else today.")
    var on: CivilDay?
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @Flag("dry-run", help: "Shows what would be handed over, and changes nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        if keep, let successor {
            throw ArgumentProblem(
                what: "--keep and --hand-over \(successor) contradict each other.",
                why: "what they own stays theirs, or goes to somebody else.")
        }
        let told = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            let day = max(on ?? recorder.today, recorder.today)
            let owned = try store.tasks(ownedBy: person.text, on: day)
            let scopes = try recorder.move(
                person.text, to: team, successor: successor?.text, keeping: keep, on: on,
                reason: reason?.text)
            return try HandoverAnswer(
                person.text, from: day, team: team, successor: successor?.text, scopes,
                owned: owned, dryRun: dryRun, store)
        }
        told.tell(answer.format, recording.database, in: context)
        if let on, on < told.from { context.remark("\(on) is over: it counts from today on.") }
    }
}
