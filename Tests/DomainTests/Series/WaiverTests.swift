import Domain
import Testing

@Suite struct WaiverTests {
    /// Monthly from January: due on the last day of each month, no grace.
    private func monthly(waived from: String, _ through: String, recorded: String) throws -> Series
    {
        var series = try Series("monthly", from: "2026-01-05")
        try series.waive(from, through, recorded: recorded)
        return series
    }

    @Test func whatFallsDueInsideIsWaivedAndStaysInThePopulation() throws {
        let series = try monthly(waived: "2026-03-01", "2026-04-30", recorded: "2026-03-01")
        #expect(
            try series.outcomes("2026-02-01..2026-05-31", judgedOn: "2026-05-31") == [
                "2026-02-28 missed", "2026-03-31 waived", "2026-04-30 waived", "2026-05-31 open",
            ])
    }

    /// The first and the last day count; nothing is waived that was due before it was recorded.
    @Test(arguments: [
        ("2026-03-31", "2026-03-31", "2026-03-31", "waived"),
        ("2026-04-01", "2026-04-30", "2026-03-01", "overdue 15"),
        ("2026-03-01", "2026-03-30", "2026-03-01", "overdue 15"),
        ("2026-03-01", "2026-04-15", "2026-04-01", "overdue 15"),
    ])
    func theEdges(from: String, through: String, recorded: String, outcome: String) throws {
        let series = try monthly(waived: from, through, recorded: recorded)
        #expect(
            try series.outcomes("2026-03", judgedOn: "2026-04-15") == ["2026-03-31 \(outcome)"])
    }

    @Test func calendarModesGoOnAfterItsEnd() throws {
        let series = try monthly(waived: "2026-03-01", "2026-04-30", recorded: "2026-03-01")
        #expect(series.facts.openState.nextDue == (try day("2026-01-31")))
        #expect(try series.due(through: "2026-06-30").suffix(2) == ["2026-05-31", "2026-06-30"])
    }

    @Test func anIntervalFallsDueAtTheLastDayAndTheRunway() throws {
        var series = try Series("every 30 days", from: "2026-01-01", runway: 30)
        try series.waive("2026-01-15", "2026-03-31", recorded: "2026-01-15")
        #expect(try series.due(through: "2026-05-01") == ["2026-01-31", "2026-04-30"])
        #expect(try series.outcomes("2026-01", judgedOn: "2026-02-28") == ["2026-01-31 waived"])
    }

    @Test func aOneOffTaskFallsDueAtTheLastDayAndTheRunway() throws {
        var series = try Series("once", from: "2026-01-01", runway: 20)
        try series.waive("2026-01-15", "2026-03-31", recorded: "2026-01-15")
        #expect(try series.due(through: "2026-12-31") == ["2026-01-21", "2026-04-20"])
    }

    @Test func withoutRunwayItFallsDueOnTheDayAfter() throws {
        var series = try Series("once", from: "2026-01-01", runway: 0, fixedDue: "2026-01-20")
        try series.waive("2026-01-15", "2026-03-31", recorded: "2026-01-15")
        #expect(try series.due(through: "2026-12-31") == ["2026-01-20", "2026-04-01"])
    }

    @Test func aRenewalFallsDueOnTheDayAfterToo() throws {
        var series = try Series(
            "30 days before expiry", from: "2026-01-01", runway: 0, expires: "2026-03-31")
        try series.waive("2026-02-15", "2026-04-30", recorded: "2026-02-15")
        #expect(try series.due(through: "2026-12-31") == ["2026-03-01", "2026-05-01"])
    }

    @Test func aRevokedOneEndsOnThatDay() throws {
        var series = try monthly(waived: "2026-03-01", "2026-12-31", recorded: "2026-03-01")
        series.endWaiver(0, on: try day("2026-04-30"))
        #expect(
            try series.outcomes("2026-03-01..2026-06-30", judgedOn: "2026-06-30") == [
                "2026-03-31 waived", "2026-04-30 waived", "2026-05-31 overdue 30",
                "2026-06-30 open",
            ])
    }

    @Test func aRevocationBringsAnIntervalBackFromItsDayOn() throws {
        var series = try Series("every 30 days", from: "2026-01-01", runway: 30)
        try series.waive("2026-01-15", "2026-12-31", recorded: "2026-01-15")
        series.endWaiver(0, on: try day("2026-03-10"))
        #expect(try series.due(through: "2026-05-01") == ["2026-01-31", "2026-04-09"])
    }

    @Test func whatFellDueWhileItStoodStaysWaivedWhenItIsWithdrawn() throws {
        var series = try monthly(waived: "2026-03-01", "2026-12-31", recorded: "2026-03-01")
        series.withdrawWaiver(0, on: try day("2026-05-15"))
        #expect(
            try series.outcomes("2026-03-01..2026-05-31", judgedOn: "2026-05-15") == [
                "2026-03-31 waived", "2026-04-30 waived", "2026-05-31 to-come",
            ])
        #expect(
            try series.members("2026-03", judgedOn: "2026-05-15").map(\.isReliefWithdrawn)
                == [true])
        // Withdrawn on the very day of a due date, it holds no more at its end.
        var early = try monthly(waived: "2026-03-01", "2026-12-31", recorded: "2026-03-01")
        early.withdrawWaiver(0, on: try day("2026-03-31"))
        #expect(
            try early.outcomes("2026-03", judgedOn: "2026-04-15") == ["2026-03-31 overdue 15"])
    }

    @Test func consecutiveOnesWaiveOnWithoutAGap() throws {
        var series = try Series("every 30 days", from: "2026-01-01", runway: 30)
        try series.waive("2026-01-15", "2026-02-28", recorded: "2026-01-15")
        try series.waive("2026-03-01", "2026-06-30", recorded: "2026-02-20")
        // 28 February + 30 lies in the second, whose end + 30 is next.
        #expect(
            try series.due(through: "2026-12-31").prefix(3)
                == ["2026-01-31", "2026-03-30", "2026-07-30"])
    }

    @Test func onSomethingOverdueTheOutcomeStaysAndTheStatusIsAccepted() throws {
        var series = try Series("monthly", from: "2026-01-05")
        try series.waive("2026-04-10", "2026-06-15", recorded: "2026-04-10")
        #expect(try series.full(on: "2026-04-10").status == .accepted)
        #expect(try series.full(on: "2026-04-10").waivedThrough == (try day("2026-06-15")))
        #expect(try series.full(on: "2026-06-15").status == .accepted)
        #expect(try series.full(on: "2026-06-16").status == .overdue)
        #expect(
            try series.outcomes("2026-Q1", judgedOn: "2026-06-30") == [
                "2026-01-31 missed", "2026-02-28 missed", "2026-03-31 missed",
            ])
    }

    @Test func aWaivedOneCanBeDoneAllTheSame() throws {
        var series = try monthly(waived: "2026-03-01", "2026-04-30", recorded: "2026-03-01")
        #expect(
            try series.tick(on: "2026-03-20").words
                == "2026-03-31 on-time; missed 2026-01-31 2026-02-28")
        #expect(try series.outcomes("2026-03", judgedOn: "2026-05-01") == ["2026-03-31 on-time"])
    }

    @Test func aRunAfterItsEndIsNotTakenForAWaivedOne() throws {
        var series = try monthly(waived: "2026-01-06", "2026-02-28", recorded: "2026-01-06")
        // Within the catch-up of 28 February, which nobody owes.
        #expect(try series.tick(on: "2026-03-03").words == "2026-03-31 on-time")
    }
}
