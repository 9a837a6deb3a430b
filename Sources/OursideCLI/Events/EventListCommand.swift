internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside event list`: what happened, and how far each has got.
struct EventListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "event list", abstract: "List what happened, with tasks and days taken.",
        discussion: """
            DAYS counts from the event to its closing, or to the day on which its last task was \
            done; of one that is open, to today.
            """,
        examples: [
            Example("ourside event list --kind leaver --period 2026-Q3", "One population."),
            Example("ourside event list --open", "What is not dealt with yet."),
        ])

    @Option("kind", value: "kind", help: "Of that kind.")
    var kinds: [String]
    @Flag("open", help: "Only those that nobody has closed.")
    var open: Bool
    @Option("period", value: "period", help: "That happened in a period.")
    var period: DayRange?
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let events = try store.reading {
            try check(in: store)
            return try store.events(in: period, on: today)
        }
        let shown = events.filter { event in
            (kinds.isEmpty || kinds.contains(event.kind))
                && (!open || event.state == .open || event.state == .done)
        }
        let isFiltered = !kinds.isEmpty || open || period != nil
        let listing = EventListing.listing(
            shown, empty: isFiltered ? "No such event was recorded." : "No event was recorded yet.")
        context.show(listing, list, reading.database)
    }

    /// A kind that does not exist would look like good news.
    private func check(in store: Store) throws {
        guard !kinds.isEmpty else { return }
        let known = try store.adoptedPack().events.map(\.kind) + store.eventKindsRecorded()
        for kind in kinds where !known.contains(kind) {
            throw UnknownName(kind: .eventKind, name: kind, known: known)
        }
    }
}
