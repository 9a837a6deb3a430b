internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside person list`: who owns something, did something, left or moved.
struct PersonListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "person list", abstract: "List the people whom the register knows.",
        discussion: """
            Everybody who owns something, has ticked something off, left or moved. A name is \
            asserted, not proven.
            """)

    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    private static let columns = [
        Column(key: "name", title: "PERSON", priority: .high, flexible: false),
        Column(key: "status", title: "STATUS", kind: .id),
        Column(key: "from", title: "FROM", kind: .day),
        Column(key: "team", title: "TEAM", kind: .id),
        Column(key: "scopes", title: "SCOPES", kind: .number),
        Column(key: "tasks", title: "TASKS", kind: .number),
        Column(key: "lastDone", title: "LAST DONE", kind: .day, priority: .low),
    ]

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let rows = try store.reading {
            let owned = Dictionary(
                try store.tasks(TaskFilter(), on: today).map { ($0.owner, 1) },
                uniquingKeysWith: +)
            return try store.people(on: today).map { person -> [JSONValue] in
                [
                    .string(person.name), .string(Self.status(person, today)),
                    JSONValue(person.left), JSONValue(person.team), .integer(person.scopes),
                    .integer(owned[person.name] ?? 0), JSONValue(person.lastDone),
                ]
            }
        }
        let listing = Listing(
            columns: Self.columns, rows: rows,
            emptySentence: "Nobody owns anything yet, and nobody has ticked anything off.")
        context.show(listing, list, reading.database)
    }

    private static func status(_ person: PersonRow, _ today: CivilDay) -> String {
        guard let left = person.left else { return "here" }
        return left <= today ? "left" : "leaving"
    }
}
