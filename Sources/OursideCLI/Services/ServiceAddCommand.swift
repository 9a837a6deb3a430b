internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside service add`: a service is in use from now on.
struct ServiceAddCommand: Command {
    static let configuration = CommandConfiguration(
        name: "service add", abstract: "Register a service in use; its duties follow.",
        discussion: """
            Which duties follow hangs on the service's traits, its environment and how sensitive \
            its data are. They are in force from the day of registration; nothing falls due at \
            once. What was done before is told with --last-done, for which the first due date is \
            counted from that day.

            A service without --account is in the only account there is.
            """,
        examples: [
            Example("ourside service add ec2 --name web --team platform", "Production, internal."),
            Example(
                "ourside service add rds --name orders-db --classification confidential",
                "Confidential data ask for more."),
            Example(
                "ourside service add ec2 --name web --last-done os-patching=2026-11-10",
                "Patched before."),
            Example("ourside service add lambda --name jobs --dry-run", "The work it would bring."),
        ])

    @Argument("catalogue-id", help: "Which service, as 'ourside catalogue list' names it.")
    var catalogueID: String
    @Option("name", value: "name", help: "What people type: a-z, 0-9, '.', '_' and '-'.")
    var name: String
    @Option("team", value: "name", help: "The team that answers for it.")
    var team: String?
    @Option("account", value: "name", help: "The account it is in, by alias or number.")
    var account: String?
    @Option("region", value: "region", help: "Where it runs.")
    var region: RegionName?
    @Option("environment", value: "name", help: "What it is for; some duties are for production.")
    var environment: String = "production"
    @Option("classification", value: "level", help: "How sensitive its data are.")
    var classification: Classification = .internal
    @Option("trait", value: "trait", help: "A trait it has beside those of the catalogue.")
    var trait: [String]
    @Option("without-trait", value: "trait", help: "A trait of the catalogue that it lacks here.")
    var withoutTrait: [String]
    @Option("last-done", value: "duty=date", help: "A duty and when it was last done.")
    var lastDone: [DutyDay]
    @Option("tag", value: "key=value", help: "A tag.")
    var tag: [TagValue]
    @Option("since", value: "date", help: "In use since; creates no past due dates.")
    var since: CivilDay?
    @Option("title", value: "text", help: "What people read.")
    var title: FreeText?
    @Flag("dry-run", help: "Shows what would follow, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let tags = try tag.byKey("--tag") { ($0.key, $0.value) }
        let done = try lastDone.byKey("--last-done") { ($0.duty, $0.day) }
        let added = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            let service = try ServiceChoice(catalogueID, in: recorder.pack()).service
            var fact = ServiceRegistered(
                name: name, service: service.id, account: try recorder.account(account),
                environment: environment, classification: classification)
            (fact.team, fact.region, fact.since) = (team, region?.description, since)
            fact.title = title?.text
            fact.tags = tags.isEmpty ? nil : tags
            fact.traits = trait.isEmpty ? nil : trait
            fact.withoutTraits = withoutTrait.isEmpty ? nil : withoutTrait
            fact.lastDone = done.isEmpty ? nil : done
            return try add(fact, service, store, recorder)
        }
        warn(about: added, in: context)
        switch answer.format {
        case .json: context.print(added.json(dryRun: dryRun).text(pretty: true))
        case .text: printText(added, in: context)
        }
    }

    /// A registration as the register holds it.
    private struct Added {
        var service: CatalogueService
        var row: ServiceRow
        var tasks: FirstDueDates
        var today: CivilDay
        /// The service that would carry this one's duties, if none of it is in use.
        var missingCarrier: String?
        var load: LoadPreview?

        func json(dryRun: Bool) -> JSONValue {
            [
                "service": ServiceListing.json(row), "duties": tasks.json,
                "load": load?.json ?? .null, "dryRun": .bool(dryRun),
            ]
        }
    }

    private func add(
        _ fact: ServiceRegistered, _ service: CatalogueService, _ store: Store,
        _ recorder: Recorder
    ) throws -> Added {
        let today = recorder.today
        let before = dryRun ? try store.load(after: today) : nil
        let subjects = [fact.name, fact.account, "org", "aws:\(service.id)"]
        let watch = try SeriesWatch(store, subjects: subjects, on: today)
        try recorder.registerService(fact)
        try recorder.settle()
        let came = try watch.changes(store, on: today, endingBy: today).came
        return Added(
            service: service, row: try store.service(named: fact.name),
            tasks: FirstDueDates(came), today: today,
            missingCarrier: try service.foldedInto.flatMap { carrier in
                let isInUse = try store.services().contains {
                    $0.catalogue == carrier && $0.retired == nil
                }
                return isInUse ? nil : carrier
            },
            load: dryRun ? LoadPreview(before: before, after: try store.load(after: today)) : nil)
    }

    /// What to know about the service before anything is built on it.
    private func warn(about added: Added, in context: CommandContext) {
        let service = added.service
        if let end = service.end {
            let word = end.on < added.today ? "ended" : "ends"
            context.remark("warning: '\(service.id)' \(word) on \(end.on): \(end.note)")
        }
        if let carrier = added.missingCarrier {
            context.remark(
                """
                The duties of \(service.title) are those of '\(carrier)', and none is in use: \
                ourside service add \(carrier) --name NAME
                """)
        }
    }

    private func printText(_ added: Added, in context: CommandContext) {
        let row = added.row
        let place =
            "\(row.environment), \(row.classification.rawValue) data, account '\(row.account)'"
        let what = "'\(row.name)': \(added.service.title), \(place)."
        context.printWords(
            dryRun ? "Nothing was recorded. This would register \(what)" : "Registered \(what)")
        let style = recording.database.style(in: context)
        context.print("")
        if added.tasks.tasks.isEmpty {
            context.printWords(
                added.service.foldedInto.map { "Its duties are those of '\($0)'." }
                    ?? "No duty follows from it that is not in force already.")
        } else {
            context.printWhole(added.tasks.table(style))
        }
        if let load = added.load {
            context.print("")
            context.printWhole(load.text(style))
        }
    }
}
