internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside review list`: completions that wait for a second pair of eyes.
struct ReviewListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "review list", abstract: "List completions that wait for a second pair of eyes.",
        discussion: "After 14 days a completion that still waits counts as overdue.",
        examples: [Example("ourside review list --all", "Those too that were looked at.")])

    @Flag("all", help: "Those too that were approved or rejected.")
    var all: Bool
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    static let columns = [
        Column(key: "entry", title: "ENTRY", kind: .number),
        Column(key: "task", title: "TASK", kind: .id, priority: .high),
        Column(key: "settles", title: "SETTLES", kind: .id),
        Column(key: "doneOn", title: "DONE ON", kind: .day),
        Column(key: "by", title: "BY"),
        Column(key: "recordedOn", title: "RECORDED", kind: .day, shownInTable: false),
        Column(key: "recordedBy", title: "RECORDED BY", shownInTable: false),
        Column(key: "result", title: "RESULT", kind: .id),
        Column(key: "state", title: "STATE", kind: .id, priority: .high),
        Column(key: "days", title: "DAYS", kind: .number),
        Column(key: "reviewedBy", title: "REVIEWED BY", priority: .low),
        Column(key: "reviewedOn", title: "REVIEWED", kind: .day, shownInTable: false),
        Column(key: "note", title: "NOTE", priority: .low, flexible: true),
    ]

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let reviews = try store.reading {
            try ReviewChoice.filtered(
                try store.reviews(on: today), filters, in: store, on: today)
        }
        let shown = all ? reviews : reviews.filter { $0.state == .awaiting }
        let listing = Listing(
            columns: Self.columns, rows: shown.map(Self.row),
            emptySentence: all
                ? "No completion needed a review." : "No completion waits for a review.")
        context.show(listing, list, reading.database)
    }

    static func row(_ review: ReviewRow) -> [JSONValue] {
        [
            .integer(review.tick), .string(review.series), .strings(review.settles),
            JSONValue(review.performedOn), .string(review.performedBy),
            JSONValue(review.recordedOn), .string(review.recordedBy),
            .string(review.result.rawValue), .string(review.state.rawValue),
            .integer(review.days), JSONValue(review.reviewedBy), JSONValue(review.reviewedOn),
            JSONValue(review.note),
        ]
    }
}
