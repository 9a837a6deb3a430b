internal import Arguments
internal import Domain
internal import Exports
internal import Hashing
internal import Storage

/// `ourside sample`: draws occurrences from a population so that anyone can draw the same.
struct SampleCommand: Command {
    static let configuration = CommandConfiguration(
        name: "sample", abstract: "Draw a sample from a period's population, reproducibly.",
        discussion: """
            Those whose SHA-256 of SEED:TASK comes first in order are drawn, for example of \
            '7:web/os-patching@2026-10-31'. So a larger sample holds the smaller one, and an \
            auditor can check the draw with printf, sha256sum and sort.
            """,
        examples: [
            Example(
                "ourside sample 2026-Q3 --control os-patch-deploy --size 5 --seed 7",
                "Five of one control.")
        ])

    @Argument("period", help: "2026, 2026-Q3, 2026-09 or FROM..TO.")
    var period: DayRange
    @Option("size", value: "count", help: "How many to draw.")
    var size: LineCount
    @Option("seed", value: "text", help: "What the draw hangs on; choose it before you look.")
    var seed: String
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let report = try store.reading {
            try PeriodChoice(period, filters, judgedOn: today).report(in: store)
        }
        let drawn = Sample.draw(
            size.count, of: report.occurrences, seed: seed, name: { "\($0.name)" })
        context.show(
            PeriodListing.listing(drawn, empty: "Nothing was expected in \(period)."), list,
            reading.database)
        guard list.format == .table else { return }
        context.remark(
            "\(drawn.count) of \(report.occurrences.count) drawn with seed '\(seed)'; export the "
                + "folders of the sample with --sample "
                + drawn.map { "\($0.number)" }.joined(separator: ","))
    }
}

/// A draw that anyone can repeat.
enum Sample {
    /// The elements whose digests of `SEED:NAME` come first, in their own order.
    static func draw<Element>(
        _ size: Int, of all: [Element], seed: String, name: (Element) -> String
    ) -> [Element] {
        let ranked = all.enumerated().map { index, element in
            (digest: SHA256.hash("\(seed):\(name(element))").description, index: index)
        }
        let drawn = Set(ranked.sorted { $0.digest < $1.digest }.prefix(size).map(\.index))
        return all.indices.filter(drawn.contains).map { all[$0] }
    }
}
