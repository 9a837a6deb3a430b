internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside catalogue show traits`: what decides which controls apply.
struct CatalogueShowTraitsCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue show traits", abstract: "List the traits that services can have.",
        discussion: """
            A trait decides which controls and duties apply to a service. A use of a service may \
            have one more or one less: --trait and --without-trait of 'service add'.
            """,
        examples: [Example("ourside catalogue show traits", "With how much hangs on each.")])

    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        let pack = view.pack.pack
        let listing = Listing(
            columns: [
                Column(key: "trait", title: "TRAIT", kind: .id, priority: .high),
                Column(key: "controls", title: "CONTROLS", kind: .number),
                Column(key: "duties", title: "DUTIES", kind: .number),
                Column(key: "services", title: "SERVICES", kind: .text),
            ],
            rows: view.pack.allTraits.map { trait in
                [
                    .string(trait),
                    .integer(pack.controls.count { $0.appliesTo.contains(trait) }),
                    .integer(pack.duties.count { $0.appliesTo.contains(trait) }),
                    .strings(pack.services.filter { $0.traits.contains(trait) }.map(\.id)),
                ]
            })
        context.show(listing, list, reading.database)
    }
}
