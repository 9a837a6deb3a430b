internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside event close`: an event is dealt with.
struct EventCloseCommand: Command {
    static let configuration = CommandConfiguration(
        name: "event close", abstract: "Close an event that is dealt with.",
        discussion: """
            While tasks of it are open that takes a reason and an approver; the tasks end then, \
            and those that were past due stay missed.
            """,
        examples: [
            Example("ourside event close cve-2026-1234 --on 2026-11-20", "All is done."),
            Example(
                "ourside event close cy --reason 'stays after all' --approved-by bo",
                "What is left is not needed."),
        ])

    @Argument("id", help: "The event, as 'ourside event list' shows it.")
    var name: EventName
    @Option("on", value: "date", help: "The day on which it was dealt with; today if left out.")
    var on: CivilDay?
    @Option("note", value: "text", help: "What there is to say about it.")
    var note: FreeText?
    @Option("reason", value: "text", help: "Why tasks may stay undone.")
    var reason: FreeText?
    @Option("approved-by", value: "person", help: "Who decided that.")
    var approvedBy: PersonText?
    @Flag("dry-run", help: "Says what would end, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        guard (reason == nil) == (approvedBy == nil) else {
            throw ArgumentProblem(
                what: "--reason and --approved-by belong together.",
                why: "somebody decides that tasks stay undone, and says why.",
                try: "--reason TEXT --approved-by PERSON")
        }
        var approval: (reason: String, by: String)?
        if let reason, let approvedBy { approval = (reason.text, approvedBy.text) }
        let closed = try recording.record(in: context, dryRun: dryRun) { _, recorder in
            try recorder.closeEvent(name.text, on: on, note: note?.text, approval: approval)
        }
        switch answer.format {
        case .json:
            context.print(
                JSONValue.object([
                    ("entry", .integer(closed.entry)), ("event", .string(name.text)),
                    ("on", JSONValue(closed.on)), ("days", .integer(closed.days)),
                    ("ended", .strings(closed.ended)), ("dryRun", .bool(dryRun)),
                ]).text(pretty: true))
        case .text:
            let days = counted(closed.days, "day")
            context.printWords(
                dryRun
                    ? "Nothing was recorded; this would close '\(name.text)' on \(closed.on), "
                        + "after \(days)."
                    : "Closed '\(name.text)' on \(closed.on), after \(days).")
            for task in closed.ended { context.print(visible("  ends undone: \(task)")) }
        }
    }
}
