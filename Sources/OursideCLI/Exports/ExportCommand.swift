internal import Arguments
internal import Domain
internal import Exports
internal import Files
internal import Reporting
internal import Storage

/// `ourside export`: a folder for the auditor, or one document.
struct ExportCommand: Command {
    static let configuration = CommandConfiguration(
        name: "export", abstract: "Write the auditor's bundle into a folder, or one document.",
        discussion: """
            The folder is a bag (BagIt 1.0): a report to read, tables as CSV, OSCAL, the evidence \
            itself, the exact ledger, and manifests with which anyone checks it with bash and \
            sha256sum alone. It appears whole or not at all, and never in the place of another. \
            Narrowed by a filter it leaves the ledger out, which names everybody, and gives its \
            head.

            Outcomes are judged today, or on --as-of. The same --as-of and --at, a day and the \
            newest entry that counts, give the same bytes: both are printed. Of documents html and \
            oscal tell of a period, and so does any other with --period; without it csv, json, jsonl \
            and markdown list the tasks.
            """,
        examples: [
            Example("ourside export audit-2026-Q3 --period 2026-Q3", "For the third quarter."),
            Example(
                "ourside export soc2 --period 2026 --framework soc2 --sign ~/.ssh/id_ed25519",
                "What SOC 2 asks for, signed."),
            Example("ourside export audit --as-of 2026-12-31", "As it stood that day."),
            Example("ourside export --format html --output report.html", "One page."),
            Example("ourside export --format ics --team platform", "A calendar to subscribe to."),
            Example("ourside export --format csv --output tasks.csv", "All tasks, one file."),
        ])

    @Argument("directory", help: "The new folder.")
    var directory: String?
    @Option("period", value: "period", help: "The days audited; all of them if left out.")
    var period: DayRange?
    @Option("sample", value: "n,n", help: "Make a folder for each of these occurrences.")
    var sample: [SampleNumbers]
    @Option("ledger", value: "which", help: "'full' puts the ledger into a narrowed folder.")
    var ledger: LedgerPart?
    @Option("sign", value: "key", help: "Sign the folder's manifest with this SSH key.")
    var sign: String?
    @Option("format", value: "format", help: "Instead of the folder, one document.")
    var format: DocumentFormat?
    @Option("output", value: "file", help: "Where the document goes; - is standard output.")
    var output: String?
    @Option("model", value: "name", help: "For oscal: which document; the results if left out.")
    var model: OSCALModel?
    @Option("oscal-version", value: "version", help: "For oscal: 1.2.1, or 1.1.2.")
    var oscalVersion: OSCALVersion?
    @Option("at", value: "entry", help: "The newest entry that counts; needs --as-of.")
    var at: EntryNumber?
    @Flag("todo", help: "For ics: tasks instead of events.")
    var todo: Bool
    @OptionGroup("What it is narrowed to") var filters: FilterOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        switch (directory, format) {
        case (let directory?, nil):
            try refuse(
                [
                    (output != nil, "--output"), (model != nil, "--model"),
                    (oscalVersion != nil, "--oscal-version"), (todo, "--todo"),
                ], elsewhere: "a document")
            try exportFolder(directory, in: context)
        case (nil, let format?):
            try refuse(
                [
                    (!sample.isEmpty, "--sample"), (ledger != nil, "--ledger"),
                    (sign != nil, "--sign"),
                ], elsewhere: "the folder")
            if format != .oscal {
                try refuse(
                    [(model != nil, "--model"), (oscalVersion != nil, "--oscal-version")],
                    elsewhere: "--format oscal")
            }
            if format != .ics { try refuse([(todo, "--todo")], elsewhere: "--format ics") }
            if format.isOfToday {
                try refuse(
                    [(period != nil, "--period")],
                    elsewhere: "the folder and to documents of a period")
            }
            try exportDocument(format, in: context)
        case (nil, nil):
            throw ArgumentProblem(
                what: "Neither a folder nor a format is given.",
                why: "a folder gets everything, a format makes one document.",
                try: "ourside export audit, or ourside export --format csv")
        case (_?, _?):
            throw ArgumentProblem(
                what: "Both a folder and a format are given.",
                why: "a folder gets everything, a format makes one document.",
                try: "ourside export --format csv --output tasks.csv")
        }
    }

    /// Refuses options that say nothing here.
    private func refuse(
        _ options: [(isGiven: Bool, name: String)], elsewhere what: String
    ) throws {
        guard let option = options.first(where: \.isGiven) else { return }
        throw ArgumentProblem(
            what: "\(option.name) belongs to \(what).", why: "it says nothing here.",
            try: "ourside help export")
    }

    private func exportFolder(_ folder: String, in context: CommandContext) throws {
        let (store, today) = try open(in: context)
        let source = try store.reading {
            var options = try options(in: store)
            options.hasFullLedger = self.ledger == .full
            options.samples = sample.flatMap(\.numbers)
            let source = try BundleSource(store, options, today: today)
            try Bundle.write(source, to: folder) { draft in
                guard let sign else { return }
                try BundleSignature.sign(draft, with: sign, environment: context.environment)
            }
            return source
        }
        let record = source.audit.record
        let entries = counted(record.entries, "entry", "entries")
        let lines = source.hasLedger ? entries : "not the ledger of \(entries),"
        context.printWords(
            "Exported \(counted(source.audit.occurrences.count, "occurrence")) of "
                + "\(record.period), \(lines) and "
                + "\(counted(source.evidence.kept.count, "file")) of evidence to '\(folder)', "
                + "judged on \(source.judgedOn), head \(record.head)")
        context.remark("The same bytes again: --as-of \(today) --at \(record.entries)")
        let check = "sha256sum -c --quiet manifest-sha256.txt && echo whole"
        context.suggest(["(cd '\(folder)' && \(check))"])
    }

    private func open(in context: CommandContext) throws -> (store: Store, today: CivilDay) {
        if at != nil, reading.asOf == nil {
            throw ArgumentProblem(
                what: "--at needs --as-of.",
                why: "an export hangs on the entries that count and on the day it is judged.",
                try: "ourside help export")
        }
        let opened = try reading.open(in: context, at: at)
        let head = try opened.store.head().seq
        if let at, head < at.seq {
            throw Refusal(
                "Entry \(at.seq) is none of \(opened.today) or before.",
                why: "the newest one that counts then is \(head).",
                try: "ourside log --as-of \(opened.today)")
        }
        return opened
    }

    private func options(in store: Store) throws -> BundleOptions {
        var options = BundleOptions()
        options.period = period
        options.filter = try filters.checked(in: store, isAboutThePast: true)
        return options
    }

    private func exportDocument(_ format: DocumentFormat, in context: CommandContext) throws {
        let (store, today) = try open(in: context)
        guard let output, output != "-" else {
            var text = ""
            try store.reading { _ = try write(format, store, today) { text += $0 } }
            return context.printWhole(text)
        }
        let file = try OutputFile(creating: output)
        do {
            let what = try store.reading {
                try write(format, store, today) { try file.write($0) }
            }
            try file.finish()
            context.remark("Wrote \(what) to '\(output)'")
        } catch {
            file.discard()
            throw error
        }
    }

    /// Writes a document, and says what is in it.
    private func write(
        _ format: DocumentFormat, _ store: Store, _ today: CivilDay,
        to sink: (String) throws -> Void
    ) throws -> String {
        if let list = format.taskList, period == nil {
            let tasks = try store.tasks(filters.checked(in: store), on: today)
            try sink(TaskListing.listing(tasks, empty: "").render(list))
            return counted(tasks.count, "task")
        }
        guard let document = format.document(model ?? .results, todo: todo) else {
            return try writeJUnit(store, today, to: sink)
        }
        let source = try BundleSource(
            store, try options(in: store), today: today, hasFiles: false)
        try source.audit.write(document, version: oscalVersion ?? .v1_2_1, to: sink)
        return format.isOfToday
            ? counted(source.tasks.count, "task")
            : counted(source.audit.occurrences.count, "occurrence")
    }

    /// Writes what 'ourside check' judges, and never fails.
    private func writeJUnit(
        _ store: Store, _ today: CivilDay, to sink: (String) throws -> Void
    ) throws -> String {
        let filter = try filters.checked(in: store)
        let report = CheckReport(
            organization: try store.organization().name, asOf: today,
            causes: [.overdue, .failing], tasks: try store.tasks(filter, on: today),
            head: try store.head().hash)
        let view = try CatalogueView(store, on: today)
        try sink(try report.junit(view, store, isNarrowed: !filter.isEmpty).xml)
        return counted(report.tasks.count, "task")
    }
}
