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
        ], group: "Register")

    @Argument("resource", help: "Its full name, SUBJECT:NAME.")
    var resource: String
    @Option("on", value: "date", help: "The day it was done; else today.")
    var on: CivilDay?
    @Option("by", value: "person", help: "Who did it; else who records it.")
    var by: FreeText?
    @Option("expires", value: "date", help: "The new last day of validity.")
    var expires: CivilDay?
    @Option("duty", value: "id", help: "Which duty, where the resource has several.")
    var duty: String?
    @Option("note", value: "text", help: "A remark.")
    var note: FreeText?
    @Option("evidence", value: "file", help: "A file that proves it, or - for standard input.")
    var evidence: [String]
    @Option("link", value: "url", help: "Where the proof is; repeatable.")
    var link: [FreeText]
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let path = try context.databasePath(recording.database.database)
        let store = try Store.open(path, .writing)
        let now = try context.clock.now()
        let staged = try evidence.map { try store.stageEvidence($0, now: now) }
        let (receipt, task, row) = try store.append(
            by: context.actor, clock: context.clock, acceptingLeap: recording.yes
        ) { recorder in
            var request = TickRequest(task: try rotation(store, recorder))
            (request.performedOn, request.performedBy) = (on, by?.text)
            (request.expires, request.note) = (expires, note?.text)
            (request.evidence, request.links) = (staged.map(\.sha256), link.map(\.text))
            for file in staged { try recorder.addEvidence(file) }
            let receipt = try recorder.tick(request)
            let detail = try store.series(request.task, on: recorder.today)
            return (receipt, detail.task, try store.resource(named: resource))
        }
        switch answer.format {
        case .json: context.print(json(receipt, task, row).text(pretty: true))
        case .text: printText(receipt, task, row, in: context)
        }
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
                kind: "duty", name: duty,
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

    private func printText(
        _ receipt: TickReceipt, _ task: TaskRow, _ row: ResourceRow, in context: CommandContext
    ) {
        var words = "Rotated '\(resource)' on \(receipt.performedOn)"
        if let settled = receipt.settled.first {
            let late =
                settled.daysLate == 0 ? "on time" : "\(counted(settled.daysLate, "day")) late"
            words += ": settles \(settled.due), \(late)."
        } else if let earlier = receipt.alreadySettled {
            words +=
                ": already settled by \(earlier.by) on \(earlier.on); kept as further evidence."
        } else {
            words += "."
        }
        context.printWords(words)
        if let expires = row.expires { context.print("  expires: \(expires)") }
        if let due = task.standing.due { context.print("  next due: \(due)") }
        if let expected = receipt.evidenceExpected {
            context.remark("No evidence was given. Expected: \(expected)")
        }
        if receipt.isRecordedLate {
            context.remark("It counts from \(receipt.performedOn) and is marked as recorded late.")
        }
    }

    private func json(_ receipt: TickReceipt, _ task: TaskRow, _ row: ResourceRow) -> JSONValue {
        [
            "entry": .integer(receipt.entry), "resource": .string(resource),
            "task": .string(receipt.series),
            "settled": .array(
                receipt.settled.map { settled in
                    [
                        "task": .string("\(receipt.series)@\(settled.due)"),
                        "outcome": .string(settled.outcome),
                        "daysLate": .integer(settled.daysLate),
                    ]
                }),
            "missed": .strings(receipt.missed),
            "furtherEvidence": .bool(receipt.settled.isEmpty),
            "followUp": JSONValue(receipt.followUp), "lastRotated": JSONValue(row.lastRotated),
            "expires": JSONValue(row.expires), "nextDue": JSONValue(task.standing.due),
        ]
    }
}
