internal import Arguments
internal import Domain
internal import Storage

/// `ourside service retire`: a service is no longer in use.
struct ServiceRetireCommand: Command {
    static let configuration = CommandConfiguration(
        name: "service retire", abstract: "End a service in use, and what lies in it.",
        discussion: """
            Its duties end with that day, and its resources with it. What fell due before stays \
            and is listed as it was; what is open on that day is listed as not due. The name is \
            never used again.
            """,
        examples: [
            Example(
                "ourside service retire web --reason 'Moved to ECS' --approved-by bo",
                "From today."),
            Example(
                "ourside service retire web --on 2026-12-31 --reason Sold --approved-by bo",
                "At the end of the year."),
        ])

    @Argument("name", help: "The service in use.")
    var name: String
    @Option("on", value: "date", help: "Its last day, today or later; else today.")
    var on: CivilDay?
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let (ending, resources) = try recording.record(in: context) { store, recorder in
            let known = try store.services().first { $0.name == name }
            let resources = try store.resources()
                .filter { $0.subject == name && $0.retired == nil }.map(\.name)
            let subjects =
                [name, "org"] + resources
                + (known.map { [$0.account, "aws:\($0.catalogue)"] } ?? [])
            let watch = try SeriesWatch(store, subjects: subjects, on: recorder.today)
            try recorder.retireService(
                name, on: on, reason: approval.reason.text, approvedBy: approval.approvedBy.text)
            return (try Ending(name, asked: on, watch, store, recorder), resources)
        }
        context.printEnding(ending, verb: "retires", inside: resources)
    }
}
