internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside tick`: says that something was done.
struct TickCommand: Command {
    static let configuration = CommandConfiguration(
        name: "tick", abstract: "Tick tasks off: say what was done, when, and what proves it.",
        discussion: """
            A task is subject/duty, or subject/duty@due for one due date. A bare duty, or \
            filters, tick everything of it that is open or due soon, after showing how many \
            tasks that are.

            Without a due date a completion settles the one that its day belongs to: the one \
            before while that can still be caught up, else the next. Nothing is paid in \
            advance, and what is settled already keeps the new completion as further evidence.

            A sheet for --from has the columns task,on,by,result,note,evidence,link,for,covers,\
            expires,items,measured,also,followUp in any order, of which only the task is needed; \
            files lie beside the sheet, or in the folder of --evidence-from, and nowhere else. A row that was recorded before is passed over. \
            --to writes such a sheet and records nothing: for a machine that has the register.
            """,
        examples: [
            Example("ourside tick web/os-patching --evidence report.json", "Done today."),
            Example("ourside tick web/os-patching@2026-10-31 --on 2026-11-02", "One due date."),
            Example("ourside tick os-patching --team platform", "All open ones of a team."),
            Example("ourside tick main/account-baseline --item root-mfa=failed", "One item."),
            Example("ourside tick --from done.csv", "A sheet, all or nothing."),
        ])

    @Argument("task", help: "The task, as 'ourside tasks' shows it, or a bare duty.")
    var targets: [TickTarget]
    @OptionGroup var said: TickOptions
    @Option("from", value: "file", help: "A CSV file of completions; - for standard input.")
    var sheet: String?
    @Option("evidence-from", value: "folder", help: "Where the sheet's files lie, if elsewhere.")
    var evidenceFrom: String?
    @Option("to", value: "file", help: "Write a sheet for another machine; record nothing.")
    var proposal: String?
    @Flag("dry-run", help: "Say what it would settle, and record nothing.")
    var dryRun: Bool
    @Flag("yes", help: "Do not ask before several tasks are ticked.")
    var yes: Bool
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        try checkWords()
        if let proposal { return try propose(to: proposal, in: context) }
        let store = try Store.open(try context.databasePath(database.database), .writing)
        let today = try context.today(in: store)
        let recording = TickRecording(
            store: store, context: context, dryRun: dryRun, acceptingLeap: yes,
            acceptingEmpty: said.allowEmpty)
        if let sheet {
            try tick(
                sheet: try TickSheet(sheet, said, evidenceFrom: evidenceFrom), recording,
                today: today)
        } else {
            try tick(recording, today: today)
        }
        if dryRun { context.complain("A dry run: nothing was recorded.") }
    }

    private func checkWords() throws {
        if evidenceFrom != nil, sheet == nil {
            throw ArgumentProblem(
                what: "--evidence-from says where the files of a sheet lie, and there is none.",
                try: "--evidence FILE, or --from SHEET --evidence-from FOLDER")
        }
        let isSelecting = !targets.isEmpty || !filters.filter.isEmpty
        if sheet != nil, isSelecting || !said.isForSheet {
            throw ArgumentProblem(
                what: "--from takes everything from the sheet.",
                why: "which task, by whom and with what stands in its rows; only --on and --again "
                    + "hold for all of them.",
                try: "ourside tick --from FILE")
        }
        if sheet == nil, !isSelecting {
            throw ArgumentProblem(
                what: "Which task was done?",
                why: "a task, a bare duty, filters or --from say it.", try: "ourside tasks")
        }
    }

    /// Tasks that are named need no register here; a bare duty and filters do.
    private func propose(to path: String, in context: CommandContext) throws {
        guard sheet == nil else {
            throw ArgumentProblem(
                what: "--from and --to are given both.",
                why: "a sheet is read or written.", try: "ourside tick TASK --to FILE")
        }
        let named = targets.compactMap { target in
            if case .task(let task) = target { task } else { nil }
        }
        var tasks = named
        var today = context.clock.day(try context.clock.now(), context.timeZone)
        if named.count < targets.count || !filters.filter.isEmpty {
            let store = try Store.open(try context.databasePath(database.database), .reading)
            let day = try context.today(in: store)
            today = day
            tasks = try store.reading {
                try TickSelection(targets, filters, in: store, on: day).tasks
            }
        }
        guard let today else {
            throw Refusal(
                "The time zone '\(context.timeZone)' is not known on this machine.",
                try: "--on DATE, with TZ=UTC", kind: .io)
        }
        try said.check(today: today)
        try TickProposal.write(
            try tasks.map { try said.request(for: $0, today: today) },
            evidence: said.evidence.uniqued(), to: path,
            by: context.actor.name, on: today)
        context.printWords(
            "Wrote \(counted(tasks.count, "row")) to '\(path)'; nothing was recorded.")
        context.suggest(["ourside tick --from \(path)"])
    }

    private func tick(_ recording: TickRecording, today: CivilDay) throws {
        try said.check(today: today)
        let selection = try recording.store.reading {
            try TickSelection(targets, filters, in: recording.store, on: today)
        }
        let requests = try selection.tasks.map { try said.request(for: $0, today: today) }
        let shown = try confirm(selection, requests, recording, today: today)
        let outcomes = try recording.tick(requests, said, shown: shown, today: today)
        let isOne = targets.count == 1 && selection.found.isEmpty
        answer(
            Array(zip(outcomes, requests)), isOne: isOne, in: recording.context, today: today)
    }

    private func tick(sheet: TickSheet, _ recording: TickRecording, today: CivilDay) throws {
        let context = recording.context
        for note in sheet.notes { context.complain(visible("note: \(note)")) }
        let outcomes = try sheet.record(recording)
        answer(
            outcomes.map { ($0.outcome, $0.request) }, isOne: false, in: context, today: today)
    }

    /// Says what became of each completion.
    private func answer(
        _ outcomes: [(TickOutcome, TickRequest)], isOne: Bool, in context: CommandContext,
        today: CivilDay
    ) {
        var receipts: [TickReceipt] = []
        var values: [JSONValue] = []
        var known = 0
        for (outcome, request) in outcomes {
            switch outcome {
            case .ticked(let receipt):
                receipts.append(receipt)
                values.append(TickJSON.value(receipt))
                guard answer.format == .text else { continue }
                for line in TickWords.lines(receipt, request, today: today) { context.print(line) }
            case .known(let series, let before):
                known += 1
                values.append(TickJSON.known(before))
                guard answer.format == .text else { continue }
                context.print(visible(TickWords.known(series, before)))
            }
        }
        guard answer.format == .text else {
            let value = isOne ? values.first ?? .array([]) : .array(values)
            return context.print(value.text(pretty: true))
        }
        if receipts.count > 1 || sheet != nil && !receipts.isEmpty {
            context.print(TickWords.summary(receipts))
        }
        if known > 0, sheet != nil {
            context.print("\(counted(known, "row")) passed over: recorded already.")
        }
        for line in TickWords.warnings(receipts) { context.complain(line) }
    }

    /// Shows what nobody named one by one, and asks.
    ///
    /// - Returns: What was shown and agreed to; `nil` where nobody is asked.
    private func confirm(
        _ selection: TickSelection, _ requests: [TickRequest], _ recording: TickRecording,
        today: CivilDay
    ) throws -> [String]? {
        let found = selection.found
        let context = recording.context
        // What is settled is told in the answer, where nobody is asked.
        guard !found.isEmpty, !yes, !dryRun else { return nil }
        let count = counted(found.count, "task")
        context.complain("\(count) open or due soon:")
        let effects = try recording.preview(requests, today: today)
        for line in effects { context.complain("  \(line)") }
        guard let reply = context.ask("Tick \(found.count == 1 ? "it" : "them all")? [y/N] ") else {
            throw Refusal(
                "\(count) would be ticked, and nobody can be asked.",
                why: "a bare duty or filters tick all that is open or due soon.",
                try: "the same with --yes, or with --dry-run to see what it would settle",
                kind: .words)
        }
        guard ["y", "yes"].contains(reply.lowercased()) else {
            context.complain("Nothing was recorded.")
            throw AnswerIsNo()
        }
        return effects
    }
}
