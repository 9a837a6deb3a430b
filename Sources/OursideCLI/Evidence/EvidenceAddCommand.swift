internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside evidence add`: stores files before there is a task to tick off.
struct EvidenceAddCommand: Command {
    static let configuration = CommandConfiguration(
        name: "evidence add", abstract: "Store files as evidence.",
        discussion: """
            The bytes are copied into the database, once, and named by their SHA-256. To prove \
            something a file is given with 'ourside tick --evidence'; the same bytes are not \
            stored twice.
            """,
        examples: [
            Example("ourside evidence add soc2.pdf --valid-until 2027-03-31", "With its last day."),
            Example("aws iam list-users | ourside evidence add -", "From a pipe."),
        ])

    @Argument("file", help: "Files, or - for standard input.", atLeastOne: true)
    var files: [String]
    @Option("collected", value: "date", help: "The day it was collected.")
    var collected: CivilDay?
    @Option("valid-until", value: "date", help: "Its last valid day.")
    var validUntil: CivilDay?
    @Flag("allow-empty", help: "Take a file without a byte: that it is empty is the proof.")
    var allowEmpty: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        try checkDays()
        let path = try context.databasePath(recording.database.database)
        let store = try Store.open(path, .writing)
        let now = try context.clock.now()
        try store.sweepEvidence(now: now)
        var staged: [StagedEvidence] = []
        do {
            for file in files {
                staged.append(
                    try store.stageEvidence(file, now: now, isEmptyAllowed: allowEmpty))
            }
            let added = try record(staged, in: store, context)
            tell(staged, added, in: context)
        } catch {
            try store.unstage(staged)
            throw error
        }
    }

    private func record(
        _ staged: [StagedEvidence], in store: Store, _ context: CommandContext
    ) throws -> [LedgerEntry] {
        try store.append(
            by: context.actor, clock: context.clock, acceptingLeap: recording.yes
        ) { recorder in
            if let collected, collected > recorder.today {
                throw Refusal(
                    "\(collected) has not come yet.", why: "--collected is a day in the past.",
                    try: "--collected \(recorder.today)", kind: .words)
            }
            for file in staged {
                try recorder.addEvidence(file, collectedOn: collected, validUntil: validUntil)
            }
            return recorder.entries
        }
    }

    private func checkDays() throws {
        guard let collected, let validUntil, validUntil < collected else { return }
        throw ArgumentProblem(
            what: "--valid-until \(validUntil) lies before --collected \(collected).",
            why: "evidence is valid from the day it was collected on.")
    }

    private func tell(
        _ staged: [StagedEvidence], _ entries: [LedgerEntry], in context: CommandContext
    ) {
        var entryOf: [String: Int] = [:]
        for entry in entries {
            if let fact = entry.fact.of(EvidenceAdded.self) { entryOf[fact.sha256] = entry.seq }
        }
        if answer.format == .json {
            let list = staged.map { file -> JSONValue in
                [
                    "sha256": .string(file.sha256), "fileName": .string(file.fileName),
                    "size": .integer(file.size), "entry": JSONValue(entryOf[file.sha256]),
                ]
            }
            context.print(JSONValue.array(list).text(pretty: true))
            return
        }
        for file in staged {
            context.print("\(file.sha256)  \(visible(file.fileName))")
            if entryOf[file.sha256] == nil {
                context.remark("'\(file.fileName)' was stored before; nothing was added.")
            }
        }
    }
}
