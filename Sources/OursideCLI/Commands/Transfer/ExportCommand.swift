internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside export`: a folder for the auditor, or one document.
struct ExportCommand: Command {
    static let configuration = CommandConfiguration(
        name: "export", abstract: "Write everything into a folder, or the tasks as one document.",
        discussion: """
            The folder holds tables as CSV, a summary as JSON, the evidence itself, the exact \
            ledger, and a script with which anyone checks it with bash and sha256sum alone. It \
            appears whole or not at all, and never in the place of another.

            It does not look at the clock: tasks are judged on the day of the newest entry, or on \
            the last day of --period if that is later, or on --as-of. So the same ledger gives \
            the same bytes. One document is judged today, as 'ourside tasks' is.
            """,
        examples: [
            Example("ourside export audit-2026-Q3 --period 2026-Q3", "For the third quarter."),
            Example("ourside export audit --as-of 2026-12-31", "As it stood that day."),
            Example("ourside export --format csv --output tasks.csv", "All tasks, one file."),
        ], group: "In and out")

    @Argument("directory", help: "The new folder.")
    var directory: String?
    @Option("period", value: "period", help: "Completions and changes of that time only.")
    var period: DayRange?
    @Option("format", value: "format", help: "Instead of the folder, all tasks as one document.")
    var format: DocumentFormat?
    @Option("output", value: "file", help: "Where the document goes; - is standard output.")
    var output: String?
    @OptionGroup("Filters of the document") var filters: FilterOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        switch (directory, format) {
        case (let directory?, nil):
            try checkFolderOptions()
            try exportFolder(directory, in: context)
        case (nil, let format?):
            if period != nil {
                throw ArgumentProblem(
                    what: "--period belongs to the folder.",
                    why: "the document lists tasks as they stand on one day.",
                    try: "ourside export FOLDER --period …")
            }
            try exportDocument(format, in: context)
        case (nil, nil):
            throw ArgumentProblem(
                what: "Neither a folder nor a format is given.",
                why: "a folder gets everything, a format makes one document of the tasks.",
                try: "ourside export audit, or ourside export --format csv")
        case (_?, _?):
            throw ArgumentProblem(
                what: "Both a folder and a format are given.",
                why: "a folder gets everything, a format makes one document of the tasks.",
                try: "ourside export --format csv --output tasks.csv")
        }
    }

    private func checkFolderOptions() throws {
        guard output == nil, filters.filter.isEmpty else {
            throw ArgumentProblem(
                what: "--output and filters belong to a document.",
                why: "the folder holds everything, so that what is missing cannot hide.",
                try: "ourside export --format csv --team … --output tasks.csv")
        }
    }

    private func exportFolder(_ folder: String, in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let source = try store.reading {
            let source = try BundleSource(store, asOf: reading.asOf, period: period)
            try Bundle.write(source, to: folder)
            return source
        }
        context.printWords(
            "Exported \(counted(source.head.seq, "entry", "entries")) and "
                + "\(counted(source.evidence.kept.count, "file")) of evidence to '\(folder)', "
                + "judged on \(source.judgedOn), head \(source.head.hash)")
        if reading.asOf == nil, source.judgedOn < today {
            let whose = period == nil ? "the day of the newest entry" : "the last day that counts"
            context.remark(
                "Tasks are judged on \(source.judgedOn), \(whose); to judge them today: "
                    + "--as-of \(today)")
        }
        context.suggest([
            "bash '\(folder)/verify_chain.sh' '\(folder)/ledger.jsonl' $(ourside log --head)"
        ])
    }

    private func exportDocument(_ format: DocumentFormat, in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let tasks = try store.reading { try store.tasks(filters.checked(in: store), on: today) }
        let text = TaskListing.listing(tasks, empty: "").render(format.listFormat)
        guard let output, output != "-" else { return context.printWhole(text) }
        let file = try OutputFile(creating: output)
        do {
            try file.write(text)
            try file.finish()
        } catch {
            file.discard()
            throw error
        }
        context.remark("Wrote \(counted(tasks.count, "task")) to '\(output)'")
    }
}

/// The formats of a single document.
enum DocumentFormat: String, CaseIterable, ArgumentValue {
    case csv, json, jsonl, markdown

    /// How the list of tasks is written.
    var listFormat: ListFormat {
        switch self {
        case .csv: .csv
        case .json: .json
        case .jsonl: .jsonl
        case .markdown: .markdown
        }
    }
}
