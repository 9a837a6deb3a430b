import Domain
import Testing

/// Runs that were told twice, as they were seen: each of them counts once.
@Suite struct SeenTwiceTests {
    /// Two people tick one run, on both sides of the due date.
    @Test func theSameRunTickedAgainAfterTheDueDatePaysNothingInAdvance() throws {
        var series = try Series(
            "monthly on second tuesday + 7 days", from: "2026-11-28", grace: 5, opens: 7)
        #expect(try series.tick(on: "2027-01-20").words.hasPrefix("2027-01-19 on-time"))
        #expect(try series.tick(on: "2027-01-20").words == "further evidence for 2027-01-19")
        #expect(series.facts.openState.nextDue == (try day("2027-02-16")))
    }

    /// A restore that failed on 24 March and was repeated on 28 March is March's run.
    @Test func aRestoreThatFailedAndIsRepeatedCountsOnce() throws {
        var series = try Series("quarterly on day 25", from: "2026-01-05", grace: 10)
        #expect(try series.tick(on: "2026-03-24").words == "2026-03-25 on-time")
        #expect(try series.tick(on: "2026-03-28").words == "further evidence for 2026-03-25")
        #expect(
            try series.outcomes("2026-Q2", judgedOn: "2026-07-10") == ["2026-06-25 overdue 15"])
    }

    @Test func aSheetDecidedInOrderOfTheDaysPerformedSettlesRunByRun() throws {
        var series = try Series("quarterly", from: "2026-01-05", grace: 10)
        let words = try ["2026-03-20", "2026-04-10", "2026-07-05"].map {
            try series.tick(on: $0, recorded: "2026-08-01").words
        }
        #expect(
            words == [
                "2026-03-31 on-time", "further evidence for 2026-03-31", "2026-06-30 on-time",
            ])
    }

    @Test func aYearlyRunRepeatedWeeksLaterCountsOnce() throws {
        var series = try Series("yearly on 03-31", from: "2026-01-05")
        try series.tick(on: "2026-03-20")
        #expect(try series.tick(on: "2026-04-20").words == "further evidence for 2026-03-31")
        #expect(try series.tick(on: "2026-05-05").words == "2027-03-31 on-time")
    }
}
