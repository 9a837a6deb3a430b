internal import Arguments
internal import Exports
internal import Storage

/// `ourside access-review list`: the reviews and how far each has got.
struct AccessReviewListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "access-review list", abstract: "List the access reviews.",
        examples: [Example("ourside access-review list --open", "What is not closed yet.")])

    @Flag("open", help: "Only those that are not closed.")
    var open: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, _) = try reading.open(in: context)
        let reviews = try store.reading { try store.accessReviews() }
            .filter { !open || $0.state == "open" }
        let listing = AccessReviewListing.listing(
            reviews,
            empty: open ? "No access review is open." : "No access review was started yet.")
        context.show(listing, list, reading.database)
    }
}
