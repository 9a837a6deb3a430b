internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside duty list`: what is ticked off, and when.
struct DutyListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "duty list", abstract: "List the duties with their schedules.",
        discussion: """
            Lists what is in force: what the profile holds, and what a chosen framework asks for.
            """,
        examples: [Example("ourside duty list --role platform", "What falls to one role.")])

    @Option("role", value: "role", help: "Of that role.")
    var role: Role?
    @Option("severity", value: "level", help: "Of that severity or higher.")
    var severity: Severity?
    @Option("profile", value: "profile", help: "Of that profile.")
    var profile: Profile?
    @Flag("all", help: "Those that are not in force too.")
    var all: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let view = try CatalogueView(reading, in: context)
        let duties = view.pack.pack.duties.filter { duty in
            (all || view.isInForce(duty) != false) && (role.map { duty.role == $0 } ?? true)
                && (severity.map { duty.severity >= $0 } ?? true)
                && (profile.map { duty.profiles.contains($0) } ?? true)
        }
        let subjects = Dictionary(grouping: try view.tasks(TaskFilter()), by: \.duty)
        let listing = Listing(
            columns: Self.columns,
            rows: duties.map { duty in
                [
                    .string(duty.id), .string(duty.title), .string("\(duty.schedule)"),
                    .string("\(duty.scope)"), .string(duty.role.rawValue),
                    .string(duty.severity.rawValue), .strings(duty.profiles.map(\.rawValue)),
                    JSONValue(view.isInForce(duty)), .integer(duty.items.count),
                    view.register == nil ? .null : .integer(subjects[duty.id]?.count ?? 0),
                ]
            }, emptySentence: "No duty is like that.")
        context.show(listing, list, reading.database)
    }

    private static let columns = [
        Column(key: "duty", title: "DUTY", kind: .id, priority: .high),
        Column(key: "title", title: "TITLE", flexible: true),
        Column(key: "schedule", title: "SCHEDULE", kind: .id),
        Column(key: "scope", title: "SCOPE", kind: .id, priority: .low),
        Column(key: "role", title: "ROLE", kind: .id),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "profiles", title: "PROFILES", kind: .id, shownInTable: false),
        Column(key: "inForce", title: "IN FORCE", kind: .flag, priority: .low),
        Column(key: "items", title: "ITEMS", kind: .number, priority: .low),
        Column(key: "subjects", title: "SUBJECTS", kind: .number),
    ]
}
