internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside log`: the ledger as people read it.
struct LogCommand: Command {
    static let configuration = CommandConfiguration(
        name: "log", abstract: "Show what was recorded, entry by entry.",
        discussion: """
            Oldest first, as the ledger is written; with --limit the newest ones. An entry that \
            was withdrawn stays and is marked, and so is one whose clock or actor was given from \
            outside. With --format jsonl the exact lines are printed, whose SHA-256 the next line \
            carries: that is the file that verify_chain.sh and 'ourside verify --against' read.
            """,
        examples: [
            Example("ourside log --limit 10 --reverse", "The newest ten, newest first."),
            Example("ourside log --subject web --fact task-ticked", "What was done for a service."),
            Example("ourside log --format jsonl > ledger.jsonl", "A copy of the ledger."),
            Example("ourside log --head", "The hash that stands for all of it."),
        ])

    @Option("subject", value: "name", help: "Only about that subject and what lies in it.")
    var subject: String?
    @Option("fact", value: "name", help: "Only facts of that name; may be given several times.")
    var facts: [FactName]
    @Flag("head", help: "Only the hash of the newest entry.")
    var head: Bool
    @Option("limit", value: "n", help: "Only the newest so many.")
    var limit: LineCount?
    @Flag("reverse", help: "Newest first.")
    var reverse: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, _) = try reading.open(in: context)
        try store.reading {
            if head {
                context.print(try store.head().hash)
            } else if list.format == .jsonl {
                try printLines(store, context)
            } else {
                let listing = LogListing.listing(try entries(store))
                context.printWhole(
                    listing.render(list.format, terminal: reading.database.style(in: context)))
            }
        }
    }

    /// The entries that are meant, in the order in which they are shown.
    private func entries(_ store: Store) throws -> [LoggedEntry] {
        let withdrawals = try store.withdrawals()
        var found: [LoggedEntry] = []
        try visit(store) { entry, _, hash in
            found.append(
                LoggedEntry(entry: entry, hash: hash, withdrawnBy: withdrawals[entry.seq]))
        }
        return found
    }

    /// Prints the exact lines, without keeping them all.
    private func printLines(_ store: Store, _ context: CommandContext) throws {
        var lines: [String] = []
        func flush() {
            if !lines.isEmpty { context.print(lines.joined(separator: "\n")) }
            lines = []
        }
        try visit(store) { _, line, _ in
            lines.append(line)
            if lines.count == 1000 { flush() }
        }
        flush()
    }

    /// Hands out the entries that are meant, in the order in which they are shown.
    private func visit(
        _ store: Store, _ receive: (LedgerEntry, String, String) throws -> Void
    ) throws {
        var first = 0
        if let limit {
            // The newest ones are found from the end, and then shown in either order.
            var left = limit.count
            try walk(store, newestFirst: true, atMost: left) { entry, _, _ in
                left -= 1
                first = entry.seq
            }
            if first == 0 { return try checkSubject(store) }
        }
        var count = 0
        try walk(store, newestFirst: reverse, from: first) { entry, line, hash in
            count += 1
            try receive(entry, line, hash)
        }
        if count == 0 { try checkSubject(store) }
    }

    private func walk(
        _ store: Store, newestFirst: Bool, from first: Int = 0, atMost limit: Int = .max,
        _ receive: (LedgerEntry, String, String) throws -> Void
    ) throws {
        var left = limit
        do {
            try store.forEachLine(newestFirst: newestFirst) { seq, line, hash in
                guard left > 0 else { throw Enough() }
                guard seq >= first else { return }
                let entry = try LedgerEntry(line: line)
                guard matches(entry.fact) else { return }
                left -= 1
                try receive(entry, line, hash)
            }
        } catch is Enough {
            return
        }
    }

    private struct Enough: Error {}

    private func matches(_ fact: Fact) -> Bool {
        if !facts.isEmpty, !facts.contains(where: { $0.name == fact.name }) { return false }
        guard let subject else { return true }
        return fact.subjects.contains { TaskScope.isSubject($0, in: subject) }
    }

    /// A name of which nothing is told and that nothing has is a slip of the finger.
    private func checkSubject(_ store: Store) throws {
        guard let subject else { return }
        let known = try store.subjectNames()
        guard known.contains(subject) else {
            throw UnknownName(kind: .subject, name: subject, known: known)
        }
    }
}
