internal import Arguments
internal import Domain
internal import Exports
internal import Storage

extension PeriodGrouping: ArgumentValue {}

/// `ourside period`: expected against performed between two days.
struct PeriodCommand: Command {
    static let configuration = CommandConfiguration(
        name: "period", abstract: "Show what was expected in a period, and what was performed.",
        discussion: """
            Every occurrence due in it, numbered, and what was carried in open: the population \
            that an auditor draws from. Judged today, or with --as-of by what was known on that \
            day; never on a day that has not come.

            The owner is the one of the due date. Uncovered days are those after a due date on \
            which a duty by interval was owed and not done. The longest gap is the longest time \
            without a performance, in days, counted from the last one before the period.
            """,
        examples: [
            Example("ourside period 2026-Q3", "A quarter."),
            Example("ourside period 2026 --by control --format csv", "A year, by control."),
        ])

    @Argument("period", help: "2026, 2026-H1, 2026-Q3, 2026-09, 2026-W36 or FROM..TO.")
    var period: DayRange
    @Option(
        "by", value: "group", help: "Totals by control, duty, service, team, framework or task.")
    var by: PeriodGrouping?
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let (report, head) = try store.reading {
            (
                try PeriodChoice(period, filters, judgedOn: today).report(in: store),
                try store.head()
            )
        }
        let listing =
            by.map { Self.groups(report, $0) }
            ?? PeriodListing.listing(
                report.occurrences, empty: "Nothing was expected in \(period).")
        if list.format == .json {
            return context.print(json(report, listing, head.hash).text(pretty: true))
        }
        context.show(listing, list, reading.database)
        guard list.format == .table else { return }
        let totals = OutcomeCounts(report.occurrences)
        guard !report.occurrences.isEmpty else { return }
        context.print("")
        context.printWords(Self.summary(report, totals))
    }

    private static func groups(_ report: PeriodReport, _ grouping: PeriodGrouping) -> Listing {
        var groups: [String: [PeriodOccurrence]] = [:]
        for occurrence in report.occurrences {
            for group in grouping.groups(of: occurrence) {
                groups[group, default: []].append(occurrence)
            }
        }
        return Listing(
            columns: PeriodTotals.columns(grouping.rawValue),
            rows: groups.sorted { $0.key < $1.key }.map { PeriodTotals.row($0, $1) },
            emptySentence: "Nothing was expected in \(report.period).")
    }

    private static func summary(_ report: PeriodReport, _ totals: OutcomeCounts) -> String {
        let parts = PopulationOutcome.allCases.filter { totals[$0] > 0 }.map {
            "\(totals[$0]) \($0.rawValue)"
        }
        let carried = totals.carriedIn > 0 ? " and \(totals.carriedIn) carried in" : ""
        let late = totals.recordedLate > 0 ? " \(totals.recordedLate) recorded late." : ""
        return
            "\(report.period): \(totals.expected) expected\(carried): "
            + "\(parts.joined(separator: ", ")).\(late) \(judged(report))"
    }

    private static func judged(_ report: PeriodReport) -> String {
        var words = "Judged on \(report.judgedOn)"
        if report.inGrace > 0 {
            words += ", before the grace of \(counted(report.inGrace, "occurrence")) had ended"
        }
        return words + (report.isOver ? "." : "; the period is not over.")
    }

    private func json(_ report: PeriodReport, _ listing: Listing, _ head: String) -> JSONValue {
        let rows = JSONValue.array(
            listing.rows.map { row in
                .object(zip(listing.columns, row).map { ($0.key, $1) })
            })
        return .object(
            [
                ("from", JSONValue(period.from)), ("to", JSONValue(period.through)),
                ("judgedOn", JSONValue(report.judgedOn)), ("over", .bool(report.isOver)),
                ("inGrace", .integer(report.inGrace)), ("head", .string(head)),
            ] + OutcomeCounts(report.occurrences).values.map { ($0.key, $0.value) } + [
                (by == nil ? "occurrences" : "groups", rows)
            ])
    }
}
