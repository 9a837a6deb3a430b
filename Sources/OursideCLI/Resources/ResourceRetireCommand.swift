internal import Arguments
internal import Domain
internal import Storage

/// `ourside resource retire`: a resource is no longer there.
struct ResourceRetireCommand: Command {
    static let configuration = CommandConfiguration(
        name: "resource retire", abstract: "End a resource that was deactivated or deleted.",
        examples: [
            Example(
                "ourside resource retire main:ci --reason Deleted --approved-by bo", "From today.")
        ])

    @Argument("resource", help: "Its full name, SUBJECT:NAME.")
    var resource: String
    @Option("on", value: "date", help: "Its last day, today or later; else today.")
    var on: CivilDay?
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let ending = try recording.record(in: context) { store, recorder in
            let watch = try SeriesWatch(store, subjects: [resource], on: recorder.today)
            try recorder.retireResource(
                resource, on: on, reason: approval.reason.text,
                approvedBy: approval.approvedBy.text)
            return try Ending(resource, asked: on, watch, store, recorder)
        }
        context.printEnding(ending, verb: "retires")
    }
}
