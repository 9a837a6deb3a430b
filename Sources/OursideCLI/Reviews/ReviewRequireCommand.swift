internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside review require`: from now on completions need a second pair of eyes.
struct ReviewRequireCommand: Command {
    static let configuration = CommandConfiguration(
        name: "review require", abstract: "Say whether completions need a second pair of eyes.",
        discussion: """
            The pack says it of some duties; 'ourside duty show ID' tells. What is said nearest \
            counts: subject/duty, the subject, duty:ID, the pack. It holds for completions \
            recorded from now on.
            """,
        examples: [
            Example(
                "ourside review require duty:os-patching --reason audit --approved-by bo",
                "For one duty, everywhere."),
            Example(
                "ourside review require main/access-review --none --reason … --approved-by bo",
                "No longer, for one task."),
        ])

    @Argument("scope", help: "subject/duty, a subject, or duty:ID.")
    var scope: String
    @Flag("none", help: "No second pair of eyes is needed.")
    var none: Bool
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        try recording.record(in: context) { _, recorder in
            try recorder.requireReview(
                of: scope, !none, reason: approval.reason.text,
                approvedBy: approval.approvedBy.text)
        }
        context.printWords(
            "Completions of '\(scope)' need \(none ? "no" : "a") second pair of eyes from now on.")
    }
}
