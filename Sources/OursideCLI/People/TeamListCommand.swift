internal import Arguments
internal import Exports
internal import Storage

/// `ourside team list`: who can answer for duties.
struct TeamListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "team list", abstract: "List the teams, their roles and how much they answer for.")

    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    private static let columns = [
        Column(key: "name", title: "TEAM", kind: .id, priority: .high),
        Column(key: "title", title: "TITLE", priority: .low),
        Column(key: "roles", title: "ROLES", kind: .id),
        Column(key: "services", title: "SERVICES", kind: .number),
        Column(key: "tasks", title: "TASKS", kind: .number),
    ]

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let rows = try store.reading {
            let tasks = try store.tasks(TaskFilter(), on: today)
            let owned = Dictionary(tasks.map { ($0.owner, 1) }, uniquingKeysWith: +)
            return try store.teams().map { team -> [JSONValue] in
                [
                    .string(team.name), JSONValue(team.title), .strings(team.roles),
                    .integer(team.services), .integer(owned[team.name] ?? 0),
                    JSONValue(team.retired),
                ]
            }
        }
        let retired = Column(
            key: "retired", title: "RETIRED", kind: .day,
            shownInTable: rows.contains { $0.last != .null })
        let listing = Listing(
            columns: Self.columns + [retired], rows: rows,
            emptySentence: "There is no team yet: ourside team add NAME --role ROLE")
        context.show(listing, list, reading.database)
    }
}
