import Domain
import Testing

/// A change of schedule keeps what was announced.
@Suite struct KeptDatesTests {
    /// Monthly, done in October; then another schedule on a day, and what is due since.
    @Test(arguments: [
        // A looser one begins after the announced date.
        ("quarterly", "2026-11-10", ["2026-11-30", "2026-12-31", "2027-03-31"]),
        ("yearly", "2026-11-10", ["2026-11-30", "2026-12-31", "2027-12-31"]),
        ("yearly on 12-14", "2026-11-10", ["2026-11-30", "2027-12-14"]),
        ("yearly on 12-15", "2026-11-10", ["2026-11-30", "2026-12-15"]),
        // A stricter one begins at once.
        ("weekly", "2026-11-10", ["2026-11-15", "2026-11-22"]),
        ("daily", "2026-11-10", ["2026-11-11", "2026-11-12"]),
        ("daily on weekdays", "2026-11-13", ["2026-11-16", "2026-11-17"]),
        // The same rhythm on another day: the earlier date, or the announced one, never both.
        ("monthly on day 29", "2026-11-10", ["2026-11-29", "2026-12-29"]),
        ("monthly on day 15", "2026-11-10", ["2026-11-15", "2026-12-15"]),
        ("monthly on day 15", "2026-11-15", ["2026-11-30", "2026-12-15"]),
        ("monthly on day 14", "2026-11-15", ["2026-11-30", "2027-01-14"]),
        // On the day itself it is announced, and due.
        ("quarterly", "2026-11-30", ["2026-11-30", "2026-12-31"]),
        // The day after, it is the announced one; that of December was not announced.
        ("yearly on 06-30", "2026-12-01", ["2026-11-30", "2027-06-30"]),
    ])
    func whatWasAnnouncedIsKeptOrReplacedByAnEarlierDate(
        schedule: String, changed: String, dues: [String]
    ) throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-10-20")
        try series.change(to: schedule, on: changed)
        let found = try series.due(through: "2028-01-31")
        #expect(Array(found.dropFirst().prefix(dues.count)) == dues)
    }

    /// Day 17 to day 18 on the 15th does not make two.
    @Test func fromDay17ToDay18DoesNotMakeTwo() throws {
        var series = try Series("monthly on day 17", from: "2026-09-15", runway: 0)
        try series.change(to: "monthly on day 18", on: "2026-10-15")
        #expect(
            try series.due(through: "2026-12-31")
                == ["2026-09-17", "2026-10-17", "2026-11-18", "2026-12-18"])
    }

    /// Patching, set again and again on the eve of its due date.
    @Test func setAgainAndAgainItNeverTakesAnAnnouncedDateAway() throws {
        var series = try Series("monthly on second tuesday + 7 days", from: "2026-01-02")
        try series.tick(on: "2026-02-17", at: "2026-02-17")
        try series.change(to: "monthly on day 14", on: "2026-03-15")
        try series.change(to: "monthly on day 12", on: "2026-04-13")
        try series.change(to: "monthly on day 10", on: "2026-05-11")
        #expect(
            try series.due(through: "2026-06-30").suffix(4)
                == ["2026-03-17", "2026-04-14", "2026-05-12", "2026-06-10"])
        #expect(try series.standing(on: "2026-06-10").missed == 2)
    }

    @Test func ofSeveralChangesOnOneDayOnlyTheLastCountsAgainstWhatStoodBefore() throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-10-20")
        try series.change(to: "daily", on: "2026-11-10")
        try series.change(to: "quarterly", on: "2026-11-10")
        #expect(
            try series.due(through: "2026-12-31") == ["2026-10-31", "2026-11-30", "2026-12-31"])
    }

    @Test func whatBeganOnTheDayOfTheChangeWasNotAnnounced() throws {
        var series = try Series("yearly", from: "2026-11-10", runway: 0)
        try series.change(to: "yearly on 11-30", on: "2026-11-10")
        #expect(try series.due(through: "2027-12-31") == ["2027-11-30"])
        var next = try Series("yearly on 11-30", from: "2026-11-10", runway: 0)
        try next.change(to: "yearly", on: "2026-11-11")
        #expect(try next.due(through: "2027-12-31") == ["2026-11-30", "2027-12-31"])
    }

    @Test func toOnceTheAnnouncedOneIsTheOnce() throws {
        var series = try Series("monthly", from: "2026-10-05")
        try series.tick(on: "2026-10-20")
        try series.change(to: "once", on: "2026-11-10")
        #expect(try series.due(through: "2030-01-01") == ["2026-10-31", "2026-11-30"])
        #expect(try series.standing(on: "2026-12-20").status == .overdue)
        #expect(try series.tick(on: "2026-12-20").words == "2026-11-30 late 20")
        #expect(try series.standing(on: "2026-12-20").status == .done)
        // Due on that very day, it is the announced one and stays open, however late.
        var due = try Series("monthly", from: "2026-10-05")
        try due.change(to: "once", on: "2026-10-31")
        #expect(try due.due(through: "2030-01-01") == ["2026-10-31"])
        #expect(try due.tick(on: "2026-12-20").words == "2026-10-31 late 50")
    }

    @Test func fromOnceADoneOneLeavesTheCalendarFree() throws {
        var series = try Series("once", from: "2026-01-01")
        var open = series
        try series.tick(on: "2026-01-05")
        try series.change(to: "monthly", on: "2026-02-10")
        #expect(
            try series.due(through: "2026-03-31") == ["2026-01-31", "2026-02-28", "2026-03-31"])
        try open.change(to: "weekly", on: "2026-01-10")
        #expect(try open.due(through: "2026-01-20") == ["2026-01-11", "2026-01-18"])
    }

    @Test func whatIsTakenKeepsItsDateAndHoldsNothingUp() throws {
        var series = try Series("yearly on 03-31", from: "2026-03-15", lastDone: "2026-03-10")
        try series.tick(on: "2026-04-05")
        try series.change(to: "monthly", on: "2026-04-10")
        #expect(
            try series.due(through: "2026-06-30") == ["2026-04-30", "2026-05-31", "2026-06-30"])
        let dues = try series.due(through: "2027-04-30")
        #expect(dues.suffix(3) == ["2027-02-28", "2027-03-31", "2027-04-30"])
        #expect(try series.standing(on: "2026-05-01").status == .overdue)
        // It is not missed because that later one was settled before it was asked for.
        #expect(
            try series.outcomes("2026-04", judgedOn: "2026-05-10") == ["2026-04-30 overdue 10"])
        // Its completion withdrawn, it is open again.
        try series.withdraw("2027-03-31", on: "2026-04-12")
        #expect(try series.due(through: "2027-04-30") == dues)
    }

    @Test func whatAwaitsItsReviewIsTakenToo() throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-10-20")
        try series.propose(on: "2026-11-05", at: "2026-11-30")
        try series.change(to: "weekly on monday", on: "2026-11-10")
        // 30 November is a Monday; 23 November lies more than half a week before it.
        #expect(
            try series.due(through: "2026-12-07").dropFirst()
                == ["2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07"])
        try series.approve(on: "2026-11-12")
        #expect(
            try series.due(through: "2026-12-07").dropFirst()
                == ["2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07"])
        #expect(try series.outcomes("2026-11-30", judgedOn: "2026-12-07") == ["2026-11-30 on-time"])
    }

    @Test func aSkipFarAheadStaysAndHoldsNothingUp() throws {
        var series = try Series("quarterly", from: "2026-01-05")
        try series.putOff("2026-09-30", to: nil, recorded: "2026-02-01")
        try series.change(to: "monthly on day 20", on: "2026-02-10")
        #expect(
            try series.due(through: "2026-10-31") == [
                "2026-02-20", "2026-03-20", "2026-04-20", "2026-05-20", "2026-06-20",
                "2026-07-20", "2026-08-20", "2026-09-30", "2026-10-20",
            ])
        #expect(
            try series.outcomes("2026-09", judgedOn: "2026-11-01") == ["2026-09-30 skipped"])
    }

    @Test func aMovedOneStaysAndNewDatesBeginAfterItsDay() throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-10-20")
        try series.putOff("2026-11-30", to: "2026-12-10", recorded: "2026-11-05")
        try series.change(to: "weekly", on: "2026-11-10")
        #expect(
            try series.due(through: "2026-12-20").dropFirst()
                == ["2026-11-30", "2026-12-13", "2026-12-20"])
        #expect(
            try series.outcomes("2026-11", judgedOn: "2026-12-11") == ["2026-11-30 overdue 1"])
    }

    /// Grace and catch-up are cut to the gap between the two dates.
    @Test(arguments: [
        ("2026-11-14", "2026-10-31", "late"), ("2026-11-15", "2026-11-15", "on-time"),
        ("2026-11-10", "2026-10-31", "on-time"), ("2026-11-11", "2026-10-31", "late"),
    ])
    func graceAndCatchUpAreCutToTheGap(performed: String, due: String, outcome: String) throws {
        var series = try Series("yearly on 10-31", from: "2026-08-01", grace: 10)
        try series.change(to: "monthly on day 15", on: "2026-10-31", grace: 5)
        let settled = try series.tick(on: performed).settled
        #expect(settled.map(\.due.description) == [due])
        #expect(settled.map(\.outcome) == [outcome])
    }

    @Test func theShorterGraceShowsInTheStatus() throws {
        var series = try Series("yearly on 10-31", from: "2026-08-01", grace: 30)
        try series.change(to: "monthly on day 15", on: "2026-10-31", grace: 5)
        #expect(try series.standing(on: "2026-11-14").status == .due)
        #expect(try series.standing(on: "2026-11-15").status == .overdue)
        #expect(try series.full(on: "2026-11-14").status == .due)
        #expect(try series.full(on: "2026-11-15").status == .overdue)
        #expect(series.facts.openState.overdueFrom == (try day("2026-11-15")))
    }

    @Test func theKeptDateFallsDueUnderTheTermsOfItsDay() throws {
        var series = try Series("monthly", from: "2026-09-15", grace: 5)
        try series.tick(on: "2026-10-20")
        try series.change(to: "quarterly", on: "2026-11-10", grace: 10)
        #expect(try series.standing(on: "2026-12-10").status == .due)
        #expect(try series.standing(on: "2026-12-11").status == .overdue)
        #expect(try series.tick(on: "2026-12-10").words == "2026-11-30 on-time")
    }
}
