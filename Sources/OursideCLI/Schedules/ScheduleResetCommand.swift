internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside schedule reset`: what was set for a scope holds no longer.
struct ScheduleResetCommand: Command {
    static let configuration = CommandConfiguration(
        name: "schedule reset", abstract: "Return a scope to the pack's schedule.",
        discussion: """
            What is set for a wider scope counts again, else the pack. Only what falls due after \
            today changes.
            """,
        examples: [
            Example(
                "ourside schedule reset web --reason 'the audit is over' --approved-by bo",
                "As the pack says.")
        ])

    @Argument("scope", help: "The scope, as 'ourside schedule list' shows it.")
    var scope: String
    @Flag("dry-run", help: "Shows what would change, and records nothing.")
    var dryRun: Bool
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let changed = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            try ScheduleOutcome(store, recorder) {
                try recorder.resetSchedule(
                    of: scope, reason: approval.reason.text, approvedBy: approval.approvedBy.text)
            }
        }
        switch answer.format {
        case .json: context.print(changed.json(isDryRun: dryRun).text(pretty: true))
        case .text:
            changed.print(
                in: context, style: recording.database.style(in: context), isDryRun: dryRun)
        }
    }
}
