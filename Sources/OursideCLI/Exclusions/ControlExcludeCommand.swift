internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside control exclude`: says that something does not apply here.
struct ControlExcludeCommand: Command {
    static let configuration = CommandConfiguration(
        name: "control exclude", abstract: "Say that a control does not apply here, and why.",
        discussion: """
            Nothing of it is asked for from today on; what has fallen due stays as it was. To \
            look at it again on the review day is itself a task. 'ourside control include SCOPE' \
            lets it apply again.
            """,
        examples: [
            Example(
                "ourside control exclude web/web-firewall --justification … --approved-by bo",
                "One control of one service."),
            Example(
                "ourside control exclude control:root-mfa --justification … --approved-by bo",
                "A whole control."),
        ])

    @Argument(
        "scope", help: "subject/control, subject/duty, a subject, control:ID, duty:ID, category:ID."
    )
    var scope: String
    @Option("justification", value: "text", help: "Why, as an auditor will read it.")
    var justification: FreeText
    @Option("review-on", value: "date", help: "When to look at it again; in a year if left out.")
    var reviewOn: CivilDay?
    @Option("approved-by", value: "person", help: "Who decided it.")
    var approvedBy: PersonText
    @Flag("dry-run", help: "Shows what would end, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let outcome = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            let before = try tasks(store, recorder)
            let entry = try recorder.exclude(
                scope, justification: justification.text, reviewOn: reviewOn,
                approvedBy: approvedBy.text)
            let after = try tasks(store, recorder)
            let row = try store.exclusions().first { $0.entry == entry }
            return (
                row: row,
                ended: before.filter { task in
                    after.first { $0.seriesID == task.seriesID }?.standing.status
                        == .notApplicable && task.standing.status != .notApplicable
                }.map(\.name.series),
                shorter: before.filter { task in
                    let now = after.first { $0.seriesID == task.seriesID }
                    return now.map { !$0.controls.isEmpty && $0.controls != task.controls } ?? false
                }.map(\.name.series)
            )
        }
        guard let row = outcome.row else { return }
        if answer.format == .json {
            let json: JSONValue = [
                "entry": .integer(row.entry), "scope": .string(row.scope),
                "reviewOn": JSONValue(row.reviewOn), "review": JSONValue(row.review),
                "ended": .strings(outcome.ended), "shorter": .strings(outcome.shorter),
                "dryRun": .bool(dryRun),
            ]
            return context.print(json.text(pretty: true))
        }
        context.printWords(
            (dryRun ? "Nothing was recorded; this would exclude" : "Excluded") + " '\(row.scope)'.")
        if !outcome.ended.isEmpty {
            context.printWords("No longer asked for: \(outcome.ended.joined(separator: ", ")).")
        }
        if !outcome.shorter.isEmpty {
            context.printWords(
                "One item less on the checklist of: \(outcome.shorter.joined(separator: ", ")).")
        }
        if let review = row.review {
            context.printWords("To be looked at again: \(review), due \(row.reviewOn).")
        }
    }

    private func tasks(_ store: Store, _ recorder: Recorder) throws -> [TaskRow] {
        try recorder.settle()
        return try store.tasks(TaskFilter(), on: recorder.today)
    }
}
