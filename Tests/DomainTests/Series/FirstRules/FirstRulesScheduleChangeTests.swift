import Domain
import Testing

@Suite struct FirstRulesScheduleChangeTests {
    /// One line per side: due on the day of the change it keeps its date, the day after it does not.
    @Test(arguments: [
        ("2026-10-30", ["2026-09-30", "2026-12-31"]),
        ("2026-10-31", ["2026-09-30", "2026-10-31", "2026-12-31"]),
        ("2026-11-29", ["2026-09-30", "2026-10-31", "2026-12-31"]),
    ])
    func occurrencesDueUpToTheDayOfTheChangeKeepTheirDates(
        changed: String, dues: [String]
    ) throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-09-05")
        try series.change(to: "quarterly", on: changed)
        #expect(try series.due(through: "2026-12-31") == dues)
    }

    @Test func aChangedScheduleBringsNoNewRunway() throws {
        var series = try Series.ofFirstRules("quarterly", from: "2026-01-01")
        try series.change(to: "monthly", on: "2026-11-29")
        #expect(
            try series.due(through: "2026-12-31")
                == ["2026-03-31", "2026-06-30", "2026-09-30", "2026-11-30", "2026-12-31"])
        try series.change(to: "daily", on: "2026-11-29")
        #expect(try series.due(through: "2026-12-01").suffix(2) == ["2026-11-30", "2026-12-01"])
    }

    @Test func theRunwayOfTheStartIsNotLostByAChange() throws {
        var series = try Series.ofFirstRules("yearly", from: "2026-11-29")
        try series.change(to: "monthly", on: "2026-11-29")
        #expect(try series.due(through: "2027-01-31") == ["2026-12-31", "2027-01-31"])
    }

    @Test func theGraceOfTheTimeItFellDueStays() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-09-05", grace: 5)
        try series.change(to: "monthly", on: "2026-10-31", grace: 0)
        var other = series
        #expect(try series.tick(on: "2026-11-05").words.hasPrefix("2026-10-31 on-time"))
        #expect(try other.tick(on: "2026-12-05").words.hasPrefix("2026-11-30 late 5"))
    }

    @Test func onlyTheLeadChangesNoDate() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-10-01")
        try series.change(to: "monthly", on: "2026-11-10", lead: 20)
        #expect(series.facts.openState.nextDue?.description == "2026-10-31")
        try series.tick(on: "2026-11-10", also: ["2026-10-31"])
        #expect(try series.standing(on: "2026-12-10").status == .current)
        #expect(try series.standing(on: "2026-12-11").status == .dueSoon)
    }

    /// The later of last done + new interval and that day + runway.
    @Test(arguments: [
        ("every 180 days", 30, "2026-07-19"), ("every 90 days", 30, "2026-04-20"),
        ("every 30 days", 30, "2026-03-31"), ("every 7 days", 7, "2026-03-08"),
        ("every 7 days", 0, "2026-03-02"),
    ])
    func anOpenIntervalIsCountedAnew(text: String, runway: Int, next: String) throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-01-01")
        try series.tick(on: "2026-01-20")
        try series.change(to: text, on: "2026-03-01", runway: runway)
        #expect(series.facts.openState.nextDue?.description == next)
    }

    @Test func anIntervalThatNobodyEverDidIsDueARunwayAfterTheChange() throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-01-01")
        try series.change(to: "every 30 days", on: "2026-01-20", runway: 14)
        #expect(try series.due(through: "2026-03-10") == ["2026-02-03", "2026-03-05"])
    }

    @Test func anIntervalThatFellDueKeepsItsDateAndTheNextIsCountedAnew() throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-01-01")
        try series.change(to: "every 30 days", on: "2026-03-01")
        #expect(
            try series.due(through: "2026-04-30") == ["2026-01-31", "2026-03-31", "2026-04-30"])
        #expect(try series.tick(on: "2026-03-10").words == "2026-01-31 late 38")
        #expect(series.facts.openState.nextDue?.description == "2026-04-09")
    }

    @Test func aRunFromBeforeTheChangeToldLaterCounts() throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-01-01")
        try series.change(to: "every 60 days", on: "2026-03-01")
        try series.tick(on: "2026-02-20", recorded: "2026-03-05")
        #expect(series.facts.openState.nextDue?.description == "2026-04-21")
    }

    @Test func fromTheCalendarToAnInterval() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-09-05")
        try series.tick(on: "2026-09-20")
        try series.tick(on: "2026-10-20")
        try series.change(to: "every 90 days", on: "2026-11-10")
        #expect(
            try series.due(through: "2027-01-31") == ["2026-09-30", "2026-10-31", "2027-01-18"])
        try series.tick(on: "2026-11-15")
        #expect(series.facts.openState.nextDue?.description == "2027-02-13")
    }

    @Test func fromAnIntervalToTheCalendar() throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-01-01")
        try series.tick(on: "2026-01-20")
        try series.change(to: "monthly", on: "2026-03-31")
        #expect(
            try series.due(through: "2026-05-31") == ["2026-01-31", "2026-04-30", "2026-05-31"])
        #expect(try series.window(of: "2026-04-30") == "2026-02-01..2026-04-30")
    }

    @Test func fromOnceToTheCalendarAndToAnInterval() throws {
        var open = try Series.ofFirstRules("once", from: "2026-01-01")
        try open.change(to: "monthly", on: "2026-01-10")
        #expect(try open.due(through: "2026-02-28") == ["2026-01-31", "2026-02-28"])
        var done = try Series.ofFirstRules("once", from: "2026-01-01")
        try done.tick(on: "2026-01-05")
        try done.change(to: "every 60 days", on: "2026-02-10")
        #expect(try done.due(through: "2026-04-30") == ["2026-01-31", "2026-03-12"])
        #expect(try done.standing(on: "2026-02-10").status == .current)
    }

    @Test func toOnceAsksForNothingMoreOnceSomethingWasAsked() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-01-01")
        var early = series
        try series.change(to: "once", on: "2026-02-10")
        #expect(try series.due(through: "2030-01-01") == ["2026-01-31"])
        #expect(try series.standing(on: "2026-02-10").status == .overdue)
        try series.tick(on: "2026-02-10")
        #expect(try series.standing(on: "2026-02-10").status == .done)
        try early.change(to: "once", on: "2026-01-10")
        #expect(try early.due(through: "2030-01-01") == ["2026-01-31"])
        var late = try Series.ofFirstRules("yearly", from: "2026-01-01")
        try late.change(to: "once", on: "2026-03-10")
        #expect(try late.due(through: "2030-01-01") == ["2026-03-11"])
    }

    @Test func toAnExpiryTheLeadIsCountedFromItButNotBeforeTheChange() throws {
        var series = try Series.ofFirstRules("yearly", from: "2026-01-01", expires: "2026-12-01")
        try series.change(to: "30 days before expiry", on: "2026-03-01")
        #expect(series.facts.openState.nextDue?.description == "2026-11-01")
        try series.change(to: "365 days before expiry", on: "2026-04-01")
        #expect(series.facts.openState.nextDue?.description == "2026-04-02")
    }

    @Test func toAnExpiryWhatIsOpenStaysTheOneToSettle() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-01-01", expires: "2026-12-01")
        try series.change(to: "365 days before expiry", on: "2026-03-10")
        #expect(try series.due(through: "2027-12-31") == ["2026-01-31", "2026-02-28"])
        try series.tick(on: "2026-03-12", newExpiry: "2028-01-01")
        #expect(series.facts.openState.nextDue?.description == "2027-01-01")
    }

    @Test func whatWasSettledAheadKeepsItsDate() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-09-05")
        try series.tick(on: "2026-09-20")
        try series.tick(on: "2026-10-20")
        try series.tick(on: "2026-11-05")
        try series.change(to: "monthly on day 15", on: "2026-11-10")
        // Done on 5 November for the 30th: the new schedule does not ask again for the 15th.
        #expect(
            try series.due(through: "2026-12-31")
                == ["2026-09-30", "2026-10-31", "2026-11-30", "2026-12-15"])
        try series.withdraw("2026-11-30", on: "2026-11-12")
        #expect(
            try series.due(through: "2026-12-31")
                == ["2026-09-30", "2026-10-31", "2026-11-15", "2026-12-15"])
    }

    @Test func aSettledIntervalAheadKeepsItsDateAndTheNextIsCountedAnew() throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-01-01")
        try series.tick(on: "2026-01-10")
        try series.change(to: "every 30 days", on: "2026-01-12")
        #expect(try series.due(through: "2026-02-28") == ["2026-01-31", "2026-02-11"])
    }

    @Test func twoChangesOnOneDayTheLastOneCounts() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-09-05")
        try series.change(to: "daily", on: "2026-11-10")
        try series.change(to: "quarterly", on: "2026-11-10")
        #expect(
            try series.due(through: "2026-12-31") == ["2026-09-30", "2026-10-31", "2026-12-31"])
    }

    @Test func aChangeWhileItIsOutOfForceHoldsFromTheReturn() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-01-01")
        try series.end(on: "2026-02-10")
        try series.change(to: "weekly", on: "2026-03-01")
        try series.comeBack(on: "2026-04-01")
        #expect(
            try series.due(through: "2026-04-19") == ["2026-01-31", "2026-04-12", "2026-04-19"])
        #expect(try series.retired(through: "2026-04-19") == ["2026-02-28"])
    }
}
