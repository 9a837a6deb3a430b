internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside exclusion list`: what does not apply here, and why.
struct ExclusionListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "exclusion list", abstract: "List what was excluded, with its justification.",
        examples: [Example("ourside exclusion list --all", "What applies again, too.")])

    @Flag("all", help: "Those too that have ended.")
    var all: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    static func columns(all: Bool) -> [Column] {
        [
            Column(key: "entry", title: "ENTRY", kind: .number),
            Column(key: "scope", title: "SCOPE", kind: .id, priority: .high),
            Column(key: "justification", title: "JUSTIFICATION", flexible: true),
            Column(key: "excludedOn", title: "SINCE", kind: .day),
            Column(key: "reviewOn", title: "LOOK AGAIN", kind: .day, priority: .high),
            Column(key: "approvedBy", title: "APPROVED BY"),
            Column(key: "endedOn", title: "ENDED", kind: .day, shownInTable: all),
            Column(key: "review", title: "TASK", kind: .id, priority: .low),
        ]
    }

    func run(in context: CommandContext) throws {
        let (store, _) = try reading.open(in: context)
        let exclusions = try store.reading { try store.exclusions() }
        let shown = all ? exclusions : exclusions.filter { $0.endedOn == nil }
        let listing = Listing(
            columns: Self.columns(all: all), rows: shown.map(Self.row),
            emptySentence: "Nothing is excluded.")
        context.show(listing, list, reading.database)
    }

    static func row(_ exclusion: ExclusionRow) -> [JSONValue] {
        [
            .integer(exclusion.entry), .string(exclusion.scope),
            .string(exclusion.justification), JSONValue(exclusion.excludedOn),
            JSONValue(exclusion.reviewOn), .string(exclusion.approvedBy),
            JSONValue(exclusion.endedOn), JSONValue(exclusion.review),
        ]
    }
}
