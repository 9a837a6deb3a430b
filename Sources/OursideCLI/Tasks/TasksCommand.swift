internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside tasks`: what is due and coming.
struct TasksCommand: Command {
    static let configuration = CommandConfiguration(
        name: "tasks", abstract: "List what is due and what is coming.",
        discussion: """
            Worst first: severity, then the day since when a task has been overdue without a \
            break. Without --due-within, everything that falls due within 30 days is listed, \
            and everything overdue.
            """,
        examples: [
            Example("ourside tasks --due-within 14d --team platform", "Two weeks of one team."),
            Example("ourside tasks --unowned", "What nobody answers for."),
        ])

    @Option("due-within", value: "days", help: "Due within so many days; 'all' for everything.")
    var dueWithin: DaysAhead = DaysAhead(days: 30)
    @Option("status", value: "status", help: "In that status.")
    var status: [SeriesStatus]
    @Option("by", value: "group", help: "Under a heading for each group.")
    var grouping: TaskGrouping?
    @Option("limit", value: "n", help: "At most so many lines.")
    var limit: LineCount?
    @Flag("unowned", help: "Only what nobody answers for.")
    var unowned: Bool
    @Flag("missing-evidence", help: "Only what was last ticked without a file or link.")
    var missingEvidence: Bool
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let tasks = try store.reading { () -> [TaskRow] in
            var filter = try filters.checked(in: store)
            filter.statuses = status
            filter.unownedOnly = unowned
            filter.missingEvidenceOnly = missingEvidence
            filter.limit = limit?.count
            let looksEverywhere = !status.isEmpty || unowned || missingEvidence
            if !looksEverywhere, let days = dueWithin.days {
                filter.dueThrough = today.adding(days: days)
            }
            return try store.tasks(filter, on: today)
        }
        for ending in try endings(of: tasks, store, today).prefix(5) {
            context.remark("\(AnnouncedEndWords.sentence(ending, on: today)).")
        }
        guard let grouping else { return context.show(listing(tasks), list, reading.database) }
        context.show(grouping.groups(tasks), of: "task", list, reading.database, listing)
    }

    private func endings(
        of tasks: [TaskRow], _ store: Store, _ today: CivilDay
    ) throws -> [AnnouncedEnd] {
        try store.reading {
            AnnouncedEndWords.about(
                tasks, try store.announcedEnds(on: today),
                isNarrowed: try !filters.checked(in: store).isEmpty)
        }
    }

    private func listing(_ tasks: [TaskRow]) -> Listing {
        TaskListing.listing(tasks, empty: "Nothing is due in that time.")
    }
}
