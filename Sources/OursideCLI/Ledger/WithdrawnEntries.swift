internal import Domain
internal import Exports
internal import Storage

/// Entries that a command took back, and what is open again because of it.
struct WithdrawnEntries {
    private let withdrawn: [LedgerEntry]
    /// The entries that withdrew them.
    private let by: [Int]
    /// Occurrences that the withdrawn ticks had settled.
    private let reopened: [OpenAgain]

    init(_ seqs: [Int], by entries: [LedgerEntry], in store: Store) throws {
        withdrawn = try seqs.compactMap { try store.entry($0) }
        by = entries.map(\.seq)
        reopened = try withdrawn.flatMap { entry -> [OpenAgain] in
            guard let fact = entry.fact.of(TaskTicked.self) else { return [] }
            return try fact.settled.map { try OpenAgain(fact.series, due: $0.due, in: store) }
        }
    }

    func tell(_ format: AnswerFormat, dryRun: Bool, in context: CommandContext) {
        if format == .json {
            let json: JSONValue = [
                "withdrawn": .array(withdrawn.map { .integer($0.seq) }),
                "entries": .array(by.map { .integer($0) }),
                "reopened": .strings(reopened.map(\.name)),
                "furtherEvidence": .array(reopened.map(\.json)),
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
            let verb = dryRun ? "Would open again" : "Open again"
            context.printWords("\(verb): \(occurrence.name)")
            occurrence.tell(in: context)
        }
    }
}
