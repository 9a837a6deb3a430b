import Domain
import Testing

@Suite struct WorkedExampleTests {
    /// Monthly, done in July; nothing for August, September, October.
    private func sinceJuly(grace: Int = 0) throws -> Series {
        var series = try Series("monthly", from: "2026-06-01", grace: grace)
        try series.tick(on: "2026-06-28")
        try series.tick(on: "2026-07-28")
        return series
    }

    @Test func oneRunOn21NovemberSettlesNovemberAndThreeMonthsAreMissed() throws {
        var series = try sinceJuly()
        #expect(
            try series.tick(on: "2026-11-21").words
                == "2026-11-30 on-time; missed 2026-08-31 2026-09-30 2026-10-31")
        let standing = try series.standing(on: "2026-11-21")
        #expect(standing.status == .current)
        #expect(standing.missed == 0)
        #expect(standing.due == (try day("2026-12-31")))
    }

    @Test func on5NovemberOctoberIsLateByFiveDaysAndNovemberStillOpen() throws {
        var series = try sinceJuly()
        #expect(
            try series.tick(on: "2026-11-05").words
                == "2026-10-31 late 5; missed 2026-08-31 2026-09-30")
        #expect(series.facts.openState.nextDue?.description == "2026-11-30")
    }

    @Test func withTheUsualGraceTheRunOn5NovemberIsOnTime() throws {
        var series = try sinceJuly(grace: 5)
        #expect(
            try series.tick(on: "2026-11-05").words
                == "2026-10-31 on-time; missed 2026-08-31 2026-09-30")
    }

    @Test func theWordsOfTheTickNameWhatIsNowMissedAndAlsoTakesIt() throws {
        var series = try Series("monthly", from: "2026-06-01")
        for performed in ["2026-06-28", "2026-07-28", "2026-08-28", "2026-09-28"] {
            try series.tick(on: performed)
        }
        var other = series
        #expect(
            try series.tick(on: "2026-11-21").words == "2026-11-30 on-time; missed 2026-10-31")
        #expect(
            try other.tick(on: "2026-11-21", also: ["2026-10-31"]).words
                == "2026-10-31 late 21; 2026-11-30 on-time")
    }

    /// The row of `web/os-patching` in cli.md.
    @Test func theRowOfTheOverdueList() throws {
        let byTick = try sinceJuly(grace: 5)
        let byWord = try Series(
            "monthly", from: "2026-07-28", grace: 5, lastDone: "2026-07-28")
        for series in [byTick, byWord] {
            let standing = try series.standing(on: "2026-11-21")
            #expect(standing.status == .overdue)
            #expect(standing.due == (try day("2026-10-31")))
            #expect((standing.days, standing.missed, standing.age) == (21, 2, 116))
            #expect(series.facts.openState.overdueFrom == (try day("2026-09-06")))
        }
    }

    @Test func untouchedSinceJulyItIsOverdueEveryDayAndNotDueOnThe30th() throws {
        let series = try sinceJuly(grace: 5)
        let from = try day("2026-09-06")
        #expect(try series.standing(on: "2026-09-05").status == .due)
        for offset in 0..<120 {
            let today = from.adding(days: offset)
            let standing = try series.standing(on: today.description)
            #expect(standing.status == .overdue, "\(today)")
            // It shows the latest that is past due + grace.
            let shown = try #require(standing.due)
            #expect(shown.adding(days: 5) < today, "\(today)")
            #expect(shown.adding(days: 37) >= today, "\(today)")
        }
    }

    @Test func tenWeeksWithoutLogReviewAreNotOneDay() throws {
        var series = try Series("weekly", from: "2026-08-01", grace: 3)
        for performed in ["2026-08-09", "2026-08-16", "2026-08-23", "2026-08-30"] {
            try series.tick(on: performed)
        }
        let standing = try series.standing(on: "2026-11-16")
        #expect((standing.age, standing.missed, standing.status) == (78, 10, .overdue))
        #expect(series.facts.openState.overdueFrom == (try day("2026-09-10")))
    }
}
