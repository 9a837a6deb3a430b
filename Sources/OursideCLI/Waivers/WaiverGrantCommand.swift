internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside waiver grant`: what falls due in a scope is not owed for a time.
struct WaiverGrantCommand: Command {
    static let configuration = CommandConfiguration(
        name: "waiver grant", abstract: "Grant a waiver: relief for a scope, until a day.",
        discussion: """
            What falls due inside is waived, and stays counted as that. What is overdue already \
            stays late or missed; its status becomes accepted until the waiver ends. Calendar \
            schedules go on afterwards; tasks by interval and one-off tasks fall due so many days \
            after the end as they have runway.

            No waiver without an end: at most as many days as the policy waiver-days says.
            """,
        examples: [
            Example(
                "ourside waiver grant web/host-review --until 2027-01-31 …",
                "One task."),
            Example(
                "ourside waiver grant sandbox --until 2026-12-31 --reason … --approved-by bo",
                "Everything of a service."),
        ])

    @Argument(
        "scope", help: "subject/duty, subject/control, a subject, duty:ID, control:ID, category:ID."
    )
    var scope: String
    @Option("until", value: "date", help: "The last day.")
    var until: CivilDay
    @Option("from", value: "date", help: "The first day; today if left out.")
    var from: CivilDay?
    @Flag("dry-run", help: "Shows what would be waived, and records nothing.")
    var dryRun: Bool
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let (waiver, accepted, longer, isKnown) = try recording.record(in: context, dryRun: dryRun)
        {
            store, recorder in
            let next = recorder.nextSeq
            let entry = try recorder.grantWaiver(
                of: scope, from: from, until: until, reason: approval.reason.text,
                approvedBy: approval.approvedBy.text)
            try recorder.settle()
            let all = try store.waivers(on: recorder.today)
            let waiver = all.first { $0.entry == entry }
            let covered = Set(waiver?.tasks ?? [])
            let longer = all.filter { other in
                [.live, .ahead].contains(other.state) && !covered.isDisjoint(with: other.tasks)
                    && waiver.map { other.from <= $0.until && $0.until < other.until } ?? false
            }
            var filter = TaskFilter()
            filter.statuses = [.accepted]
            let accepted = try store.tasks(filter, on: recorder.today).filter {
                covered.contains($0.name.series)
            }
            return (waiver, accepted, longer, entry < next)
        }
        guard let waiver else { return }
        if answer.format == .json {
            let json: JSONValue = [
                "entry": .integer(waiver.entry), "scope": .string(waiver.scope),
                "from": JSONValue(waiver.from), "until": JSONValue(waiver.until),
                "tasks": .strings(waiver.tasks),
                "accepted": .strings(accepted.map { "\($0.name)" }),
                "inARow": .integer(waiver.inARow), "daysInARow": .integer(waiver.daysInARow),
                "longer": .array(longer.map { .integer($0.entry) }), "dryRun": .bool(dryRun),
            ]
            return context.print(json.text(pretty: true))
        }
        let verb =
            isKnown
            ? "Waived already:" : dryRun ? "Nothing was recorded; this would waive" : "Waived"
        let name = dryRun && !isKnown ? "" : " (waiver \(waiver.entry))"
        context.printWords(
            "\(verb) \(counted(waiver.tasks.count, "task")) from \(waiver.from) until "
                + "\(waiver.until)\(name).")
        for task in waiver.tasks.prefix(10) { context.print(visible("  \(task)")) }
        if waiver.tasks.count > 10 { context.print("  and \(waiver.tasks.count - 10) more") }
        if !accepted.isEmpty {
            context.printWords(
                "Overdue already, and accepted until then; what was missed stays missed: "
                    + accepted.map { "\($0.name)" }.joined(separator: ", ") + ".")
        }
        for other in longer {
            context.printWords(
                "Waiver \(other.entry) goes on holding '\(other.scope)' until \(other.until); a "
                    + "shorter one does not end it. To end it: "
                    + "ourside waiver revoke \(other.entry) --reason … --approved-by …")
        }
        if waiver.inARow > 1 { context.remark(WaiverListCommand.chain(waiver) + ".") }
    }
}
