internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside catalogue show frameworks`: which frameworks the controls are mapped to.
struct CatalogueShowFrameworksCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue show frameworks", abstract: "List the frameworks that controls map to.",
        discussion: """
            The pack holds the ids of a framework's requirements, not their texts. A framework \
            that was chosen brings in force whatever it maps to, beside the profile.
            """,
        examples: [Example("ourside catalogue show frameworks", "With how much is mapped.")])

    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        let controls = view.pack.pack.controls
        let names = Set(controls.flatMap { ($0.frameworks ?? [:]).keys }).sorted()
        let listing = Listing(
            columns: [
                Column(key: "framework", title: "FRAMEWORK", kind: .id, priority: .high),
                Column(key: "ids", title: "IDS", kind: .number),
                Column(key: "controls", title: "CONTROLS", kind: .number),
                Column(key: "inForce", title: "IN FORCE", kind: .number),
                Column(key: "chosen", title: "CHOSEN", kind: .flag),
            ],
            rows: names.map { name in
                let mapped = controls.filter { $0.frameworks?[name]?.isEmpty == false }
                let inForce = mapped.count { view.isInForce($0) == true }
                return [
                    .string(name),
                    .integer(Set(mapped.flatMap { $0.frameworks?[name] ?? [] }).count),
                    .integer(mapped.count), view.register == nil ? .null : .integer(inForce),
                    view.register == nil
                        ? .null : .bool(view.selection.frameworks.contains(name)),
                ]
            })
        context.show(listing, list, reading.database)
    }
}
