internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside status`: counts and score.
struct StatusCommand: Command {
    static let configuration = CommandConfiguration(
        name: "status", abstract: "Count where the tasks stand, and say the score.",
        discussion: """
            The score is the part of the applicable tasks that are current, done, due soon or \
            due, and not failing. It is never printed without its counts; beside it stands how \
            much of what fell due in the last 90 days was done on time.
            """,
        examples: [
            Example("ourside status --by team", "Which team needs help."),
            Example("ourside status --as-of 2026-09-30 --format json", "The end of a quarter."),
        ])

    @Option("by", value: "group", help: "A line for each group too.")
    var grouping: StatusGrouping?
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let (report, endings) = try store.reading { () -> (StatusReport, [AnnouncedEnd]) in
            let filter = try filters.checked(in: store)
            let tasks = try store.tasks(filter, on: today)
            let endings = AnnouncedEndWords.about(
                tasks, try store.announcedEnds(on: today), isNarrowed: !filter.isEmpty)
            let report = StatusReport(
                organization: try store.organization().name, asOf: today,
                summary: StatusSummary(tasks),
                groups: try grouping.map {
                    try StatusReport.groups(tasks, by: $0, in: store)
                },
                rate: try store.onTimeRate(on: today, filter), head: try store.head().hash)
            return (report, endings)
        }
        switch answer.format {
        case .json: context.print(report.json.text(pretty: true))
        case .text:
            let lines = report.lines(
                reading.database.style(in: context),
                nameless: grouping == .owner ? "unowned" : "no \(grouping?.rawValue ?? "group")")
            for line in lines { context.print(line) }
            for ending in endings.prefix(10) {
                context.printWords("\(AnnouncedEndWords.sentence(ending, on: today)).")
            }
            if endings.count > 10 {
                context.print("and \(endings.count - 10) more: ourside digest")
            }
        }
    }
}
