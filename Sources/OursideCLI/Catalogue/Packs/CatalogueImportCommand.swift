internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Files
internal import Storage

/// `ourside catalogue import`: reads a pack, checks it and keeps it.
struct CatalogueImportCommand: Command {
    static let configuration = CommandConfiguration(
        name: "catalogue import", abstract: "Read a pack or an overlay, check it, and keep it.",
        discussion: """
            A pack is one JSON file or several parts of one. An overlay is a pack that says \
            'extends' in its header and holds only what differs: an element with a known id \
            changes only the keys that it names (null takes one away), one with an unknown id \
            is added, and 'removes' lists ids that go. 'ourside catalogue schema' describes both.

            Every fault is told with its file and place, and then nothing is kept. Nothing is in \
            force until it is adopted. Without a file, the overlay in force is laid anew over \
            the newest state of what it extends: after an upgrade of this program.
            """,
        examples: [
            Example("ourside catalogue import acme.json", "An overlay of your own."),
            Example("ourside catalogue import parts/*.json --dry-run", "Only checks."),
        ])

    @Argument("file", help: "The pack's parts, or an overlay; '-' is standard input.")
    var files: [String]
    @Flag("dry-run", help: "Checks and compares, and keeps nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let parts = try files.map { (name: $0, bytes: try InputFile.read($0)) }
        let (read, digest, diff) = try recording.record(in: context, dryRun: dryRun) {
            store, recorder in
            let library = try PackLibrary(store)
            let read =
                parts.isEmpty
                ? try library.relaid() : try ReadPack(parts: parts, base: library.base)
            let digest = try recorder.importPack(read)
            return (read, digest, try PackDiff(from: library.adopted().pack, to: read.pack))
        }
        let header = read.pack.pack ?? PackHeader(id: "unnamed", version: "0", title: "")
        if answer.format == .json {
            context.print(json(read, header, digest, diff).text(pretty: true))
            return
        }
        let laid = read.overlay.map { ", laid over \($0.base)" } ?? ""
        context.printWords(
            "\(dryRun ? "Not kept, only checked:" : "Imported") "
                + "\(header.id) \(header.version)\(laid).")
        context.printWords("Against what is in force: \(diff.summary).")
        guard !dryRun else { return }
        context.suggest([
            "ourside catalogue diff \(header.id)",
            "ourside catalogue adopt \(header.id) --reason … --approved-by … --dry-run",
        ])
    }

    private func json(
        _ read: ReadPack, _ header: PackHeader, _ digest: String, _ diff: PackDiff
    ) -> JSONValue {
        [
            "pack": .string(header.id), "version": .string(header.version),
            "extends": JSONValue(read.overlay?.base), "sha256": .string(digest),
            "services": .integer(read.pack.services.count),
            "controls": .integer(read.pack.controls.count),
            "duties": .integer(read.pack.duties.count), "changes": diff.counts,
            "dryRun": .bool(dryRun),
        ]
    }
}
