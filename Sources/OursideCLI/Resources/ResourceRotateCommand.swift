internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside resource rotate`: its rotation or renewal was done.
struct ResourceRotateCommand: Command {
    static let configuration = CommandConfiguration(
        name: "resource rotate", abstract: "Tick off a rotation or renewal, with the new dates.",
        discussion: """
            The same as ticking the resource's own duty: what was done counts from the day it \
            was done, and the next due date follows from it.
            """,
        examples: [
            Example("ourside resource rotate main:ci", "Rotated today."),
            Example(
                "ourside resource rotate web:tls --on 2026-11-20 --expires 2027-12-20",
                "Renewed yesterday, with the new last day."),
            Example(
                "ourside resource rotate main:ci --evidence credential-report.csv",
                "With a file that proves it."),
        ])

    @Argument("resource", help: "Its full name, SUBJECT:NAME.")
    var resource: String
    @Option("on", value: "date", help: "The day it was done; else today.")
    var on: CivilDay?
    @Option("by", value: "person", help: "Who did it; else who records it.")
    var by: PersonText?
    @Option("expires", value: "date", help: "The new last day of validity.")
    var expires: CivilDay?
    @Option("duty", value: "id", help: "Which duty, where the resource has several.")
    var duty: String?
    @Option("note", value: "text", help: "A remark.")
    var note: FreeText?
    @Option("evidence", value: "file", help: "A file that proves it, or - for standard input.")
    var evidence: [String]
    @Option("link", value: "url", help: "Where the proof is.")
    var link: [Link]
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let path = try context.databasePath(recording.database.database)
        let store = try Store.open(path, .writing)
        let recording = TickRecording(
            store: store, context: context, acceptingLeap: recording.yes)
        let rotated = try recording.recording { stage in
            let files = try evidence.uniqued().map(stage)
            return try recording.append { try rotate(files, store, $0) }
        }
        switch answer.format {
        case .json: context.print(json(rotated).text(pretty: true))
        case .text: printText(rotated, in: context)
        }
    }

    /// A rotation as it was recorded, and what follows from it.
    private struct Rotated {
        var outcome: TickOutcome
        var request: TickRequest
        var resource: ResourceRow
        var nextDue: CivilDay?
        var today: CivilDay
    }

    private func rotate(
        _ files: [StagedEvidence], _ store: Store, _ recorder: Recorder
    ) throws -> Rotated {
        var request = TickRequest(task: try rotation(store, recorder))
        (request.performedOn, request.performedBy) = (on, by?.text)
        (request.expires, request.note) = (expires, note?.text)
        request.evidence = files.map(\.sha256).uniqued()
        request.links = link.map(\.address).uniqued()
        for file in files { try recorder.addEvidence(file) }
        let outcome = try recorder.say(asked: request)
        try recorder.settle()
        let detail = try store.series(request.task, on: recorder.today)
        return Rotated(
            outcome: outcome, request: request, resource: try store.resource(named: resource),
            nextDue: detail.task.standing.due, today: recorder.today)
    }

    /// The one task of the resource that is its rotation.
    private func rotation(_ store: Store, _ recorder: Recorder) throws -> TaskName {
        let row = try store.resource(named: resource)
        var filter = TaskFilter()
        filter.subjects = [resource]
        let tasks = try store.tasks(filter, on: recorder.today).filter { task in
            task.schedule != .once && (duty.map { $0 == task.duty } ?? true)
        }
        if let duty, tasks.isEmpty {
            throw UnknownName(
                kind: .duty, name: duty,
                known: try store.tasks(filter, on: recorder.today).map(\.duty))
        }
        guard let only = tasks.first else {
            throw Refusal(
                "'\(resource)' has no rotation to tick off.",
                why: row.retired.map { "it retired on \($0)." },
                try: "ourside resource list --all")
        }
        guard tasks.count == 1 else {
            throw Refusal(
                "'\(resource)' has \(tasks.count) duties.",
                why: "\(tasks.map(\.duty).joined(separator: ", ")).",
                try: "ourside resource rotate \(resource) --duty \(only.duty)", kind: .words)
        }
        if case .beforeExpiry = only.schedule, expires == nil {
            throw Refusal(
                "The renewal of '\(resource)' needs its new last day.",
                why: "the next due date is counted back from that day.",
                try: "ourside resource rotate \(resource) --expires DATE", kind: .words)
        }
        return TaskName(subject: resource, duty: only.duty)
    }

    private func printText(_ rotated: Rotated, in context: CommandContext) {
        switch rotated.outcome {
        case .ticked(let receipt):
            for line in TickWords.lines(receipt, rotated.request, today: rotated.today) {
                context.print(line)
            }
        case .known(let series, let before):
            context.print(visible(TickWords.known(series, before)))
        }
        context.print(
            FactSheet([
                ("last rotated", rotated.resource.lastRotated?.description),
                ("expires", rotated.resource.expires?.description),
                ("next due", rotated.nextDue?.description),
            ]).text(width: context.terminalWidth))
        guard case .ticked(let receipt) = rotated.outcome else { return }
        for warning in TickWords.warnings([receipt]) { context.complain(warning) }
    }

    /// What a tick says for scripts, and the new dates.
    private func json(_ rotated: Rotated) -> JSONValue {
        guard case .object(let fields) = TickJSON.value(rotated.outcome) else { return .null }
        return .object(
            fields + [
                (key: "resource", value: .string(resource)),
                (key: "lastRotated", value: JSONValue(rotated.resource.lastRotated)),
                (key: "expires", value: JSONValue(rotated.resource.expires)),
                (key: "nextDue", value: JSONValue(rotated.nextDue)),
            ])
    }
}
