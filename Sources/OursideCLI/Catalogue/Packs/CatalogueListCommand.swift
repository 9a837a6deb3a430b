internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside catalogue list`: the AWS services that the pack knows.
struct CatalogueListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue list", abstract: "List the AWS services that the catalogue knows.",
        examples: [
            Example("ourside catalogue list postgres", "Found by what people call it."),
            Example("ourside catalogue list --trait has-guest-os", "What you have to patch."),
        ])

    @Argument("word", help: "Only services that go by such a word.")
    var word: String?
    @Option("model", value: "model", help: "Of that service model.")
    var model: ServiceModel?
    @Option("class", value: "class", help: "Of AWS's own grouping.")
    var serviceClass: ServiceClass?
    @Option("trait", value: "trait", help: "With that trait; with all of them if repeated.")
    var traits: [String]
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        for trait in traits where !view.pack.allTraits.contains(trait) {
            throw UnknownName(kind: .trait, name: trait, known: view.pack.allTraits)
        }
        let services = found(in: view.pack).filter { service in
            (model.map { service.model == $0 } ?? true)
                && (serviceClass.map { service.serviceClass == $0 } ?? true)
                && Set(traits).isSubset(of: service.traits)
        }
        context.show(
            Self.listing(services, inUse: try inUse(view)), list, reading.database)
    }

    /// By id or official title, else by what people call them.
    private func found(in pack: PackIndex) -> [CatalogueService] {
        guard let word = word?.lowercased() else { return pack.pack.services }
        let named = pack.pack.services.filter {
            $0.id.contains(word) || $0.title.lowercased().contains(word)
        }
        let called = pack.services(called: word, limit: 20)
        let rest = called.filter { service in !named.contains { $0.id == service.id } }
        let all = named + rest
        return all.isEmpty ? pack.services(mentioning: word, limit: 20) : all
    }

    /// How many uses of each are registered; `nil` without a register.
    private func inUse(_ view: CatalogueView) throws -> [String: Int]? {
        guard let register = view.register else { return nil }
        let services = try register.store.reading { try register.store.services() }
            .filter { $0.retired.map { $0 >= register.today } ?? true }
        return Dictionary(grouping: services, by: \.catalogue).mapValues(\.count)
    }

    private static func listing(_ services: [CatalogueService], inUse: [String: Int]?) -> Listing {
        Listing(
            columns: [
                Column(key: "service", title: "SERVICE", kind: .id, priority: .high),
                Column(key: "title", title: "TITLE", flexible: true),
                Column(key: "model", title: "MODEL", kind: .id),
                Column(key: "class", title: "CLASS", kind: .id),
                Column(
                    key: "inUse", title: "IN USE", kind: .number, shownInTable: inUse != nil),
                Column(key: "traits", title: "TRAITS", kind: .text, priority: .low),
                Column(key: "foldedInto", title: "PART OF", kind: .id, shownInTable: false),
                Column(key: "end", title: "END", kind: .day, shownInTable: false),
                Column(key: "aws", title: "AWS", shownInTable: false),
                Column(key: "customer", title: "CUSTOMER", shownInTable: false),
            ],
            rows: services.map { service in
                [
                    .string(service.id), .string(service.title), .string(service.model.rawValue),
                    .string(service.serviceClass.rawValue),
                    JSONValue(inUse.map { $0[service.id] ?? 0 }), .strings(service.traits),
                    JSONValue(service.foldedInto), JSONValue(service.end?.on),
                    .string(service.aws), .string(service.customer),
                ]
            }, emptySentence: "No service is like that.")
    }
}

extension ServiceModel: ArgumentValue {}
extension ServiceClass: ArgumentValue {}
