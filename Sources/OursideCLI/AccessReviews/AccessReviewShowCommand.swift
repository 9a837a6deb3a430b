internal import Arguments
internal import Domain
internal import Exports
internal import Inventory
internal import Storage

/// `ourside access-review show`: the identities of a review with what is decided.
struct AccessReviewShowCommand: Command {
    static let configuration = CommandConfiguration(
        name: "access-review show", abstract: "Show who is reviewed, those undecided first.",
        discussion: """
            As CSV it is the sheet that 'access-review decide --from' takes back: fill in \
            decision (keep, remove or change), note and by in a spreadsheet.
            """,
        examples: [
            Example("ourside access-review show main-2026-q4 --undecided", "What is left."),
            Example(
                "ourside access-review show main-2026-q4 --format csv > sheet.csv",
                "To be filled in."),
        ])

    @Argument("name", help: "The review, as 'ourside access-review list' shows it.")
    var name: String
    @Flag("undecided", help: "Only those without a decision.")
    var undecided: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, _) = try reading.open(in: context)
        let sheet = try store.reading { try ReviewSheet(name, in: store) }
        if list.format == .table {
            let review = sheet.review
            context.printWords(
                visible(
                    "\(name): \(sheet.population.kind.title), "
                        + "\(counted(review.identities, "identity", "identities")), "
                        + "\(counted(sheet.undecided.count, "undecided", "undecided")); "
                        + "\(review.state), started \(review.startedOn) for \(review.task), "
                        + "digest \(review.population.prefix(12))"))
            context.print("")
        }
        var listing = sheet.listing
        if undecided {
            let open = Set(sheet.undecided)
            listing = Listing(
                columns: listing.columns,
                rows: listing.rows.filter { row in
                    if case .string(let id) = row[0] { open.contains(id) } else { false }
                }, emptySentence: "Everybody is decided about.")
        }
        context.show(listing, list, reading.database)
    }
}
