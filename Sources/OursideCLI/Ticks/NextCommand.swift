internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside next`: takes a person through what is due, one task at a time.
struct NextCommand: Command {
    static let configuration = CommandConfiguration(
        name: "next", abstract: "Go through what is due, one task at a time.",
        discussion: """
            Asks of each task that is overdue, due or due soon: done today, done on another day, \
            done with issues, failed, later, skip, waiver, quit. Each answer is recorded at once. \
            A skip and a waiver ask for the reason and who approved.
            """,
        examples: [
            Example("ourside next", "Everything that is open, worst first."),
            Example("ourside next --team platform", "Of one team."),
        ])

    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let store = try Store.open(try context.databasePath(database.database), .writing)
        let today = try context.today(in: store)
        let tasks = try store.reading { () -> [TaskRow] in
            var filter = try filters.checked(in: store)
            filter.statuses = [.overdue, .due, .dueSoon]
            return try store.tasks(filter, on: today)
        }
        guard !tasks.isEmpty else { return context.printWords("Nothing is open or due soon.") }
        var recorded = 0
        for (index, task) in tasks.enumerated() {
            var walk = NextTask(
                task: task, place: "\(index + 1) of \(tasks.count)", store: store, today: today,
                context: context)
            switch try walk.ask() {
            case .recorded: recorded += 1
            case .later: continue
            case .quit:
                return context.printWords(
                    "\(counted(recorded, "task")) recorded, \(tasks.count - index) left.")
            }
        }
        context.printWords("\(counted(recorded, "task")) recorded; that was all.")
    }
}
