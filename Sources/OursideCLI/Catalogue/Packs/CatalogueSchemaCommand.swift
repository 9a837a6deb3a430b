internal import Arguments
internal import Catalogue
internal import Domain

/// `ourside catalogue schema`: what a pack file looks like.
struct CatalogueSchemaCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue schema", abstract: "Print the JSON Schema of packs and overlays.",
        discussion: """
            Draft 2020-12: editors and other validators check a file against it while it is \
            written. 'ourside catalogue import --dry-run' checks more: that all it names exists.
            """,
        examples: [Example("ourside catalogue schema > pack.schema.json", "For an editor.")])

    func run(in context: CommandContext) throws {
        let name = "Schema/pack.schema.json"
        guard let part = EmbeddedPart.all.first(where: { $0.name == name }) else {
            throw Refusal("The schema is not in this program.", kind: .io)
        }
        context.printWhole(String(decoding: part.bytes, as: UTF8.self))
    }
}
