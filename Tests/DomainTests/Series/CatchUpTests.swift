import Domain
import Testing

@Suite struct CatchUpTests {
    /// The last day that still goes to the previous occurrence, and the day after.
    @Test(arguments: [
        ("daily", 0, "2026-11-20", "2026-11-20"), ("daily", 0, "2026-11-21", "2026-11-21"),
        ("weekly", 0, "2026-11-17", "2026-11-15"), ("weekly", 0, "2026-11-18", "2026-11-22"),
        ("weekly", 3, "2026-11-18", "2026-11-15"), ("weekly", 3, "2026-11-19", "2026-11-22"),
        ("monthly", 0, "2026-11-07", "2026-10-31"), ("monthly", 0, "2026-11-08", "2026-11-30"),
        ("monthly", 10, "2026-11-10", "2026-10-31"), ("monthly", 10, "2026-11-11", "2026-11-30"),
        ("quarterly", 0, "2026-10-21", "2026-09-30"),
        ("quarterly", 0, "2026-10-22", "2026-12-31"),
        ("half-yearly", 0, "2026-07-30", "2026-06-30"),
        ("half-yearly", 0, "2026-07-31", "2026-12-31"),
        ("yearly", 0, "2026-02-14", "2025-12-31"), ("yearly", 0, "2026-02-15", "2026-12-31"),
        ("every 3 months from 2024-01-31", 0, "2026-11-22", "2026-10-31"),
        ("every 3 months from 2024-01-31", 0, "2026-11-23", "2027-01-31"),
    ])
    func aDayInTheCatchUpGoesToThePreviousOccurrence(
        schedule: String, grace: Int, performed: String, due: String
    ) throws {
        var series = try Series(schedule, from: "2024-06-01", grace: grace)
        let settled = try series.tick(on: performed).settled
        #expect(settled.map(\.due.description) == [due])
    }

    @Test(arguments: [
        ("2026-10-31", "2026-10-31 on-time"), ("2026-11-01", "2026-11-30 on-time"),
        ("2026-11-07", "2026-11-30 on-time"), ("2026-11-30", "2026-11-30 on-time"),
    ])
    func theOneThatOwnsTheDayIsNextWhenThePreviousIsSettled(
        performed: String, words: String
    ) throws {
        var series = try Series("monthly", from: "2026-09-15", runway: 0)
        try series.tick(on: "2026-09-20")
        if performed != "2026-10-31" { try series.tick(on: "2026-10-10") }
        #expect(try series.tick(on: performed).words == words)
    }

    @Test func anOccurrenceOwnsTheDaysAfterTheDueDateBefore() throws {
        let series = try Series("monthly", from: "2026-06-01")
        #expect(try series.window(of: "2026-10-31") == "2026-10-01..2026-10-31")
        #expect(try series.window(of: "2026-11-30") == "2026-11-01..2026-11-30")
    }

    @Test(arguments: [
        ("2026-10-31", 5, "on-time", 0), ("2026-11-01", 0, "late", 1),
        ("2026-11-05", 5, "on-time", 0),
        ("2026-11-05", 0, "late", 5), ("2026-11-06", 5, "late", 6), ("2026-11-07", 5, "late", 7),
    ])
    func onTimeIsThroughTheGraceAndLateCountsFromTheDueDate(
        performed: String, grace: Int, outcome: String, daysLate: Int
    ) throws {
        var series = try Series("monthly", from: "2026-09-15", grace: grace)
        let settled = try series.tick(on: performed).settled
        #expect(
            settled == [
                SettledOccurrence(
                    due: try day("2026-10-31"), outcome: outcome, daysLate: daysLate)
            ])
    }

    @Test func furtherEvidenceWhenTheOneThatOwnsTheDayIsSettled() throws {
        var series = try Series("quarterly", from: "2026-06-01")
        try series.tick(on: "2026-07-10")
        let twice = try series.tick(on: "2026-08-20")
        #expect(twice.isFurtherEvidence)
        #expect(twice.words == "further evidence for 2026-09-30")
        // Doing it twice in a quarter does not pay the next in advance.
        #expect(series.facts.openState.nextDue?.description == "2026-12-31")
    }

    @Test func twoPeopleTickingTheSameTaskIsTheSameCase() throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-11-20")
        #expect(try series.tick(on: "2026-11-20").words == "further evidence for 2026-11-30")
    }

    @Test func nobodyStatesTodayWhatWasDoneTomorrow() throws {
        var series = try Series("monthly", from: "2026-09-15")
        let today = try day("2026-11-20")
        #expect(throws: TickRefusal.notYet(today: today)) {
            try series.tick(on: "2026-11-21", recorded: "2026-11-20")
        }
        #expect(try series.tick(on: "2026-11-20", recorded: "2026-11-20").settled.count == 1)
    }
}
