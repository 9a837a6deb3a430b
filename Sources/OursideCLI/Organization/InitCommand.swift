internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside init`: sets an organization up.
struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        name: "init", abstract: "Create the database and set the organization up.",
        discussion: """
            Adopts the built-in pack and registers an account, 'main', whose 12 digits can be \
            given later. What the organization and the account ask for is in force from then on.

            Missing folders are made for you alone. An existing file is never written over. When \
            anything fails, nothing is left behind.

            A profile selects from the pack: 'essential' holds what nobody should go without, \
            'standard' what auditors usually expect, 'full' everything. A framework adds every \
            duty that one of its controls asks for.

            With --shared, the people of a group record in the same file on this host, each under \
            the name with which they logged in: OURSIDE_ACTOR is refused.
            """,
        examples: [
            Example("ourside init --organization 'Example Ltd'", "With the usual profile."),
            Example("ourside init --framework soc2 --framework pci-dss", "For two audits."),
            Example("ourside init --profile essential --dry-run", "Shows the work it brings."),
        ])

    @Option("organization", value: "name", help: "What the organization is called.")
    var organization: FreeText?
    @Option("profile", value: "profile", help: "How much of the pack is in force.")
    var profile: Profile = .standard
    @Option("framework", value: "id", help: "Adds what a framework asks for.")
    var framework: [String]
    @Option(
        "time-zone", value: "zone", help: "Where \"today\" is meant; else the machine's zone.")
    var timeZone: String?
    @Option(
        "shared", value: "group", help: "For a team on this host: the people of a group may record."
    )
    var shared: String?
    @Flag("no-overrides", help: "Refuses OURSIDE_ACTOR and OURSIDE_NOW from then on.")
    var noOverrides: Bool
    @Flag("dry-run", help: "Shows what would be set up, and creates nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let path = try context.databasePath(database.database)
        let pack = try BuiltInPack.load()
        try checkFrameworks(pack)
        let zone = try checkedZone(in: context)
        let group = try sharedGroup(in: context)
        try overrides.check(context.actor, context.clock)
        let uuid = context.makeUUID()
        let set: SetUp
        if dryRun {
            try Store.checkIsFree(path)
            let store = try Store.inMemory()
            set = try store.append(by: context.actor, clock: context.clock) {
                try record(pack, zone, uuid, store, $0)
            }
        } else {
            set = try Store.setUp(
                path, draft: uuid, group: group, by: context.actor, clock: context.clock
            ) { try record(pack, zone, uuid, $0, $1) }
        }
        switch answer.format {
        case .json: context.print(json(set, path).text(pretty: true))
        case .text: printText(set, path, in: context)
        }
    }

    /// What was set up, as it stands in the register.
    private struct SetUp {
        var organization: OrganizationRow
        var tasks: FirstDueDates
        var load: Load
    }

    private func record(
        _ pack: Pack, _ zone: String, _ uuid: String, _ store: Store, _ recorder: Recorder
    ) throws -> SetUp {
        try recorder.createOrganization(
            name: organization?.text ?? "My organization", uuid: uuid, timeZone: zone, pack: pack,
            profile: profile, frameworks: Array(Set(framework)))
        if overrides != .allowed {
            try recorder.setPolicy(
                .overrides, to: overrides.rawValue, reason: "Set up so",
                approvedBy: recorder.actorName)
        }
        try recorder.settle()
        return SetUp(
            organization: try store.organization(),
            tasks: FirstDueDates(try store.tasks(TaskFilter(), on: recorder.today)),
            load: try store.load(after: recorder.today))
    }

    /// What may be set from outside: in a shared database who acts is who logged in.
    private var overrides: Overrides {
        noOverrides ? .refused : shared == nil ? .allowed : .clock
    }

    private func sharedGroup(in context: CommandContext) throws -> UInt32? {
        guard let shared else { return nil }
        guard let number = context.groupNumber(shared) else {
            throw Refusal(
                "There is no group '\(shared)' on this machine.",
                why: "it is none of those in /etc/group.", try: "getent group, and --shared NUMBER",
                kind: .words)
        }
        return number
    }

    private func checkFrameworks(_ pack: Pack) throws {
        let known = Set(pack.controls.flatMap { ($0.frameworks ?? [:]).keys }).sorted()
        for name in framework where !known.contains(name) {
            throw UnknownName(kind: .framework, name: name, known: known)
        }
    }

    /// The zone that is meant, if this machine knows it: the C library would silently take UTC.
    private func checkedZone(in context: CommandContext) throws -> String {
        let zone = timeZone ?? context.timeZone
        guard context.clock.day(try context.clock.now(), zone) != nil else {
            throw Refusal(
                "There is no time zone '\(zone)' on this machine.",
                why: "\"today\" is meant in a zone whose rules are known, such as Europe/Berlin.",
                try: "ls /usr/share/zoneinfo, or --time-zone UTC", kind: .words)
        }
        return zone
    }

    private func printText(_ set: SetUp, _ path: String, in context: CommandContext) {
        let row = set.organization
        let frameworks = row.frameworks.map { ", \($0)" }.joined()
        context.printWords(
            dryRun
                ? "Nothing was created: this is what '\(row.name)' would begin with."
                : "Set up '\(row.name)'.")
        context.print(
            FactSheet([
                ("database", path),
                (
                    "pack",
                    "\(row.pack) \(row.packVersion), profile \(row.profile.rawValue)\(frameworks)"
                ),
                ("time zone", row.timeZone), ("account", "main"),
                ("tasks", "\(set.tasks.tasks.count), of the organization and the account"),
            ]).text(width: nil))
        let style = database.style(in: context)
        context.print("")
        context.printWhole(set.tasks.table(style, limit: 10))
        context.print("")
        let preview = LoadPreview(before: nil, after: set.load)
        context.printWhole(dryRun ? preview.text(style) : preview.headline)
        guard !dryRun else { return }
        remarkOnFolder(path, in: context)
        let export = database.database.map { _ in
            "export OURSIDE_DATABASE='\(path.replacing("'", with: "'\\''"))'"
        }
        context.suggest(
            [
                export, "ourside team add platform --role platform",
                "ourside service add ec2 --name web --team platform",
                "ourside account change main --number 111122223333", "ourside tasks",
            ].compactMap { $0 })
    }

    /// A folder that was there already keeps its rights; others may then be unable to record.
    private func remarkOnFolder(_ path: String, in context: CommandContext) {
        guard let shared, let group = context.groupNumber(shared),
            !Store.isShared(folderOf: path, with: group)
        else { return }
        context.remark(
            """
            The people of '\(shared)' cannot record yet, since they may not write in the folder: \
            chgrp \(shared) FOLDER && chmod 2770 FOLDER
            """)
    }

    private func json(_ set: SetUp, _ path: String) -> JSONValue {
        let row = set.organization
        return [
            "database": .string(path), "organization": .string(row.name),
            "register": .string(row.uuid), "timeZone": .string(row.timeZone),
            "pack": .string(row.pack), "packVersion": .string(row.packVersion),
            "profile": .string(row.profile.rawValue), "frameworks": .strings(row.frameworks),
            "duties": set.tasks.json, "load": LoadPreview(before: nil, after: set.load).json,
            "dryRun": .bool(dryRun),
        ]
    }
}
