import Domain
import Testing

@Suite struct LastDoneTests {
    /// The later of last done + interval and the day registered, in every mode.
    @Test(arguments: [
        // Done in October counts for 31 October.
        ("monthly", "2026-10-31", "2026-11-21", "2026-11-30"),
        ("monthly", "2026-11-01", "2026-11-21", "2026-12-31"),
        ("monthly", "2026-07-28", "2026-07-28", "2026-08-31"),
        ("monthly", "2026-01-05", "2026-11-21", "2026-11-30"),
        ("monthly", "2026-01-05", "2026-11-30", "2026-11-30"),
        ("monthly", "2026-01-05", "2026-12-01", "2026-12-31"),
        ("quarterly", "2026-09-30", "2026-11-21", "2026-12-31"),
        ("quarterly", "2026-10-01", "2026-11-21", "2027-03-31"),
        ("daily", "2026-11-21", "2026-11-21", "2026-11-22"),
        ("every 90 days", "2026-10-01", "2026-11-21", "2026-12-30"),
        ("every 90 days", "2026-08-23", "2026-11-21", "2026-11-21"),
        ("every 90 days", "2026-01-01", "2026-11-21", "2026-11-21"),
        ("every 3 months from 2026-01-31", "2026-11-15", "2026-11-21", "2027-04-30"),
        ("every 3 months from 2026-01-31", "2025-10-31", "2025-11-21", "2026-01-31"),
        ("every 3 months from 2026-01-31", "2025-11-01", "2025-11-21", "2026-04-30"),
    ])
    func whatWasDoneBeforeCountsAsDoneOnThatDay(
        schedule: String, lastDone: String, start: String, due: String
    ) throws {
        let series = try Series(schedule, from: start, lastDone: lastDone)
        #expect(series.facts.openState.nextDue?.description == due)
        #expect(series.facts.openState.lastDone?.description == lastDone)
    }

    @Test func aOneOffTaskThatWasDoneIsDone() throws {
        let series = try Series("once", from: "2026-11-21", lastDone: "2026-03-01")
        #expect(try series.due(through: "2027-12-31").isEmpty)
        #expect(try series.standing(on: "2027-12-31").status == .done)
        #expect(try series.standing(on: "2026-11-21").age == 265)
    }

    @Test func anIntervalIsCountedFromTheNewestRunThatIsTold() throws {
        var series = try Series("every 90 days", from: "2026-11-21", lastDone: "2026-10-01")
        #expect(try series.window(of: "2026-12-30") == "2026-11-21..2026-12-30")
        // Done before the registration, it is history, and says when it is first due.
        #expect(try series.tick(on: "2026-11-15", recorded: "2026-11-21").words == "history")
        #expect(series.facts.openState.nextDue?.description == "2027-02-13")
    }

    @Test func itPaysThePeriodThatItLiesInAndNoMore() throws {
        var series = try Series("monthly", from: "2026-11-21", lastDone: "2026-11-15")
        #expect(series.facts.openState.nextDue == (try day("2026-12-31")))
        #expect(try series.window(of: "2026-12-31") == "2026-11-21..2026-12-31")
        #expect(try series.tick(on: "2026-11-25").daysEarly == [try day("2026-12-31"): 36])
        let long = try Series("monthly", from: "2026-11-21", lastDone: "2026-01-15")
        #expect(try long.window(of: "2026-11-30") == "2026-11-21..2026-11-30")
    }

    @Test func theDayOfTheExpiryStaysWhereItIs() throws {
        let series = try Series(
            "30 days before expiry", from: "2026-11-21", lastDone: "2026-11-01",
            expires: "2027-11-01")
        #expect(series.facts.openState.nextDue?.description == "2027-10-02")
    }
}
