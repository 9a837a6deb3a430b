internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside resource list`: what has its own clock.
struct ResourceListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "resource list", abstract: "List keys, secrets, certificates and the like.",
        examples: [
            Example("ourside resource list --due", "What is to be rotated now or soon."),
            Example("ourside resource list --kind certificate", "Of one kind."),
        ])

    @Flag("due", help: "Only what is due, due soon or overdue.")
    var due: Bool
    @Option("kind", value: "kind", help: "Of that kind.")
    var kind: [String]
    @Option("subject", value: "name", help: "In that service or account.")
    var subject: [String]
    @Flag("all", help: "Retired ones too.")
    var all: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let rows = try store.reading {
            let holders = Set(try holders(in: store))
            let resources = try store.resources().filter { matches($0, holders, on: today) }
            guard !resources.isEmpty else { return [ResourceListing.Row]() }
            var filter = TaskFilter()
            filter.subjects = resources.map(\.name)
            return ResourceListing.rows(resources, try store.tasks(filter, on: today))
        }
        let pressing: [SeriesStatus] = [.dueSoon, .due, .overdue]
        let shown = rows.filter { row in
            !due || row.task.map { pressing.contains($0.standing.status) } ?? false
        }
        let listing = ResourceListing.listing(
            shown,
            empty: due
                ? "Nothing is due."
                : isFiltered ? "No resource matches." : "No resource is registered yet.")
        context.show(listing, list, reading.database)
    }

    private var isFiltered: Bool { !(kind + subject).isEmpty }

    /// The services and accounts that were asked for, by their names.
    ///
    /// - Throws: `UnknownName` for a kind or a holder that does not exist.
    private func holders(in store: Store) throws -> [String] {
        let kinds = Set(
            try store.adoptedPack().duties.compactMap { duty in
                if case .resource(let kind) = duty.scope { kind } else { nil }
            } + store.resources().map(\.kind))
        for name in kind where !kinds.contains(name) {
            throw UnknownName(kind: .resourceKind, name: name, known: kinds.sorted())
        }
        let accounts = try store.accounts()
        let names = try store.services().map(\.name) + accounts.map(\.alias)
        return try subject.map { given in
            let name = accounts.first { $0.number == given }?.alias ?? given
            guard names.contains(name) else {
                throw UnknownName(kind: .serviceOrAccount, name: given, known: names)
            }
            return name
        }
    }

    private func matches(
        _ resource: ResourceRow, _ holders: Set<String>, on today: CivilDay
    ) -> Bool {
        (all || resource.retired.map { $0 >= today } ?? true)
            && (kind.isEmpty || kind.contains(resource.kind))
            && (holders.isEmpty || holders.contains(resource.subject))
    }
}
