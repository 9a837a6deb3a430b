internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside check`: for build servers: exit code 1, with reasons.
struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        name: "check", abstract: "Fail, with reasons, where something is overdue or failing.",
        discussion: """
            Exit code 0 if nothing fails, 1 if something does. Without --fail-on, what is overdue \
            or failing does; 'due' stands for what is due and what is overdue. What is waived, \
            accepted or does not apply fails only as unowned.

            --format junit writes one test case for each control of each subject; markdown is for \
            a comment or a job's summary.
            """,
        examples: [
            Example("ourside check --severity high", "High and critical ones."),
            Example("ourside check --fail-on unowned --team platform", "Has each an owner?"),
            Example("ourside check --format junit > ourside.xml", "For the build server."),
        ])

    @Option("fail-on", value: "cause", help: "What fails; may be given several times.")
    var failOn: [FailureCause]
    @Option("format", value: "format", help: "Words for people, or what a machine reads.")
    var format: Format = .text
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var reading: ReadingOptions

    enum Format: String, CaseIterable, ArgumentValue {
        case text, json, markdown, junit
    }

    private var causes: [FailureCause] {
        let given = Set(failOn.isEmpty ? [.overdue, .failing] : failOn)
        return FailureCause.allCases.filter { cause in
            given.contains(cause) || cause == .overdue && given.contains(.due)
        }
    }

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let report = try store.reading {
            CheckReport(
                organization: try store.organization().name, asOf: today, causes: causes,
                tasks: try store.tasks(try filters.checked(in: store), on: today),
                head: try store.head().hash)
        }
        // To a build server nothing looks like all well.
        if report.tasks.isEmpty { throw EmptySelection.refusal }
        switch format {
        case .json: context.print(report.json.text(pretty: true))
        case .junit:
            let view = try store.reading { try CatalogueView(store, on: today) }
            let isNarrowed = !filters.filter.isEmpty
            context.printWhole(try report.junit(view, store, isNarrowed: isNarrowed).xml)
        case .markdown: showMarkdown(report, in: context)
        case .text: show(report, in: context)
        }
        if !report.failures.isEmpty { throw AnswerIsNo() }
    }

    private func show(_ report: CheckReport, in context: CommandContext) {
        context.printWords(visible(report.sentence))
        guard !report.failures.isEmpty else { return }
        context.print("")
        context.printWhole(
            report.listing.render(.table, terminal: reading.database.style(in: context)))
    }

    private func showMarkdown(_ report: CheckReport, in context: CommandContext) {
        context.print(markdownEscaped(visible(report.sentence)))
        guard !report.failures.isEmpty else { return }
        context.print("")
        context.printWhole(report.listing.render(.markdown))
    }
}
