import Domain
import Testing

@Suite struct ReviewTests {
    /// Monthly from January; the completion of March waits since the 20th.
    private func waiting() throws -> Series {
        var series = try Series("monthly", from: "2026-01-05", runway: 60)
        try series.propose(on: "2026-03-20", at: "2026-03-31")
        return series
    }

    /// Fourteen days, then it counts as overdue.
    @Test(arguments: [
        ("2026-03-20", SeriesStatus.awaitingReview), ("2026-04-03", .awaitingReview),
        ("2026-04-04", .overdue),
    ])
    func itAwaitsItsReviewForFourteenDays(today: String, status: SeriesStatus) throws {
        #expect(try waiting().full(on: today).status == status)
    }

    @Test func theKeptDayIsTheOneFromWhichItIsOverdue() throws {
        #expect(try waiting().facts.openState.overdueFrom == (try day("2026-04-04")))
    }

    @Test func approvedItCountsFromTheDayPerformed() throws {
        var series = try waiting()
        try series.approve(on: "2026-04-20")
        #expect(try series.outcomes("2026-03", judgedOn: "2026-04-20") == ["2026-03-31 on-time"])
        #expect(series.facts.openState.lastDone == (try day("2026-03-20")))
    }

    @Test func rejectedItSettlesNothing() throws {
        var series = try waiting()
        try series.reject()
        #expect(try series.full(on: "2026-04-05").status == .overdue)
        #expect(try series.outcomes("2026-03", judgedOn: "2026-05-15") == ["2026-03-31 missed"])
    }

    @Test func anotherRunMeanwhileIsForTheNextOccurrence() throws {
        var series = try waiting()
        #expect(try series.tick(on: "2026-04-03").words == "2026-04-30 on-time")
    }

    @Test func twoPeopleTickingTheSameIsFurtherEvidence() throws {
        var series = try waiting()
        #expect(
            try series.tick(on: "2026-03-21").words == "further evidence for 2026-03-31")
    }

    @Test func anIntervalCountsFromTheApprovedRun() throws {
        var series = try Series("every 30 days", from: "2026-01-01", runway: 30)
        try series.propose(on: "2026-01-20", at: "2026-01-31")
        try series.approve(on: "2026-01-25")
        #expect(series.facts.openState.nextDue == (try day("2026-02-19")))
    }
}
