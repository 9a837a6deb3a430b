internal import Arguments
internal import Domain
internal import Exports
internal import Inventory
internal import Reporting
internal import Storage

/// `ourside access-review close`: the decisions become evidence.
struct AccessReviewCloseCommand: Command {
    static let configuration = CommandConfiguration(
        name: "access-review close", abstract: "Close a review; its decisions become evidence.",
        discussion: """
            While somebody is undecided that takes --accept-undecided with a reason and an \
            approver. With --tick the task is ticked off in the same transaction, with the list \
            and the decisions as evidence; tick once the removals are carried out.
            """,
        examples: [
            Example("ourside access-review close main-2026-q4 --tick", "All are decided about.")
        ])

    @Argument("name", help: "The review.")
    var name: String
    @Flag("accept-undecided", help: "Close it although somebody is undecided.")
    var acceptUndecided: Bool
    @Option("reason", value: "text", help: "Why they stay undecided.")
    var reason: FreeText?
    @Option("approved-by", value: "person", help: "Who approved that.")
    var approvedBy: PersonText?
    @Flag("tick", help: "Tick the task off too, with list and decisions as evidence.")
    var tick: Bool
    @Option("on", value: "date", help: "With --tick: the day it was done; today if left out.")
    var on: CivilDay?
    @Option("by", value: "person", help: "With --tick: who did it; you if left out.")
    var by: PersonText?
    @Flag("dry-run", help: "Says what would be closed, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        try checkWords()
        let path = try context.databasePath(recording.database.database)
        let store = try Store.open(path, .writing)
        let sheet = try store.reading { try ReviewSheet(name, in: store) }
        try check(sheet)
        let table = sheet.listing.render(.csv, terminal: recording.database.style(in: context))
        let staged = try store.stageEvidence(
            Array(table.utf8), named: "access-review-\(name).csv", now: try context.clock.now())
        let receipt: TickReceipt?
        do {
            receipt = try close(sheet, staged, in: store, context)
        } catch {
            try store.unstage([staged])
            throw error
        }
        if dryRun { try store.unstage([staged]) }
        switch answer.format {
        case .json: context.print(json(sheet, staged, receipt).text(pretty: true))
        case .text:
            show(sheet, staged, receipt, today: try context.today(in: store), in: context)
        }
    }

    private func checkWords() throws {
        let hasApproval = reason != nil || approvedBy != nil
        guard acceptUndecided == hasApproval, (reason == nil) == (approvedBy == nil) else {
            throw ArgumentProblem(
                what: "--accept-undecided, --reason and --approved-by belong together.",
                why: "somebody decides that identities stay undecided, and says why.",
                try: "--accept-undecided --reason TEXT --approved-by PERSON")
        }
        if !tick, on != nil || by != nil {
            throw ArgumentProblem(
                what: "--on and --by say something about the tick, and there is none.",
                try: "--tick --on DATE")
        }
    }

    private func check(_ sheet: ReviewSheet) throws {
        let left = sheet.undecided
        guard !left.isEmpty, !acceptUndecided, sheet.review.state == "open" else { return }
        throw Refusal(
            "\(counted(left.count, "identity is", "identities are")) undecided in '\(name)'.",
            why: left.prefix(10).joined(separator: ", ")
                + (left.count > 10 ? " and \(left.count - 10) more." : "."),
            try: "ourside access-review show \(name) --undecided")
    }

    private func close(
        _ sheet: ReviewSheet, _ staged: StagedEvidence, in store: Store, _ context: CommandContext
    ) throws -> TickReceipt? {
        try store.append(
            by: context.actor, clock: context.clock, dryRun: dryRun, acceptingLeap: recording.yes
        ) { recorder in
            let now = try ReviewSheet(name, in: store)
            guard now.decisions == sheet.decisions else {
                throw Refusal(
                    "Somebody decided in '\(name)' meanwhile.",
                    why: "the table of decisions would not be the newest.",
                    try: "the same command again", kind: .locked)
            }
            try recorder.addEvidence(staged)
            var fact = ReviewClosed(
                review: name, decisions: staged.sha256, undecided: sheet.undecided.count)
            if fact.undecided > 0 {
                (fact.reason, fact.approvedBy) = (reason?.text, approvedBy?.text)
            }
            try recorder.closeReview(fact)
            guard tick, let task = TaskName(sheet.review.task) else { return nil }
            var request = TickRequest(task: task)
            (request.performedOn, request.performedBy) = (on, by?.text)
            request.evidence = [staged.sha256, sheet.review.population].uniqued()
            request.note = "access review \(name): \(sheet.counts)"
            return try recorder.tick(asked: request)
        }
    }

    private func show(
        _ sheet: ReviewSheet, _ staged: StagedEvidence, _ receipt: TickReceipt?, today: CivilDay,
        in context: CommandContext
    ) {
        let count = counted(sheet.review.identities, "identity", "identities")
        let left = sheet.undecided.count
        context.printWords(
            visible(
                (dryRun ? "Nothing was recorded; this would close" : "Closed")
                    + " '\(name)': \(count), \(sheet.counts)"
                    + (left > 0 ? ", \(left) undecided" : "")
                    + "; evidence \(staged.sha256.prefix(12)), \(staged.fileName)."))
        for choice in [AccessDecision.Choice.remove, .change] {
            let names = sheet.population.identities.map(\.id)
                .filter { sheet.decisions[$0]?.decision.decision == choice }
            guard !names.isEmpty else { continue }
            context.printWords(
                visible(
                    "To \(choice.rawValue): \(names.prefix(20).joined(separator: ", "))"
                        + (names.count > 20 ? " and \(names.count - 20) more." : ".")))
        }
        if let receipt, let task = TaskName(receipt.series) {
            for line in TickWords.lines(receipt, TickRequest(task: task), today: today) {
                context.print(line)
            }
        } else if !dryRun {
            context.suggest([
                "ourside evidence extract \(staged.sha256.prefix(12)) \(staged.fileName)",
                "ourside tick \(sheet.review.task) --evidence \(staged.fileName)",
            ])
        }
    }

    private func json(
        _ sheet: ReviewSheet, _ staged: StagedEvidence, _ receipt: TickReceipt?
    ) -> JSONValue {
        .object([
            ("review", .string(name)), ("task", .string(sheet.review.task)),
            ("identities", .integer(sheet.review.identities)),
            ("keep", .integer(sheet.count(.keep))), ("remove", .integer(sheet.count(.remove))),
            ("change", .integer(sheet.count(.change))), ("undecided", .strings(sheet.undecided)),
            ("evidence", .string(staged.sha256)), ("tick", receipt.map(TickJSON.value) ?? .null),
            ("dryRun", .bool(dryRun)),
        ])
    }
}
