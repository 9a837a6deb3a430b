import Domain
import Testing

@Suite struct StatusTests {
    /// Monthly, grace 5, lead 7, settled through October: one line per side of each boundary.
    @Test(arguments: [
        ("2026-11-22", SeriesStatus.current, "2026-11-30", -8),
        ("2026-11-23", .dueSoon, "2026-11-30", -7), ("2026-11-29", .dueSoon, "2026-11-30", -1),
        ("2026-11-30", .due, "2026-11-30", 0), ("2026-12-05", .due, "2026-11-30", 5),
        ("2026-12-06", .overdue, "2026-11-30", 6), ("2026-12-31", .overdue, "2026-11-30", 31),
        ("2027-01-05", .overdue, "2026-11-30", 36), ("2027-01-06", .overdue, "2026-12-31", 6),
    ])
    func theFirstRuleThatHoldsDecides(
        today: String, status: SeriesStatus, due: String, daysPast: Int
    ) throws {
        var series = try Series("monthly", from: "2026-10-01", grace: 5)
        try series.tick(on: "2026-10-20")
        let standing = try series.standing(on: today)
        #expect(standing.status == status)
        #expect(standing.due == (try day(due)))
        #expect(standing.days == daysPast)
    }

    /// An unsettled occurrence is missed from the day after the next one falls due.
    @Test(arguments: [
        ("2026-10-31", 0), ("2026-11-30", 0), ("2026-12-01", 1), ("2026-12-31", 1),
        ("2027-01-01", 2),
    ])
    func missedFromTheDayAfterTheNextFallsDue(today: String, missed: Int) throws {
        let series = try Series("monthly", from: "2026-10-01")
        #expect(try series.standing(on: today).missed == missed)
    }

    @Test func missedAtOnceWhenALaterOneIsSettled() throws {
        var series = try Series("monthly", from: "2026-10-01")
        #expect(try series.tick(on: "2026-11-08").missed == [day("2026-10-31")])
        // It stays in the population, and the status goes on from the settled one.
        #expect(try series.due(through: "2026-11-30") == ["2026-10-31", "2026-11-30"])
        #expect(try series.standing(on: "2026-11-08").status == .current)
    }

    @Test func ageCountsFromTheStartUntilItWasDone() throws {
        var series = try Series("monthly", from: "2026-10-01")
        #expect(try series.standing(on: "2026-10-11").age == 10)
        try series.tick(on: "2026-10-20", recorded: "2026-10-25")
        #expect(try series.standing(on: "2026-10-25").age == 5)
    }

    @Test func theLastCompletionByTheDayPerformedIsTheLastDone() throws {
        var series = try Series("monthly", from: "2026-08-01")
        try series.tick(on: "2026-11-20")
        try series.tick(on: "2026-09-20", recorded: "2026-11-21")
        #expect(series.facts.openState.lastDone == (try day("2026-11-20")))
        #expect(series.facts.openState.lastSettled == (try day("2026-11-30")))
    }

    @Test(arguments: [
        ("2026-12-06", SeriesStatus.new), ("2026-12-07", .dueSoon), ("2026-12-20", .dueSoon),
        ("2026-12-21", .due), ("2026-12-22", .overdue), ("2030-01-01", .overdue),
    ])
    func aOneOffTaskStaysOpenUntilItIsDone(today: String, status: SeriesStatus) throws {
        var series = try Series("once", from: "2026-11-21")
        let standing = try series.standing(on: today)
        #expect(standing.status == status)
        #expect(standing.missed == 0)
        try series.tick(on: today)
        #expect(try series.standing(on: today).status == .done)
        #expect(try series.standing(on: today).due == day("2026-12-21"))
    }

    @Test func overdueFromIsTheDayAfterTheGraceOfTheFirstOutstanding() throws {
        var series = try Series("monthly", from: "2026-08-01", grace: 5)
        #expect(series.facts.openState.overdueFrom == (try day("2026-09-06")))
        try series.tick(on: "2026-11-21")
        #expect(series.facts.openState.overdueFrom == (try day("2027-01-06")))
    }

    @Test func overdueFromKeepsTheGraceThatEachOccurrenceFellDueUnder() throws {
        var series = try Series("yearly on 10-31", from: "2026-08-01", grace: 30)
        try series.change(to: "weekly on saturday", on: "2026-10-31")
        // Due 31 October with grace until the next one on 7 November, which has none.
        #expect(series.facts.openState.overdueFrom == (try day("2026-11-07")))
        #expect(try series.standing(on: "2026-11-06").status == .due)
        #expect(try series.standing(on: "2026-11-07").due == day("2026-10-31"))
        #expect(try series.standing(on: "2026-11-08").due == day("2026-11-07"))
    }

    @Test func aSeriesThatAsksForNothingIsNew() throws {
        let series = try Series("30 days before expiry", from: "2026-11-21")
        let standing = try series.standing(on: "2027-11-21")
        #expect((standing.status, standing.due, standing.days) == (.new, nil, nil))
        #expect(series.facts.openState.overdueFrom == nil)
    }

    @Test func everyStatusHasItsWord() {
        #expect(
            SeriesStatus.allCases.map(\.rawValue) == [
                "current", "new", "due-soon", "due", "overdue", "awaiting-review", "waived",
                "accepted",
                "done", "not-applicable",
            ])
    }
}
