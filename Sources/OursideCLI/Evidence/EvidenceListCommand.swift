internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside evidence list`: the files that prove what was done.
struct EvidenceListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "evidence list", abstract: "List the files that prove what was done.",
        examples: [
            Example("ourside evidence list --task web/os-patching", "Of one task."),
            Example("ourside evidence list --unused", "What proves nothing."),
        ])

    @Option("task", value: "task", help: "Only what proves that task.")
    var task: TaskName?
    @Flag("unused", help: "Only what proves nothing.")
    var unused: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let evidence = try store.reading { () -> [StoredEvidence] in
            if let task { _ = try store.series(task, on: today) }
            return try StoredEvidence.all(in: store).filter { stored in
                if unused, !stored.proves.isEmpty { return false }
                return task.map { stored.proves.contains($0.series) } ?? true
            }
        }
        let listing = EvidenceListing.listing(
            evidence, empty: unused ? "No evidence is unused." : "No such evidence is stored.")
        context.printWhole(
            listing.render(list.format, terminal: reading.database.style(in: context)))
    }
}
