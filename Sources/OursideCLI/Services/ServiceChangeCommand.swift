internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside service change`: what is told about a service in use.
struct ServiceChangeCommand: Command {
    static let configuration = CommandConfiguration(
        name: "service change", abstract: "Change what is told about a service in use.",
        discussion: """
            What is not given stays as it is. Another environment, classification or trait may \
            bring duties and end others from today on; what fell due before stays.
            """,
        examples: [
            Example("ourside service change web --team platform", "Another team answers."),
            Example(
                "ourside service change web --classification confidential --dry-run",
                "The duties that would come."),
            Example(
                "ourside service change web --tag stage=blue --without-tag owner", "Its tags."),
        ])

    @Argument("name", help: "The service in use.")
    var name: String
    @Option("team", value: "name", help: "The team that answers for it.")
    var team: String?
    @Option("account", value: "name", help: "The account that it goes to, by a decision.")
    var account: String?
    @Option("region", value: "region", help: "Where it runs.")
    var region: RegionName?
    @Option("environment", value: "name", help: "What it is for.")
    var environment: String?
    @Option("classification", value: "level", help: "How sensitive its data are.")
    var classification: Classification?
    @Option("trait", value: "trait", help: "A trait it has.")
    var trait: [String]
    @Option("without-trait", value: "trait", help: "A trait it lacks here.")
    var withoutTrait: [String]
    @Option("tag", value: "key=value", help: "A tag to set.")
    var tag: [TagValue]
    @Option("without-tag", value: "key", help: "A tag to take away.")
    var withoutTag: [String]
    @Option("title", value: "text", help: "What people read.")
    var title: FreeText?
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @Option("approved-by", value: "person", help: "Who decided it.")
    var approvedBy: PersonText?
    @Flag("dry-run", help: "Shows what would change, and records nothing.")
    var dryRun: Bool
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        guard namesSomething else {
            throw NothingToChange(
                name,
                options: [
                    "--team", "--account", "--region", "--environment", "--classification",
                    "--trait",
                    "--without-trait", "--tag", "--without-tag", "--title",
                ]
            ).problem
        }
        let tags = try tag.byKey("--tag") { ($0.key, $0.value) }
        let changed = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            try change(tags, store, recorder)
        }
        context.printChanges(
            of: name, fields(changed.before, changed.after), isDryRun: dryRun)
        printTasks(changed, in: context)
    }

    private var namesSomething: Bool {
        team != nil || account != nil || region != nil || environment != nil
            || classification != nil
            || title != nil || !(trait + withoutTrait + withoutTag).isEmpty || !tag.isEmpty
    }

    private struct Changed {
        var before: ServiceRow
        var after: ServiceRow
        var came: FirstDueDates
        var went: [TaskRow]
        var load: LoadPreview?
    }

    private func change(
        _ tags: [String: String], _ store: Store, _ recorder: Recorder
    ) throws -> Changed {
        let today = recorder.today
        let before = try store.service(named: name)
        let load = dryRun ? try store.load(after: today) : nil
        let subjects =
            [name, before.account, "org", "aws:\(before.catalogue)"] + [account].compactMap(\.self)
        let watch = try SeriesWatch(store, subjects: subjects, on: today)
        try recorder.changeService(try fact(tags, before))
        try recorder.settle()
        let changes = try watch.changes(store, on: today, endingBy: today)
        return Changed(
            before: before, after: try store.service(named: name),
            came: FirstDueDates(changes.came), went: changes.went,
            load: dryRun ? LoadPreview(before: load, after: try store.load(after: today)) : nil)
    }

    private func fact(_ tags: [String: String], _ before: ServiceRow) throws -> ServiceChanged {
        var fact = ServiceChanged(name: name)
        (fact.team, fact.region, fact.environment) = (team, region?.description, environment)
        (fact.classification, fact.title) = (classification, title?.text)
        fact.traits = trait.isEmpty ? nil : trait
        fact.withoutTraits = withoutTrait.isEmpty ? nil : withoutTrait
        fact.account = account
        (fact.reason, fact.approvedBy) = (reason?.text, approvedBy?.text)
        for key in withoutTag where before.tags[key] == nil {
            let known = before.tags.keys.sorted().joined(separator: ", ")
            throw Refusal(
                "'\(name)' has no tag '\(key)'.",
                why: known.isEmpty ? "it has no tags." : "its tags are: \(known).",
                try: "ourside service show \(name)")
        }
        if !tags.isEmpty || !withoutTag.isEmpty {
            // The fact carries all tags: what it leaves out is gone.
            fact.tags = before.tags.filter { !withoutTag.contains($0.key) }
                .merging(tags) { _, new in new }
        }
        return fact
    }

    private func fields(
        _ before: ServiceRow, _ after: ServiceRow
    ) -> [(String, String?, String?)] {
        func list(_ values: [String]) -> String? {
            values.isEmpty ? nil : values.joined(separator: ", ")
        }
        return [
            ("team", before.team, after.team), ("account", before.account, after.account),
            ("region", before.region, after.region),
            ("environment", before.environment, after.environment),
            ("classification", before.classification.rawValue, after.classification.rawValue),
            ("added traits", list(before.addedTraits), list(after.addedTraits)),
            ("removed traits", list(before.removedTraits), list(after.removedTraits)),
            ("tags", list(ServiceListing.tags(before)), list(ServiceListing.tags(after))),
            ("title", before.title, after.title),
        ]
    }

    private func printTasks(_ changed: Changed, in context: CommandContext) {
        let style = recording.database.style(in: context)
        if !changed.came.tasks.isEmpty {
            let count = changed.came.tasks.count
            context.print("\n\(count == 1 ? "1 task begins" : "\(count) tasks begin"):")
            context.printWhole(changed.came.table(style))
        }
        if !changed.went.isEmpty {
            let count = changed.went.count
            context.print("\n\(count == 1 ? "1 task ends" : "\(count) tasks end"):")
            for task in changed.went { context.print("  \(task.name.series)") }
            if reason == nil || approvedBy == nil, !dryRun {
                context.remark(
                    "An auditor will ask why these ended: --reason and --approved-by say it.")
            }
        }
        if let load = changed.load {
            context.print("")
            context.printWhole(load.text(style))
        }
    }
}
