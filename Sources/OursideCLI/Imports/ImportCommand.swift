internal import Arguments
internal import Domain
internal import Exports
internal import Inventory
internal import Reporting
internal import Storage

/// `ourside import`: services and resources as other tools know them.
struct ImportCommand: Command {
    static let configuration = CommandConfiguration(
        name: "import", abstract: "Take over what a file of another tool shows.",
        discussion: """
            The kind of file is recognized by its content. Each file is taken whole or not at \
            all, and a second import of the same changes nothing. What no file shows any more is \
            marked with ? and never retired by itself. What a person has said about a service is \
            not overwritten; only a services CSV changes what it says itself.

            A service is one use of a service of the catalogue, by account and region; with \
            --group-by, by the value of a tag as well. The first account number that is seen is \
            given to 'main'. What was done is not imported but ticked off: 'ourside tick --from'.
            """,
        examples: [
            Example("terraform show -json | ourside import - --dry-run", "What it would bring."),
            Example("ourside import show.json --group-by tag:App", "One service for each app."),
            Example("ourside import services.csv", "service,name,team,account,region, ..."),
        ])

    @Argument("file", help: "Files, or - for standard input.", atLeastOne: true)
    var files: [String]
    @Option("from", value: "kind", help: "What the file is, where its content does not tell.")
    var kind: InventoryKind?
    @Flag("dry-run", help: "Shows what would be recorded and the work it brings; records nothing.")
    var dryRun: Bool
    @Option("group-by", value: "tag:key", help: "A tag whose values tell uses of a service apart.")
    var groupBy: TagKey?
    @Option("account", value: "name", help: "The account of what does not say its own.")
    var account: String?
    @Option("environment", value: "name", help: "Of new services that do not say theirs.")
    var environment: String = "production"
    @Option("classification", value: "level", help: "Of new services that do not say theirs.")
    var classification: Classification = .internal
    @OptionGroup var list: ListOptions
    @OptionGroup var recording: RecordingOptions

    private var settings: ImportSettings {
        ImportSettings(
            account: account, environment: environment, classification: classification,
            dryRun: dryRun)
    }

    func run(in context: CommandContext) throws {
        let path = try context.databasePath(recording.database.database)
        let catalogue = try Store.open(path, .reading).adoptedPack().services
        var outcomes: [ImportOutcome] = []
        do {
            for file in files {
                let read = try ImportFile(
                    file, as: kind, catalogue: catalogue, groupBy: groupBy?.key)
                let (outcome, load) = try take(read, in: context)
                outcomes.append(outcome)
                tell(outcome, load, in: context)
            }
        } catch {
            // What was taken before is recorded, and has to be said.
            printList(outcomes, in: context)
            throw error
        }
        printList(outcomes, in: context)
    }

    private func take(
        _ file: ImportFile, in context: CommandContext
    ) throws -> (ImportOutcome, LoadPreview?) {
        try recording.record(in: context, dryRun: dryRun) { store, recorder in
            let today = recorder.today
            let before = dryRun ? try store.load(after: today) : nil
            var run = try ImportRun(file, settings, store: store, recorder: recorder)
            let outcome = try run.run()
            try recorder.settle()
            guard dryRun, !outcome.changes.isEmpty else { return (outcome, nil) }
            return (outcome, LoadPreview(before: before, after: try store.load(after: today)))
        }
    }

    /// For people each file has its own table; for scripts there is one list of all.
    private func tell(
        _ outcome: ImportOutcome, _ load: LoadPreview?, in context: CommandContext
    ) {
        context.remark("\(outcome.file): \(outcome.recognizedAs)")
        for remark in outcome.remarks { context.remark(remark) }
        guard list.format == .table else { return }
        let style = recording.database.style(in: context)
        if outcome.changes.isEmpty {
            context.printWords(nothingNew(outcome))
            return
        }
        context.printWhole(ImportListing.listing([outcome]).render(.table, terminal: style))
        context.printWords(summary(outcome))
        if let load {
            context.print("")
            context.printWhole(load.text(style))
        }
    }

    private func printList(_ outcomes: [ImportOutcome], in context: CommandContext) {
        guard list.format != .table, !outcomes.isEmpty else { return }
        context.printWhole(ImportListing.listing(outcomes).render(list.format))
    }

    private func nothingNew(_ outcome: ImportOutcome) -> String {
        if let entry = outcome.knownSince {
            return "Nothing new: '\(outcome.file)' is the same as in entry \(entry)."
        }
        return "Nothing new in '\(outcome.file)': it shows "
            + "\(counted(outcome.seen.count, "registered service"))."
    }

    private func summary(_ outcome: ImportOutcome) -> String {
        func part(_ mark: ImportChange.Mark, _ words: String) -> String? {
            let parts = ["account", "service", "resource"].compactMap { kind in
                let count = outcome.count(mark, kind)
                return count == 0 ? nil : counted(count, kind)
            }
            return parts.isEmpty ? nil : "\(words) \(joined(parts))"
        }
        let done = [
            part(.new, "registered"), part(.changed, "changed"),
            part(.gone, "no longer in the file (not retired):"),
        ].compactMap(\.self).joined(separator: "; ")
        let sentence = done.prefix(1).uppercased() + done.dropFirst() + "."
        return dryRun ? "Nothing was recorded. It would be: \(done)." : sentence
    }
}

extension InventoryKind: ArgumentValue {}
