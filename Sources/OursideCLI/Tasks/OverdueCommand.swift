internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside overdue`: what is late, worst first.
struct OverdueCommand: Command {
    static let configuration = CommandConfiguration(
        name: "overdue", abstract: "List what is late, worst first.",
        discussion: """
            Worst first: severity, then the day since when a task has been overdue without a \
            break. In a table, a duty that is late in several subjects is one line; --by and \
            every other format open it.
            """,
        examples: [
            Example("ourside overdue --by team", "Every late task, under its team."),
            Example("ourside overdue --severity high --fail", "Exit code 1 if there is any."),
        ])

    @Option("limit", value: "n", help: "At most so many lines, the worst.")
    var limit: LineCount?
    @Flag("fail", help: "Exit code 1 when anything is overdue.")
    var fail: Bool
    @Option("by", value: "group", help: "Every task by itself, under its group.")
    var grouping: TaskGrouping?
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let isFolded = grouping == nil && list.format == .table
        let tasks = try store.reading { () -> [TaskRow] in
            var filter = try filters.checked(in: store)
            if fail, !filter.isEmpty, try store.tasks(filter, on: today).isEmpty {
                throw EmptySelection.refusal
            }
            filter.overdueOnly = true
            // Lines of a folded table stand for any number of tasks, so all have to be seen.
            filter.limit = isFolded ? nil : limit?.count
            return try store.tasks(filter, on: today)
        }
        if isFolded { showFolded(tasks, in: context) } else { show(tasks, in: context) }
        if fail, !tasks.isEmpty { throw AnswerIsNo() }
    }

    private var nothing: String {
        filters.filter.isEmpty ? "Nothing is overdue." : "Nothing is overdue there."
    }

    private func showFolded(_ tasks: [TaskRow], in context: CommandContext) {
        let lines = OverdueListing.lines(tasks)
        let shown = Array(lines.prefix(limit?.count ?? lines.count))
        context.show(
            OverdueListing.listing(shown, empty: nothing), list, reading.database)
        if shown.count < lines.count {
            let left = lines.dropFirst(shown.count).reduce(0) { $0 + $1.count }
            context.complain("and \(counted(left, "more task")), less grave.")
        }
        if context.terminalWidth != nil, shown.contains(where: { $0.count > 1 }) {
            context.complain("To open a line with several subjects: ourside overdue --by duty")
        }
    }

    private func show(_ tasks: [TaskRow], in context: CommandContext) {
        // For chat, a sentence says more than the head of an empty table.
        if tasks.isEmpty, list.format == .markdown { return context.print(nothing) }
        guard let grouping else { return context.show(listing(tasks), list, reading.database) }
        context.show(grouping.groups(tasks), of: "overdue task", list, reading.database, listing)
    }

    /// Every task by itself: words for people, the whole row for machines.
    private func listing(_ tasks: [TaskRow]) -> Listing {
        list.format == .table || list.format == .markdown
            ? OverdueListing.listing(tasks.map { [$0] }, empty: nothing)
            : TaskListing.listing(tasks, empty: nothing)
    }
}
