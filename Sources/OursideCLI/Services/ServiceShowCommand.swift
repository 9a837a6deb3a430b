internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside service show`: all that is known about a service in use.
struct ServiceShowCommand: Command {
    static let configuration = CommandConfiguration(
        name: "service show", abstract: "Show a service in use with its duties.",
        examples: [
            Example("ourside service show web", "Facts, whose part is what, and its tasks."),
            Example("ourside service show web --format json", "For scripts."),
        ])

    @Argument("name", help: "The service in use.")
    var name: String
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let shown = try store.reading { () -> Shown in
            let row = try store.service(named: name)
            let resources = try store.resources().filter { $0.subject == name }
            var filter = TaskFilter()
            filter.subjects = [name] + resources.map(\.name)
            return Shown(
                row: row, service: PackIndex(try store.adoptedPack()).service(row.catalogue),
                resources: resources, tasks: try store.tasks(filter, on: today))
        }
        switch answer.format {
        case .json: context.print(shown.json.text(pretty: true))
        case .text: printText(shown, in: context)
        }
    }

    private struct Shown {
        var row: ServiceRow
        var service: CatalogueService?
        var resources: [ResourceRow]
        var tasks: [TaskRow]

        var json: JSONValue {
            guard case .object(let fields) = ServiceListing.json(row) else { return .null }
            return .object(
                fields + [
                    (key: "catalogueTitle", value: JSONValue(service?.title)),
                    (key: "model", value: JSONValue(service?.model.rawValue)),
                    (key: "class", value: JSONValue(service?.serviceClass.rawValue)),
                    (key: "aws", value: JSONValue(service?.aws)),
                    (key: "customer", value: JSONValue(service?.customer)),
                    (key: "resources", value: .strings(resources.map(\.name))),
                    (
                        key: "tasks",
                        value: .array(TaskListing.listing(tasks, empty: "").objects)
                    ),
                ])
        }
    }

    private func printText(_ shown: Shown, in context: CommandContext) {
        let row = shown.row
        let title = shown.service.map { "\($0.title), \($0.model.rawValue)" } ?? row.catalogue
        context.print(visible("\(row.name): \(title)"))
        context.print(
            FactSheet(
                facts(row) + [
                    ("AWS's part", shown.service?.aws), ("your part", shown.service?.customer),
                ]
            ).text(width: context.terminalWidth))
        context.print("")
        let listing = TaskListing.ofSubject(
            shown.tasks, empty: row.retired == nil ? "It has no tasks." : "Its tasks have ended.")
        context.printWhole(listing.render(.table, terminal: reading.database.style(in: context)))
    }

    private func facts(_ row: ServiceRow) -> [(String, String?)] {
        let account = row.accountNumber.map { "\(row.account) (\($0))" } ?? row.account
        return [
            ("title", row.title), ("service", row.catalogue), ("team", row.team),
            ("account", account), ("region", row.region), ("environment", row.environment),
            ("data", row.classification.rawValue), ("in use since", row.since?.description),
            ("registered", row.registered.description), ("retires", row.retired?.description),
            ("last seen", row.lastSeen?.description),
            ("added traits", row.addedTraits.joined(separator: ", ")),
            ("removed traits", row.removedTraits.joined(separator: ", ")),
            ("tags", ServiceListing.tags(row).joined(separator: ", ")), ("key", row.key),
        ]
    }
}
