import Domain
import Testing

/// Neither end of the calendar may trap, or loop until it is reached.
@Suite struct ExtremeDaysTests {
    static let schedules = [
        "once", "every 1 day", "every 36500 days", "every 1 month", "every 100 years", "daily",
        "weekly", "monthly", "monthly on last friday + 27 days", "quarterly",
        "half-yearly on 02-29", "yearly on 02-29", "every 1 day from 0001-01-01",
        "every 1 month from 0001-01-31", "every 100 years from 9999-12-31",
        "3650 days before expiry",
    ]

    @Test(arguments: schedules)
    func atTheFirstDay(schedule: String) throws {
        var series = try Series(
            schedule, from: "0001-01-01", lastDone: "0001-01-01", expires: "0001-01-02")
        #expect(try series.standing(on: "0001-01-01").age == 0)
        #expect(try series.standing(on: "9999-12-31").missed >= 0)
        try series.change(to: schedule, on: "0001-01-01")
        try series.end(on: "0001-01-02")
        try series.comeBack(on: "0001-01-02")
        _ = try? series.tick(on: "0001-01-03")
        #expect(try series.standing(on: "0001-01-03").missed >= 0)
    }

    @Test(arguments: schedules)
    func atTheLastDays(schedule: String) throws {
        for start in ["9999-11-21", "9999-12-30", "9999-12-31"] {
            var series = try Series(schedule, from: start, runway: 3, expires: "9999-12-31")
            let all = Timeline(series.facts, through: .last).occurrences
            for (earlier, later) in zip(all, all.dropFirst()) { #expect(earlier.due < later.due) }
            #expect(try series.standing(on: "9999-12-31").missed >= 0)
            #expect(try series.standing(on: "0001-01-01").missed == 0)
            _ = try? series.tick(on: "9999-12-31")
            try series.change(to: schedule, on: "9999-12-31", runway: 3)
            _ = try? series.tick(on: "9999-12-31", also: ["9999-12-31"])
            try series.end(on: "9999-12-31")
            #expect(try series.standing(on: "9999-12-31").missed >= 0)
        }
    }

    @Test func eightThousandYearsWithoutATouchAreCountedAtOnce() throws {
        let standing = try Series("daily", from: "2026-11-21").standing(on: "9999-12-31")
        #expect(standing.due == (try day("9999-12-30")))
        #expect(standing.missed == 2_912_116)
        let interval = try Series("every 1 month", from: "2026-11-21").standing(on: "9999-12-31")
        #expect(interval.missed == 95_676)
    }

    @Test func afterTheLastDayNothingFallsDue() throws {
        var series = try Series("every 10 days", from: "9999-12-20")
        try series.tick(on: "9999-12-31")
        #expect(series.facts.settlements.map(\.due.description) == ["9999-12-30"])
        #expect(series.facts.openState.nextDue == (try day("9999-12-31")))
        try series.tick(on: "9999-12-31", at: "9999-12-31")
        #expect(series.facts.openState.nextDue == nil)
        #expect(try series.standing(on: "9999-12-31").status == .current)
    }
}
