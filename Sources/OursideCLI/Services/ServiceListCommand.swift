internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside service list`: what is in use.
struct ServiceListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "service list", abstract: "List the services in use.",
        discussion: """
            With --unseen-since, those that no import has seen since that day, and those that no \
            import ever saw: candidates for 'ourside service retire'.
            """,
        examples: [
            Example("ourside service list --team platform --environment production", "Of a team."),
            Example("ourside service list --catalogue rds --format csv", "Every database."),
            Example("ourside service list --unseen-since 2026-09-01", "What may be gone."),
        ])

    @Option("team", value: "name", help: "Of that team.")
    var team: [String]
    @Option("account", value: "name", help: "In that account, by alias or number.")
    var account: [String]
    @Option("environment", value: "name", help: "In that environment.")
    var environment: [String]
    @Option("catalogue", value: "id", help: "Of that service of the catalogue.")
    var catalogue: [String]
    @Option("unseen-since", value: "date", help: "That no import has seen since that day.")
    var unseenSince: CivilDay?
    @Flag("all", help: "Retired ones too.")
    var all: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let services = try store.reading {
            let services = try store.services()
            try check(services, in: store)
            return services.filter { matches($0, on: today) }
        }
        let listing = ServiceListing.listing(
            services, empty: isFiltered ? "No service matches." : "No service is registered yet.")
        context.show(listing, list, reading.database)
    }

    private var isFiltered: Bool {
        !(team + account + environment + catalogue).isEmpty || unseenSince != nil
    }

    /// A filter that names nothing is refused: an empty list would look like an answer.
    private func check(_ services: [ServiceRow], in store: Store) throws {
        func check(_ kind: NameKind, _ given: [String], _ known: [String]) throws {
            for name in given where !known.contains(name) {
                throw UnknownName(kind: kind, name: name, known: known)
            }
        }
        try check(.team, team, store.teams().map(\.name))
        try check(
            .account, account,
            store.accounts().flatMap { [$0.alias, $0.number].compactMap { $0 } })
        try check(.environment, environment, Set(services.map(\.environment)).sorted())
        try check(.catalogueService, catalogue, store.adoptedPack().services.map(\.id))
    }

    private func matches(_ service: ServiceRow, on today: CivilDay) -> Bool {
        func holds(_ given: [String], _ values: String?...) -> Bool {
            given.isEmpty || values.contains { $0.map(given.contains) ?? false }
        }
        return (all || service.retired.map { $0 >= today } ?? true)
            && holds(team, service.team) && holds(environment, service.environment)
            && holds(account, service.account, service.accountNumber)
            && holds(catalogue, service.catalogue)
            && unseenSince.map { day in service.lastSeen.map { $0 < day } ?? true } ?? true
    }
}
