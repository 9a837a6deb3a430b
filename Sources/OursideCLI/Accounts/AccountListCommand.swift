internal import Arguments
internal import Exports
internal import Storage

/// `ourside account list`: the accounts that are looked after.
struct AccountListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "account list", abstract: "List the AWS accounts.")

    @Flag("all", help: "Closed accounts too.")
    var all: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let accounts = try store.reading { try store.accounts() }
            .filter { account in all || account.closed.map { $0 >= today } ?? true }
        let columns = [
            Column(key: "alias", title: "ACCOUNT", kind: .id, priority: .high),
            Column(key: "number", title: "NUMBER", kind: .id),
            Column(key: "title", title: "TITLE", priority: .low),
            Column(key: "team", title: "TEAM", kind: .id),
            Column(key: "services", title: "SERVICES", kind: .number),
            Column(
                key: "closed", title: "CLOSED", kind: .day,
                shownInTable: accounts.contains { $0.closed != nil }),
        ]
        let rows = accounts.map { account -> [JSONValue] in
            [
                .string(account.alias), JSONValue(account.number), JSONValue(account.title),
                JSONValue(account.team), .integer(account.services), JSONValue(account.closed),
            ]
        }
        let listing = Listing(
            columns: columns, rows: rows, emptySentence: "No account is open.")
        context.show(listing, list, reading.database)
    }
}
