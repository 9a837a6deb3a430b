internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside schedule set`: another schedule than the pack's.
struct ScheduleSetCommand: Command {
    static let configuration = CommandConfiguration(
        name: "schedule set", abstract: "Set another schedule than the pack's for a scope.",
        discussion: """
            The nearest that was set counts: subject/duty, the subject, duty:ID, control:ID (in \
            the order of the duty's items), category:ID; after these the pack. It applies to \
            what falls due after today, and no later pack overrides it.

            A schedule brings its usual runway and lead along, unless they are given; the grace \
            stays the pack's, or shorter. Without a schedule only what is given changes. 'ourside \
            schedule preview' shows the due dates and how schedules are written.
            """,
        examples: [
            Example(
                "ourside schedule set web quarterly --reason audit --approved-by bo",
                "For one service."),
            Example(
                "ourside schedule set duty:os-patching --grace 3 --reason r --approved-by bo",
                "Less grace, everywhere."),
        ])

    @Argument(
        "scope", help: "subject/duty, a subject, duty:ID, control:ID or category:ID.")
    var scope: String
    @Argument("schedule", help: "The schedule, in quotes or as several words.")
    var words: [String]
    @Option("runway", value: "days", help: "Days from the start to the first due date, at least.")
    var runway: DayCount?
    @Option("lead", value: "days", help: "Days before the due date on which it shows as due soon.")
    var lead: DayCount?
    @Option("grace", value: "days", help: "Days after the due date that count as on time.")
    var grace: DayCount?
    @Option(
        "opens", value: "days", help: "Days before the due date from which doing it counts for it.")
    var opens: DayCount?
    @Flag("dry-run", help: "Shows what would change, and records nothing.")
    var dryRun: Bool
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let setting = ScheduleSetting(
            schedule: try schedule(), runway: runway?.days, lead: lead?.days, grace: grace?.days,
            opens: opens?.days)
        guard !setting.isEmpty else {
            throw NothingToChange(
                scope, options: ["a schedule", "--runway", "--lead", "--grace", "--opens"]
            ).problem
        }
        let changed = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            try ScheduleOutcome(store, recorder) {
                try recorder.setSchedule(
                    of: scope, to: setting, reason: approval.reason.text,
                    approvedBy: approval.approvedBy.text)
            }
        }
        switch answer.format {
        case .json: context.print(changed.json(isDryRun: dryRun).text(pretty: true))
        case .text:
            changed.print(
                in: context, style: recording.database.style(in: context), isDryRun: dryRun)
        }
    }

    private func schedule() throws -> Schedule? {
        guard !words.isEmpty else { return nil }
        do throws(ArgumentProblem) {
            return try Schedule(argument: words.joined(separator: " "))
        } catch {
            var problem = error
            problem.try = "ourside help schedule preview, which lists the forms"
            throw problem
        }
    }
}
