import Domain
import Testing

/// The longest time without a performance, while the task was in force.
@Suite struct LongestGapTests {
    private func gap(
        _ series: Series, _ performed: [String], in period: String = "2026-Q2",
        judgedOn judged: String = "2026-12-31"
    ) throws -> Int? {
        series.facts.longestGap(
            in: try days(period), between: try performed.map(day), judgedOn: try day(judged))
    }

    @Test(arguments: [
        (["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"], 31),
        // From the last one before the period, through its end.
        (["2026-02-28", "2026-04-30", "2026-05-31"], 61),
        (["2026-03-31", "2026-04-10"], 81),
        (["2026-03-31", "2026-06-29", "2026-04-10"], 80),
        // Nothing done before: from the first day in force, though it lies before the period.
        (["2026-05-31"], 150), ([], 180), (["2026-07-04"], 180),
        (["2026-04-01", "2026-06-30"], 90),
    ])
    func `from one performance to the next`(performed: [String], expected: Int) throws {
        #expect(try gap(Series("monthly", from: "2026-01-01"), performed) == expected)
    }

    @Test(arguments: [("2026-06-29", 89), ("2026-06-30", 90), ("2026-07-01", 90)])
    func `a period that is not over ends on the day judged`(judged: String, days: Int) throws {
        let series = try Series("monthly", from: "2026-01-01")
        #expect(try gap(series, ["2026-04-01"], judgedOn: judged) == days)
    }

    @Test(arguments: [("2026-06-30", 0), ("2026-06-29", 1), ("2026-07-01", nil)])
    func `counted from the first day in force`(start: String, days: Int?) throws {
        #expect(try gap(Series("monthly", from: start), []) == days)
    }

    @Test func `what was done before it was asked for begins the first gap`() throws {
        let series = try Series("every 90 days", from: "2026-04-11", lastDone: "2026-04-01")
        #expect(try gap(series, ["2026-05-01"]) == 60)
        #expect(try gap(series, []) == 90)
    }

    @Test func `an end ends it, and a return begins anew`() throws {
        var series = try Series("monthly", from: "2026-01-01")
        try series.end(on: "2026-04-10")
        #expect(try gap(series, ["2026-04-01"]) == 9)
        #expect(try gap(series, ["2026-04-01"], in: "2026-Q3") == nil)
        try series.comeBack(on: "2026-06-20")
        #expect(try gap(series, ["2026-04-01"]) == 10)
        #expect(try gap(series, ["2026-04-01", "2026-06-22"]) == 9)
    }

    @Test func `what is done once has none`() throws {
        #expect(try gap(Series("once", from: "2026-04-01"), []) == nil)
    }
}
