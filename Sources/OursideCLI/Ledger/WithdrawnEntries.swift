internal import Domain
internal import Exports
internal import Storage

/// Entries that a command took back, and what is open again because of it.
struct WithdrawnEntries {
    private let withdrawn: [LedgerEntry]
    /// The entries that withdrew them.
    private let by: [Int]

    init(_ seqs: [Int], by entries: [LedgerEntry], in store: Store) throws {
        withdrawn = try seqs.compactMap { try store.entry($0) }
        by = entries.map(\.seq)
    }

    /// Occurrences that the withdrawn ticks had settled.
    private var reopened: [String] {
        withdrawn.flatMap { entry -> [String] in
            guard let fact = entry.fact.of(TaskTicked.self) else { return [] }
            return fact.settled.map { "\(fact.series)@\($0.due)" }
        }
    }

    func tell(_ format: AnswerFormat, dryRun: Bool, in context: CommandContext) {
        if format == .json {
            let json: JSONValue = [
                "withdrawn": .array(withdrawn.map { .integer($0.seq) }),
                "entries": .array(by.map { .integer($0) }), "reopened": .strings(reopened),
                "dryRun": .bool(dryRun),
            ]
            context.print(json.text(pretty: true))
            return
        }
        for entry in withdrawn {
            context.printWords(
                "\(dryRun ? "Would withdraw" : "Withdrew") entry \(entry.seq): \(entry.fact.words)")
        }
        for occurrence in reopened {
            context.printWords("\(dryRun ? "Would open again" : "Open again"): \(occurrence)")
        }
    }
}
