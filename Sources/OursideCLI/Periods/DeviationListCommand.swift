internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside deviation list`: what came out badly in a period.
struct DeviationListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "deviation list",
        abstract: "List what was late, missed or overdue, or recorded after it was missed.",
        examples: [
            Example("ourside deviation list 2026-Q3", "A quarter."),
            Example("ourside deviation list 2026 --unexplained", "What lacks a response."),
        ])

    @Argument("period", help: "2026, 2026-Q3, 2026-09 or FROM..TO.")
    var period: DayRange
    @Flag("unexplained", help: "Only what nobody explained yet.")
    var unexplained: Bool
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let report = try store.reading {
            try PeriodChoice(period, filters, judgedOn: today).report(in: store)
        }
        let found = report.deviations.filter { !unexplained || $0.explanation == nil }
        let listing = PeriodListing.listing(
            found, empty: "No deviation in \(period), judged on \(report.judgedOn).",
            isAboutDeviations: true)
        context.show(listing, list, reading.database)
    }
}
