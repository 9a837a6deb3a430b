internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

/// `ourside duty add`: one duty of your own.
struct DutyAddCommand: Command {
    static let configuration = CommandConfiguration(
        name: "duty add", abstract: "Add a duty of your own over controls.",
        discussion: """
            Its checklist is the controls that are given, in that order. The simple case of an \
            overlay: it is laid over the adopted pack as 'local', checked and adopted at once. It \
            is in force in every profile. A new control joins a duty before it founds one: see \
            'ourside control add'.
            """,
        examples: [
            Example("ourside duty add key-cabinet --schedule monthly …", "Once a month.")
        ])

    @Argument("id", help: "Its id: a-z, 0-9, '.', '_' and '-'.")
    var id: String
    @Option("title", value: "text", help: "What it is called: an order, such as 'Check …'.")
    var title: FreeText
    @Option("schedule", value: "schedule", help: "When it falls due, such as 'monthly on day 15'.")
    var schedule: Schedule
    @Option(
        "control", value: "id", help: "A control that it covers, or control/step; repeatable.",
        atLeastOne: true)
    var control: [String]
    @Option("scope", value: "scope", help: "What it is done for; else as its controls.")
    var scope: Scope?
    @Option("applies-to", value: "token", help: "A service, model, class or trait; repeatable.")
    var appliesTo: [String]
    @Option("role", value: "role", help: "Who does it.")
    var role: Role?
    @Option("severity", value: "level", help: "How grave it is; else that of its gravest control.")
    var severity: Severity?
    @Option("runway", value: "days", help: "Days from the start to the first due date, at least.")
    var runway: DayCount?
    @Option("lead", value: "days", help: "Days before the due date on which it shows as due soon.")
    var lead: DayCount?
    @Option("grace", value: "days", help: "Days after the due date that count as on time.")
    var grace: DayCount?
    @Option("evidence", value: "text", help: "What proves it; else what proves its controls.")
    var evidence: FreeText?
    @Option("done-when", value: "text", help: "What holds when it is done.")
    var doneWhen: FreeText?
    @Flag("ordered", help: "Its items are done in order.")
    var ordered: Bool
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @Option("approved-by", value: "person", help: "Who decided it.")
    var approvedBy: PersonText
    @Flag("dry-run", help: "Shows what would change, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        try LocalAddition.check(id, "duty")
        let adoption = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            let pack = try recorder.pack()
            guard pack.duty(id) == nil else {
                throw Refusal(
                    "There is a duty '\(id)' already.", why: "an id is never used twice.",
                    try: "ourside schedule set duty:\(id) '\(schedule)' --reason … --approved-by …")
            }
            let addition = LocalAddition(
                .duty, try tree(pack), reason: reason?.text ?? "duty '\(id)' added",
                approvedBy: approvedBy.text)
            return try addition.adopt(store, recorder)
        }
        adoption.present(
            answer, recording.database, in: context, isDryRun: dryRun,
            verb: Verb(
                base: "add", past: "added", object: "the duty '\(id)' over \(joined(control))"))
    }

    private func tree(_ pack: PackIndex) throws -> JSONTree {
        let controls = try control.map { item -> Control in
            guard let control = pack.control(ofItem: item) else {
                throw UnknownName(
                    kind: .control, name: controlID(ofItem: item), known: pack.allControlIDs)
            }
            return control
        }
        let scope = try scope ?? common(controls)
        let tokens = appliesTo.isEmpty ? rule(controls, scope) : appliesTo
        let gravest = controls.map(\.severity).max() ?? .medium
        let main = controls[0].duties?.first.flatMap(pack.duty)
        let proofs = controls.map(\.evidence).reduce(into: [String]()) { seen, proof in
            if !seen.contains(proof) { seen.append(proof) }
        }
        return .object([
            "id": .string(id), "title": .string(title.text), "scope": .string("\(scope)"),
            "appliesTo": .list(tokens.map { .string($0) }),
            "role": .string((role ?? main?.role ?? .platform).rawValue),
            "schedule": .string("\(schedule)"),
            "runway": .integer(runway?.days ?? Terms.usualRunway(schedule)),
            "lead": .integer(lead?.days ?? Terms.usualLead(schedule)),
            "grace": .integer(grace?.days ?? Terms.usualGrace(schedule)),
            "severity": .string((severity ?? gravest).rawValue),
            "profiles": .list(Profile.allCases.map { .string($0.rawValue) }),
            "review": .bool(false), "items": .list(control.map { .string($0) }),
            "ordered": .bool(ordered),
            "evidence": .string(evidence?.text ?? proofs.joined(separator: "; ")),
            "doneWhen": .string(
                doneWhen?.text ?? "Each item of the checklist was done and what it found is noted"),
            "source": .string("set by the organization"),
        ])
    }

    /// The scope that all controls have.
    private func common(_ controls: [Control]) throws -> Scope {
        let scopes = Set(controls.map(\.scope))
        if let scope = scopes.first, scopes.count == 1 { return scope }
        let words = Set(scopes.map(\.description)).sorted()
        throw ArgumentProblem(
            what: "The controls are applied to different things: \(joined(words)).",
            why: "a duty is done for the organization, an account, a service or a resource.",
            try: "the command with --scope account, or --scope organization")
    }

    /// Where any of the controls applies; an account or the organization has them all.
    private func rule(_ controls: [Control], _ scope: Scope) -> [String] {
        let tokens = Set(controls.flatMap(\.appliesTo))
        guard scope == .service || scope == .catalogueService, !tokens.contains("all") else {
            return ["all"]
        }
        return tokens.sorted()
    }
}
