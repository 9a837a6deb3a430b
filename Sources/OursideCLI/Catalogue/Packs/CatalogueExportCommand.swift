internal import Arguments
internal import Catalogue
internal import Domain
internal import Files
internal import Reporting
internal import Storage

/// `ourside catalogue export`: the adopted pack as one document.
struct CatalogueExportCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue export", abstract: "Write the adopted pack as JSON or as a manual.",
        discussion: """
            JSON is exactly what 'ourside catalogue import' takes. Markdown is a manual that \
            people read: services with who answers for what, controls with guidance, duties with \
            their schedules and where these come from, events. Nothing is overwritten.
            """,
        examples: [
            Example("ourside catalogue export --output pack.json", "To edit and import again."),
            Example("ourside catalogue export --format markdown --output manual.md", "To read."),
        ])

    @Option("format", value: "format", help: "For import, or to read.")
    var format: PackFormat = .json
    @Option("output", value: "file", help: "A new file; else standard output.")
    var output: String?
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let pack = try CatalogueView(reading, in: context).pack.pack
        let text =
            switch format {
            case .json: try PackText.readable(pack)
            case .markdown: CatalogueManual(pack).text
            }
        guard let output, output != "-" else { return context.printWhole(text) }
        let file = try OutputFile(creating: output)
        do {
            try file.write(text)
            try file.finish()
        } catch {
            file.discard()
            throw error
        }
        let header = pack.pack.map { "\($0.id) \($0.version)" } ?? "the pack"
        context.remark("Wrote \(header) to '\(output)'.")
    }
}

/// How a pack is written.
enum PackFormat: String, CaseIterable, ArgumentValue {
    case json, markdown
}
