internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside deviation explain`: management's response to what was late or missed.
struct DeviationExplainCommand: Command {
    static let configuration = CommandConfiguration(
        name: "deviation explain", abstract: "Explain an occurrence that was late or missed.",
        discussion:
            "It is printed beside the deviation wherever that is; the outcome never changes.",
        examples: [
            Example(
                "ourside deviation explain web/x@2026-10-31 --cause … --action … …",
                "One due date.")
        ])

    @Argument("task", help: "subject/duty@due.")
    var task: TaskName
    @Option("cause", value: "text", help: "Why it happened.")
    var cause: FreeText
    @Option("action", value: "text", help: "What is done about it.")
    var action: FreeText
    @Option("approved-by", value: "person", help: "Who answers for that.")
    var approvedBy: PersonText
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let earlier = try recording.record(in: context) { store, recorder in
            let name = try store.canonical(task)
            return try recorder.explain(
                name, cause: cause.text, action: action.text, approvedBy: approvedBy.text)
        }
        context.printWords(
            earlier.map { "'\(task)' was explained so already, by entry \($0)." }
                ?? "'\(task)' is explained; its outcome stays what it was.")
    }
}
