internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

/// `ourside control add`: one control of your own.
struct ControlAddCommand: Command {
    static let configuration = CommandConfiguration(
        name: "control add", abstract: "Add a control of your own to a duty.",
        discussion: """
            A control joins a duty as one more item of its checklist. The simple case of an \
            overlay: it is laid over the adopted pack as 'local', checked and adopted at once. \
            Whatever is not given is as the duty has it. For more, write an overlay.
            """,
        examples: [
            Example("ourside control add badges --duty people-sample …", "One more to check.")
        ])

    @Argument("id", help: "Its id: a-z, 0-9, '.', '_' and '-'.")
    var id: String
    @Option("title", value: "text", help: "What it is called.")
    var title: FreeText
    @Option("category", value: "id", help: "Its category, as 'ourside control list' shows them.")
    var category: String
    @Option("severity", value: "level", help: "How grave it is when it fails.")
    var severity: Severity
    @Option("duty", value: "id", help: "The duty that covers it; repeatable.", atLeastOne: true)
    var duty: [String]
    @Option("guidance", value: "text", help: "What to do, and what failing looks like.")
    var guidance: FreeText?
    @Option("evidence", value: "text", help: "What proves it; else what proves the duty.")
    var evidence: FreeText?
    @Option("applies-to", value: "token", help: "A service, model, class or trait; repeatable.")
    var appliesTo: [String]
    @Option("scope", value: "scope", help: "What it is applied to; else as the duty.")
    var scope: Scope?
    @Option("classification", value: "level", help: "Only for data of that level or higher.")
    var classification: Classification?
    @Option("ref", value: "text", help: "The company's own number for it.")
    var ref: FreeText?
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @Option("approved-by", value: "person", help: "Who decided it.")
    var approvedBy: PersonText
    @Flag("dry-run", help: "Shows what would change, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        try LocalAddition.check(id, "control")
        guard let guidance, guidance.text.count >= Self.leastGuidance else {
            throw ArgumentProblem(
                what: guidance.map { "The guidance has only \($0.text.count) characters." }
                    ?? "The control says nothing about what to do.",
                why: "whoever ticks it off has to know what to do, with what, and what failing "
                    + "looks like: that takes \(Self.leastGuidance) characters.",
                try: "the command with --guidance 'What to do …'")
        }
        let (adoption, isNew) = try recording.record(in: context, dryRun: dryRun) {
            store, recorder in
            let pack = try recorder.pack()
            guard pack.control(id) == nil else {
                throw Refusal(
                    "There is a control '\(id)' already.", why: "an id is never used twice.",
                    try: "ourside control show \(id)")
            }
            let isNew = !pack.pack.controls.contains { $0.category == category }
            let addition = LocalAddition(
                .control, try tree(guidance.text, pack),
                reason: reason?.text ?? "control '\(id)' added", approvedBy: approvedBy.text)
            return (try addition.adopt(store, recorder), isNew)
        }
        if isNew { context.remark("'\(category)' is a new category.") }
        adoption.present(
            answer, recording.database, in: context, isDryRun: dryRun,
            verb: Verb(base: "add", past: "added", object: "the control '\(id)' to \(joined(duty))")
        )
    }

    /// The fewest characters of guidance that a pack takes.
    private static let leastGuidance = 80

    private func tree(_ guidance: String, _ pack: PackIndex) throws -> JSONTree {
        let duties = try duty.map { name -> Duty in
            guard let duty = pack.duty(name) else {
                throw UnknownName(kind: .duty, name: name, known: pack.allDutyIDs)
            }
            return duty
        }
        let first = duties[0]
        var members: [String: JSONTree] = [
            "id": .string(id), "title": .string(title.text), "category": .string(category),
            "owner": .string("customer"), "scope": .string("\(scope ?? first.scope)"),
            "appliesTo": .list(
                (appliesTo.isEmpty ? first.appliesTo : appliesTo).map { .string($0) }),
            "severity": .string(severity.rawValue), "guidance": .string(guidance),
            "evidence": .string(evidence?.text ?? first.evidence),
            "duties": .list(duties.map { .string($0.id) }),
        ]
        members["ref"] = ref.map { .string($0.text) }
        members["minimumClassification"] = classification.map { .string($0.rawValue) }
        return .object(members)
    }
}
