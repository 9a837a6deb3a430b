internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside anchor`: makes the newest hash known where it cannot be changed with the file.
struct AnchorCommand: Command {
    static let configuration = CommandConfiguration(
        name: "anchor", abstract: "Print the newest hash to publish, or record where it was.",
        discussion: """
            Whoever owns the file could write a whole new ledger. Only a hash that is kept \
            elsewhere shows it: in a commit, in a mail to the auditor, in a bucket with object \
            lock. Print it, publish it, then tell where with --where; the line that is printed \
            then goes into the list that 'ourside verify --heads' reads.
            """,
        examples: [
            Example("ourside anchor", "What to publish."),
            Example("ourside anchor --where 'mail to the auditor' >> heads.txt", "Recorded."),
            Example("ourside anchor --where 'TSA' --receipt head.tsr", "With the receipt."),
        ])

    @Option("where", value: "text", help: "Where it was published; recorded as an entry.")
    var place: FreeText?
    @Option("head", value: "hash", help: "Which one was published; the newest if left out.")
    var head: HeadHash?
    @Option("receipt", value: "file", help: "What proves it; kept as evidence.")
    var receipt: String?
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        guard let place else {
            guard head == nil, receipt == nil else {
                throw ArgumentProblem(
                    what: "--head and --receipt belong to a publication.",
                    why: "without --where nothing is recorded.",
                    try: "ourside anchor --where \"mail to the auditor\"")
            }
            return try show(in: context)
        }
        try record(at: place.text, in: context)
    }

    private func show(in context: CommandContext) throws {
        let store = try Store.open(
            try context.databasePath(recording.database.database), .reading)
        let (head, last) = try store.reading {
            _ = try store.organization()
            return (try store.head(), try store.lastPublishedHead())
        }
        if answer.format == .json {
            context.print(json(head, last).text(pretty: true))
            return
        }
        context.print("head   \(head.hash)")
        context.print("entry  \(head.seq), written at \(head.at.map { "\($0)" } ?? "no time")")
        if let last {
            let later = head.seq - last.seq
            context.print(
                "last   entry \(last.seq), published on \(last.day) at \(visible(last.place)); "
                    + "\(counted(later, "entry", "entries")) since")
        } else {
            context.print("last   no head was published yet")
        }
        context.remark(
            "Publish the head where nobody who can change the file can change it: a commit, a "
                + "mail to the auditor, a bucket with object lock, a timestamping service. Then:")
        context.complain("  ourside anchor --where \"…\" --head \(head.hash)")
    }

    private func json(_ head: LedgerHead, _ last: PublishedHead?) -> JSONValue {
        [
            "head": .string(head.hash), "entry": .integer(head.seq), "at": JSONValue(head.at),
            "lastPublished": last.map {
                [
                    "head": .string($0.head), "entry": .integer($0.seq),
                    "on": .string("\($0.day)"), "where": .string($0.place),
                    "receipt": JSONValue($0.receipt),
                ]
            } ?? .null,
        ]
    }

    private func record(at place: String, in context: CommandContext) throws {
        let store = try Store.open(
            try context.databasePath(recording.database.database), .writing)
        let staged = try receipt.map { try store.stageEvidence($0, now: try context.clock.now()) }
        let told: (head: String, day: CivilDay, entry: Int)
        do {
            told = try store.append(
                by: context.actor, clock: context.clock, acceptingLeap: recording.yes
            ) { recorder in
                // Before the receipt's own entry: that one was not published.
                let published = head?.description ?? recorder.headHash
                if let staged { try recorder.addEvidence(staged) }
                let entry = try recorder.publishHead(
                    published, at: place, receipt: staged?.sha256)
                return (published, recorder.today, entry)
            }
        } catch {
            try store.unstage([staged].compactMap(\.self))
            throw error
        }
        if answer.format == .json {
            let json: JSONValue = [
                "head": .string(told.head), "on": .string("\(told.day)"), "where": .string(place),
                "receipt": JSONValue(staged?.sha256), "recordedAs": .integer(told.entry),
            ]
            context.print(json.text(pretty: true))
        } else {
            context.print("\(told.head) \(told.day) \(visible(place))")
            context.remark("Recorded as entry \(told.entry). Keep the line outside this machine.")
        }
    }
}
