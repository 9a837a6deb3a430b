internal import Arguments
internal import Exports
internal import Storage

/// `ourside owner list`: what was said about who answers for what.
struct OwnerListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "owner list", abstract: "List what was said about who answers for what.",
        discussion: """
            What was said from a later day on is listed too: it counts from that day on.
            """)

    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    private static let columns = [
        Column(key: "scope", title: "SCOPE", kind: .id, priority: .high),
        Column(key: "owner", title: "OWNER", priority: .high, flexible: false),
        Column(key: "since", title: "SINCE", kind: .day),
        Column(key: "reason", title: "REASON", priority: .low),
    ]

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let rows = try store.reading { try store.owners(on: today) }.map { owner -> [JSONValue] in
            [
                .string(owner.scope), .string(owner.owner), .string("\(owner.since)"),
                JSONValue(owner.reason),
            ]
        }
        let listing = Listing(
            columns: Self.columns, rows: rows,
            emptySentence: "Nothing was said: teams answer for their services and their roles.")
        context.show(listing, list, reading.database)
    }
}
