internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside task skip`: one occurrence is not owed.
struct TaskSkipCommand: Command {
    static let configuration = CommandConfiguration(
        name: "task skip", abstract: "Skip one occurrence that has not fallen due yet.",
        discussion:
            "It stays counted where it was due, as skipped, with the reason and who approved.",
        examples: [
            Example(
                "ourside task skip web/host-review@2027-03-20 --reason … --approved-by bo",
                "One due date.")
        ])

    @Argument("task", help: "subject/duty@due, as 'ourside tasks' shows it.")
    var task: TaskName
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let earlier = try recording.record(in: context) { store, recorder in
            try recorder.skip(
                try store.canonical(task), reason: approval.reason.text,
                approvedBy: approval.approvedBy.text)
        }
        context.printWords(
            earlier.map { "'\(task)' was skipped already, by entry \($0)." }
                ?? "'\(task)' is skipped; it stays counted where it was due.")
    }
}
