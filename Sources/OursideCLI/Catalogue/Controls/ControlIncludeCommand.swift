internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside control include`: takes in what the pack only proposes.
struct ControlIncludeCommand: Command {
    static let configuration = CommandConfiguration(
        name: "control include", abstract: "Take in what is only proposed, or was excluded.",
        discussion: """
            Some controls and duties fit few organizations; the pack proposes them and never \
            applies them by itself. A duty brings its proposed controls along, and a control its \
            proposed duties. They are in force from today on, in every later pack too.

            A scope that was excluded applies again from today on, with a new runway.
            """,
        examples: [
            Example(
                "ourside control include log-review-daily --reason cards --approved-by bo",
                "Daily, where cards are held.")
        ])

    @Argument("id", help: "The control or the duty, or the scope that was excluded.")
    var id: String
    @Flag("dry-run", help: "Shows what would begin, and records nothing.")
    var dryRun: Bool
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    private struct Included {
        var scopes: [String]
        var came: FirstDueDates
        var load: LoadPreview
    }

    func run(in context: CommandContext) throws {
        let included = try recording.record(in: context, dryRun: dryRun) {
            store, recorder -> Included in
            let watch = try SeriesWatch(store, subjects: [], on: recorder.today)
            let before = try store.load(after: recorder.today)
            let scopes = try recorder.include(
                id, reason: approval.reason.text, approvedBy: approval.approvedBy.text)
            try recorder.settle()
            let changes = try watch.changes(store, on: recorder.today, endingBy: recorder.today)
            return Included(
                scopes: scopes, came: FirstDueDates(changes.came),
                load: LoadPreview(before: before, after: try store.load(after: recorder.today)))
        }
        if answer.format == .json {
            let json: JSONValue = [
                "included": .strings(included.scopes), "begins": included.came.json,
                "load": included.load.json, "dryRun": .bool(dryRun),
            ]
            context.print(json.text(pretty: true))
            return
        }
        let style = recording.database.style(in: context)
        context.printWords(
            "\(dryRun ? "Nothing was recorded; this would include" : "Included") "
                + "\(joined(included.scopes)).")
        guard !included.came.tasks.isEmpty else {
            context.remark("No task begins: it applies to nothing that is registered yet.")
            return
        }
        context.print("")
        context.printWhole(included.came.table(style, limit: 20))
        context.print("")
        context.printWhole(dryRun ? included.load.text(style) : included.load.headline)
    }
}
