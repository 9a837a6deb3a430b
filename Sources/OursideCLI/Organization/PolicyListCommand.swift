internal import Arguments
internal import Exports
internal import Storage

/// `ourside policy list`: the limits of the organization.
struct PolicyListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "policy list", abstract: "List the limits of the organization.")

    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    private static let columns = [
        Column(key: "name", title: "POLICY", kind: .id, priority: .high),
        Column(key: "value", title: "VALUE", kind: .id, priority: .high),
        Column(key: "usual", title: "USUALLY", kind: .id),
        Column(key: "meaning", title: "MEANING", priority: .low),
    ]

    func run(in context: CommandContext) throws {
        let (store, _) = try reading.open(in: context)
        let rows = try store.reading {
            try Policy.allCases.map { policy -> [JSONValue] in
                [
                    .string(policy.rawValue), .string(try store.policy(policy)),
                    .string(policy.usual), .string(policy.meaning),
                ]
            }
        }
        let listing = Listing(columns: Self.columns, rows: rows)
        context.show(listing, list, reading.database)
    }
}
