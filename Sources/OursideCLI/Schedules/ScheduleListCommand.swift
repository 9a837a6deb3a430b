internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside schedule list`: what the organization set for itself.
struct ScheduleListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "schedule list", abstract: "List the schedules that were set in place of the pack's.",
        discussion: """
            TASKS counts the tasks that take something from a setting; a nearer one may leave a \
            wider one none.
            """,
        examples: [Example("ourside schedule list --as-of 2026-06-30", "As it was then.")])

    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    private static let columns = [
        Column(key: "scope", title: "SCOPE", kind: .id, priority: .high),
        Column(key: "schedule", title: "SCHEDULE", kind: .id, priority: .high),
        Column(key: "runway", title: "RUNWAY", kind: .number),
        Column(key: "lead", title: "LEAD", kind: .number),
        Column(key: "grace", title: "GRACE", kind: .number),
        Column(key: "tasks", title: "TASKS", kind: .number),
        Column(key: "since", title: "SINCE", kind: .day),
        Column(key: "reason", title: "REASON", priority: .low, flexible: true),
        Column(key: "approvedBy", title: "APPROVED BY", flexible: false),
        Column(key: "entry", title: "ENTRY", kind: .number, priority: .low),
    ]

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let settings = try store.reading { try store.scheduleSettings(on: today) }
        let rows = settings.map { row -> [JSONValue] in
            [
                .string(row.scope), JSONValue(row.setting.schedule),
                JSONValue(row.setting.runway), JSONValue(row.setting.lead),
                JSONValue(row.setting.grace), .integer(row.series), JSONValue(row.setOn),
                .string(row.reason), .string(row.approvedBy), .integer(row.entry),
            ]
        }
        let listing = Listing(
            columns: Self.columns, rows: rows, emptySentence: "All schedules are the pack's.")
        context.show(listing, list, reading.database)
    }
}
