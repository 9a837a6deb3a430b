import Domain
import Testing

@Suite struct RunwayTests {
    private func firstDue(of series: Series) throws -> String {
        try #require(series.facts.openState.nextDue).description
    }

    /// One line per side of each boundary: the last start that still reaches the due date.
    @Test(arguments: [
        ("daily", "2026-11-21", "2026-11-22"), ("weekly", "2026-11-22", "2026-11-29"),
        ("weekly", "2026-11-23", "2026-12-06"), ("monthly", "2026-11-09", "2026-11-30"),
        ("monthly", "2026-11-10", "2026-12-31"), ("quarterly", "2026-11-16", "2026-12-31"),
        ("quarterly", "2026-11-17", "2027-03-31"), ("half-yearly", "2026-10-02", "2026-12-31"),
        ("half-yearly", "2026-10-03", "2027-06-30"),
        ("half-yearly on 05-15", "2026-08-17", "2026-11-15"),
        ("half-yearly on 05-15", "2026-08-18", "2027-05-15"),
        ("yearly", "2026-11-01", "2026-12-31"), ("yearly", "2026-11-02", "2027-12-31"),
        ("yearly on 03-31", "2027-01-30", "2027-03-31"),
        ("yearly on 03-31", "2027-01-31", "2028-03-31"),
        ("every 3 months from 2026-01-31", "2026-10-01", "2026-10-31"),
        ("every 3 months from 2026-01-31", "2026-10-02", "2027-01-31"),
        ("every 7 days from 2026-11-01", "2026-11-01", "2026-11-08"),
        ("every 90 days", "2026-11-21", "2026-12-21"), ("every 7 days", "2026-11-21", "2026-11-28"),
        ("every 1 month", "2026-11-21", "2026-12-19"), ("once", "2026-11-21", "2026-12-21"),
    ])
    func theFirstDueDateLiesAtLeastTheRunwayAfterTheStart(
        schedule: String, start: String, due: String
    ) throws {
        #expect(try firstDue(of: Series(schedule, from: start)) == due)
    }

    @Test func aPackMaySetTheRunwayPerDuty() throws {
        #expect(try firstDue(of: Series("monthly", from: "2026-11-16", runway: 14)) == "2026-11-30")
        #expect(try firstDue(of: Series("monthly", from: "2026-11-17", runway: 14)) == "2026-12-31")
        #expect(try firstDue(of: Series("once", from: "2026-11-21", runway: 60)) == "2027-01-20")
    }

    @Test func theRunwayOfAnIntervalIsAtMostTheInterval() throws {
        let series = try Series("every 7 days", from: "2026-11-21", runway: 30)
        #expect(try firstDue(of: series) == "2026-11-28")
    }

    @Test(arguments: ["daily", "weekly", "monthly", "quarterly", "every 90 days", "once"])
    func nothingIsBornOverdue(schedule: String) throws {
        let series = try Series(schedule, from: "2026-11-21")
        let status = try series.standing(on: "2026-11-21").status
        #expect(status == .new || status == .dueSoon)
        #expect(try series.due(through: "2026-11-21").isEmpty)
    }

    @Test func theStartCreatesNoPastOccurrences() throws {
        #expect(
            try Series("monthly", from: "2026-11-21").due(through: "2027-02-28")
                == ["2026-12-31", "2027-01-31", "2027-02-28"])
    }

    /// The first one of a stretch owns the days since the stretch began.
    @Test(arguments: [
        ("monthly", "2026-11-21", "2026-11-21..2026-12-31"),
        ("monthly", "2026-11-02", "2026-11-02..2026-11-30"),
        ("monthly", "2026-11-01", "2026-11-01..2026-11-30"),
        ("weekly", "2026-11-25", "2026-11-25..2026-12-06"),
        ("weekly", "2026-11-22", "2026-11-22..2026-11-29"),
        ("quarterly", "2026-11-16", "2026-11-16..2026-12-31"),
        ("every 3 months from 2026-12-31", "2026-09-05", "2026-09-05..2026-12-31"),
        ("every 90 days", "2026-11-21", "2026-11-21..2026-12-21"),
        ("every 30 days", "2026-11-21", "2026-11-21..2026-12-21"),
    ])
    func theFirstOccurrenceOwnsTheDaysSinceTheStretchBegan(
        schedule: String, start: String, window: String
    ) throws {
        let series = try Series(schedule, from: start)
        #expect(try series.window(of: firstDue(of: series)) == window)
    }

    @Test func workOnTheDayOfRegistrationCountsHoweverLongTheRunway() throws {
        var series = try Series("monthly", from: "2026-11-21")
        #expect(try series.tick(on: "2026-11-21").words == "2026-12-31 on-time")
    }

    @Test func whatWasDoneBeforeTheFirstWindowIsHistoryAndCannotBeNamed() throws {
        var series = try Series("monthly", from: "2026-11-21")
        #expect(try series.tick(on: "2026-11-20", recorded: "2026-11-21").words == "history")
        let (due, earliest) = (try day("2026-12-31"), try day("2026-11-21"))
        #expect(throws: TickRefusal.paidInAdvance(due: due, earliest: earliest)) {
            try series.tick(on: "2026-11-20", recorded: "2026-11-21", at: "2026-12-31")
        }
    }
}
