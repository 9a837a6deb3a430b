internal import Arguments
internal import Exports
internal import Storage

/// `ourside owner list`: what was said about who answers for what.
struct OwnerListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "owner list", abstract: "List what was said about who answers for what.",
        group: "Setting up")

    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    private static let columns = [
        Column(key: "scope", title: "SCOPE", kind: .id, priority: .high),
        Column(key: "owner", title: "OWNER", priority: .high, flexible: false),
        Column(key: "since", title: "SINCE", kind: .day),
        Column(key: "reason", title: "REASON", priority: .low),
    ]

    func run(in context: CommandContext) throws {
        let (store, _) = try reading.open(in: context)
        let rows = try store.reading { try store.owners() }.map { owner -> [JSONValue] in
            [
                .string(owner.scope), .string(owner.owner), JSONValue(owner.since),
                JSONValue(owner.reason),
            ]
        }
        let listing = Listing(
            columns: Self.columns, rows: rows,
            emptySentence: "Nothing was said: teams answer for their services and their roles.")
        context.show(listing, list, reading.database)
    }
}
