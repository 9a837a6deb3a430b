internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside import map`: which tag says the team, the environment, the classification.
struct ImportMapCommand: Command {
    static let configuration = CommandConfiguration(
        name: "import map", abstract: "Say which tags name team, environment and classification.",
        discussion: """
            Later imports take these fields of new services from the tags; a team is filled in \
            where a service has none. Without words the map is shown.
            """,
        examples: [
            Example("ourside import map team=tag:Owner environment=tag:Env", "Two at once."),
            Example("ourside import map", "As it is."),
        ])

    @Argument("mapping", help: "A field and its tag; fields are team, environment, classification.")
    var mappings: [FieldMapping]
    @OptionGroup var list: ListOptions
    @OptionGroup var recording: RecordingOptions

    private static let columns = [
        Column(key: "field", title: "FIELD", kind: .id), Column(key: "tag", title: "TAG"),
    ]

    func run(in context: CommandContext) throws {
        let map = mappings.isEmpty ? try current(in: context) : try record(in: context)
        let rows = ImportField.allCases.compactMap { field in
            map[field.rawValue].map { [JSONValue.string(field.rawValue), .string($0)] }
        }
        let listing = Listing(
            columns: Self.columns, rows: rows, emptySentence: "No tag says anything yet.")
        context.show(listing, list, recording.database)
    }

    private func current(in context: CommandContext) throws -> [String: String] {
        let path = try context.databasePath(recording.database.database)
        let store = try Store.open(path, .reading)
        return try store.reading {
            _ = try store.organization()
            return try store.importMap()
        }
    }

    private func record(in context: CommandContext) throws -> [String: String] {
        let wanted = try mappings.byKey("import map") { ($0.field.rawValue, $0.tag.key) }
        return try recording.record(in: context) { store, recorder in
            let before = try store.importMap()
            for (field, tag) in wanted.sorted(by: { $0.key < $1.key }) where before[field] != tag {
                try recorder.record(ImportMapped(field: field, tag: tag))
            }
            return try store.importMap()
        }
    }
}
