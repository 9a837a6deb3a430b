internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside task move`: one occurrence is to be done by another day.
struct TaskMoveCommand: Command {
    static let configuration = CommandConfiguration(
        name: "task move", abstract: "Move one occurrence to another day, before the next one.",
        discussion: """
            It stays counted where it was first due, with both dates, the reason and who \
            approved; later due dates stay. What has fallen due can no longer be moved.
            """,
        examples: [
            Example(
                "ourside task move web/host-review@2027-03-20 --to 2027-03-31 …",
                "Ten days later.")
        ])

    @Argument("task", help: "subject/duty@due, as 'ourside tasks' shows it.")
    var task: TaskName
    @Option("to", value: "date", help: "The day by which it is to be done.")
    var day: CivilDay
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let earlier = try recording.record(in: context) { store, recorder in
            try recorder.move(
                try store.canonical(task), to: day, reason: approval.reason.text,
                approvedBy: approval.approvedBy.text)
        }
        context.printWords(
            earlier.map { "'\(task)' was moved to \(day) already, by entry \($0)." }
                ?? "'\(task)' is to be done by \(day); it stays counted where it was due.")
    }
}
