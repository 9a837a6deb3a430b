internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside task history`: what was done for a task, and what was found and measured.
struct TaskHistoryCommand: Command {
    static let configuration = CommandConfiguration(
        name: "task history", abstract: "List what was done for a task or a subject.",
        discussion: """
            Every completion with its result, what it settled, measured values such as the RTO of \
            a restore test, its review and what proves it; withdrawn ones too.
            """,
        examples: [Example("ourside task history orders-db/restore-store", "One task.")])

    @Argument("task", help: "subject/duty, or a subject for all of its tasks.")
    var target: String
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    private static let columns = [
        Column(key: "entry", title: "ENTRY", kind: .number),
        Column(key: "task", title: "TASK", kind: .id, priority: .high),
        Column(key: "doneOn", title: "DONE ON", kind: .day, priority: .high),
        Column(key: "by", title: "BY"),
        Column(key: "result", title: "RESULT", kind: .id, priority: .high),
        Column(key: "settled", title: "SETTLED", kind: .id),
        Column(key: "measured", title: "MEASURED"),
        Column(key: "review", title: "REVIEW", kind: .id, priority: .low),
        Column(key: "evidence", title: "EVIDENCE", kind: .id, shownInTable: false),
        Column(key: "links", title: "LINKS", shownInTable: false),
        Column(key: "note", title: "NOTE", priority: .low, flexible: true),
        Column(key: "withdrawn", title: "WITHDRAWN", kind: .flag, priority: .low),
    ]

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let rows = try store.reading { () -> [CompletionRow] in
            let all = try store.completions()
            if target.contains("/") {
                let task = try store.canonical(try TaskName(argument: target))
                let rows = all.filter { $0.series == task.series }
                // Looked for where nothing was done: a misspelled task has no history either.
                if rows.isEmpty { _ = try store.series(task, on: today) }
                return rows
            }
            let known = try store.subjectNames()
            guard known.contains(target) else {
                throw UnknownName(kind: .subject, name: target, known: known)
            }
            return all.filter { $0.series.hasPrefix("\(target)/") }
        }
        let listing = Listing(
            columns: Self.columns, rows: rows.map(Self.row), emptySentence: "Nothing was done yet.")
        context.show(listing, list, reading.database)
    }

    private static func row(_ done: CompletionRow) -> [JSONValue] {
        [
            .integer(done.entry), .string(done.series), JSONValue(done.performedOn),
            .string(done.performedBy), .string(done.result),
            .strings(done.settled.map(\.due)),
            .strings(done.measured.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }),
            JSONValue(done.review), .strings(done.evidence), .strings(done.links),
            JSONValue(done.note), .bool(done.withdrawnBy != nil),
        ]
    }
}
