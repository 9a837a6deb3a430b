internal import Arguments
internal import Domain
internal import Exports
internal import Files
internal import Inventory
internal import Storage

/// `ourside access-review decide`: who keeps access, one by one or by a sheet.
struct AccessReviewDecideCommand: Command {
    static let configuration = CommandConfiguration(
        name: "access-review decide", abstract: "Decide who keeps access.",
        discussion: """
            One identity, or a sheet with the columns identity, decision, note and by: every row \
            is taken, or none. Rows without a decision stay undecided, rows that say what is \
            decided already change nothing. The newest decision about an identity counts.
            """,
        examples: [
            Example(
                "ourside access-review decide main-2026-q4 bob remove --note 'left in May'", "One."),
            Example("ourside access-review decide main-2026-q4 --from sheet.csv", "A sheet."),
        ])

    @Argument("name", help: "The review.")
    var name: String
    @Argument("identity", help: "Whose access, as 'access-review show' lists it.")
    var identity: String?
    @Argument("decision", help: "keep, remove or change.")
    var choice: AccessDecision.Choice?
    @Option("from", value: "file", help: "A sheet of decisions; - for standard input.")
    var file: String?
    @Option("note", value: "text", help: "Why, or what is to change.")
    var note: FreeText?
    @Option("by", value: "person", help: "Who decided; you if left out.")
    var by: PersonText?
    @Flag("dry-run", help: "Says what would be decided, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        try checkWords()
        let rows = try file.map { try DecisionSheet(try InputFile.read($0)) }
        let (decided, sheet) = try recording.record(in: context, dryRun: dryRun) {
            store, recorder in
            let sheet = try ReviewSheet(name, in: store)
            let asked = try decisions(rows, sheet, by: by?.text ?? recorder.actorName)
            return (try recorder.decide(asked, in: name), try ReviewSheet(name, in: store))
        }
        warn(about: decided, in: context)
        switch answer.format {
        case .json: context.print(json(decided, sheet).text(pretty: true))
        case .text: show(decided, sheet, in: context)
        }
    }

    private func checkWords() throws {
        if file != nil, identity != nil || note != nil {
            throw ArgumentProblem(
                what: "--from takes everything from the sheet.",
                why: "whose access, the decision and the note stand in its rows.",
                try: "ourside access-review decide \(name) --from FILE")
        }
        guard file == nil, identity == nil || choice == nil else { return }
        throw ArgumentProblem(
            what: identity == nil ? "Who is decided about?" : "What is decided?",
            why: "an identity and keep, remove or change say it, or a sheet with --from.",
            try: "ourside access-review decide \(name) \(identity ?? "IDENTITY") keep")
    }

    private func decisions(
        _ rows: DecisionSheet?, _ sheet: ReviewSheet, by person: String
    ) throws -> [AccessDecision] {
        let known = sheet.population.identities.map(\.id)
        guard let rows else {
            guard let identity, let choice else { return [] }
            guard known.contains(identity) else {
                throw UnknownName(
                    kind: .identity, name: identity, known: known, in: name)
            }
            return [
                AccessDecision(identity: identity, decision: choice, note: note?.text, by: person)
            ]
        }
        let names = Set(known)
        var faults = rows.refused.map { (line: $0.line, reason: $0.reason) }
        var decisions: [AccessDecision] = []
        for row in rows.rows {
            // A name that begins like a guarded formula is not one.
            let found = [row.identity, "'\(row.identity)"].first(where: names.contains)
            if let found {
                decisions.append(
                    AccessDecision(
                        identity: found, decision: row.decision, note: row.note,
                        by: try row.by.map { try PersonText(argument: $0).text } ?? person))
            } else {
                faults.append((row.line, "'\(row.identity)' is not in the review"))
            }
        }
        guard faults.isEmpty else { throw refusal(faults) }
        return decisions
    }

    private func refusal(_ faults: [(line: Int, reason: String)]) -> Refusal {
        let lines = faults.sorted { $0.line < $1.line }.prefix(20)
            .map { "line \($0.line): \($0.reason)" }
        let more = faults.count > 20 ? ["and \(faults.count - 20) more"] : []
        return Refusal(
            "\(counted(faults.count, "row")) of '\(file ?? "")' cannot be taken; "
                + "nothing was recorded.",
            why: (lines + more).joined(separator: "\n       "),
            try: "ourside access-review show \(name) --format csv > \(name).csv, for a fresh sheet")
    }

    /// Nobody should decide about their own access; a name alone proves nothing, so it is said.
    private func warn(about decisions: [AccessDecision], in context: CommandContext) {
        for decision in decisions where ReviewSheet.isSelf(decision.by, decision.identity) {
            context.remark(
                visible(
                    "warning: \(decision.by) decides about '\(decision.identity)', "
                        + "their own access: somebody else should"))
        }
    }

    private func show(
        _ decided: [AccessDecision], _ sheet: ReviewSheet, in context: CommandContext
    ) {
        let count = counted(decided.count, "identity", "identities")
        let left = sheet.undecided
        let names = left.prefix(5).joined(separator: ", ")
        context.printWords(
            visible(
                (decided.isEmpty
                    ? "Nothing is new in '\(name)'"
                    : dryRun
                        ? "Nothing was recorded; this would decide about \(count) in '\(name)'"
                        : "Decided about \(count) in '\(name)'")
                    + ": \(sheet.counts); "
                    + (left.isEmpty
                        ? "nobody is undecided."
                        : "\(left.count) undecided: \(names)\(left.count > 5 ? " …" : "").")))
        if left.isEmpty, !dryRun { context.suggest(["ourside access-review close \(name) --tick"]) }
    }

    private func json(_ decided: [AccessDecision], _ sheet: ReviewSheet) -> JSONValue {
        .object([
            ("review", .string(name)), ("decided", .integer(decided.count)),
            ("keep", .integer(sheet.count(.keep))), ("remove", .integer(sheet.count(.remove))),
            ("change", .integer(sheet.count(.change))), ("undecided", .strings(sheet.undecided)),
            ("dryRun", .bool(dryRun)),
        ])
    }
}

extension AccessDecision.Choice: ArgumentValue {}
