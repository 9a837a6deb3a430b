import Domain
import Testing

/// What is recorded on the day of the adoption, or later, keeps the second rules.
@Suite struct AdoptionDayTests {
    private func interval(adopted: String) throws -> Series {
        var series = try Series("every 90 days", from: "2026-01-01", runway: 30)
        try series.adoptSecondRules(on: adopted)
        return series
    }

    /// A move holds the open date of an interval, so that a repeat pushes it no further.
    @Test(arguments: [("2026-02-08", "2026-05-03"), ("2026-02-09", "2026-05-11")])
    func aMoveOfThatDayHoldsTheDate(adopted: String, due: String) throws {
        var series = try interval(adopted: adopted)
        try series.tick(on: "2026-02-02")
        try series.putOff("2026-05-03", to: "2026-05-08", recorded: "2026-02-08")
        try series.tick(on: "2026-02-10")
        #expect(try series.due(through: "2026-06-30").last == due)
    }

    /// A repeat of that day puts off the next date; one of the day before was further evidence.
    @Test(arguments: [("2026-01-12", "2026-04-12"), ("2026-01-13", "2026-04-05")])
    func aRepeatOfThatDayMovesTheNextDate(adopted: String, due: String) throws {
        var series = try interval(adopted: adopted)
        try series.tick(on: "2026-01-05")
        try series.tick(on: "2026-01-12")
        #expect(try series.due(through: "2026-06-30").last == due)
    }

    /// Work from before the series sets its first date, if it was told on that day or later.
    @Test(arguments: [("2026-01-03", "2026-01-28"), ("2026-01-04", "2026-01-31")])
    func historyOfThatDaySetsTheFirstDate(adopted: String, due: String) throws {
        var series = try interval(adopted: adopted)
        try series.tick(on: "2025-10-30", recorded: "2026-01-03")
        #expect(try series.due(through: "2026-02-28").first == due)
    }
}
