import Domain
import Testing

@Suite struct StretchTests {
    /// One line per side: due on the last day it is due; due after it, the open window is not.
    @Test(arguments: [
        ("2026-11-29", ["2026-10-31"], ["2026-11-30"]),
        ("2026-11-30", ["2026-10-31", "2026-11-30"], []),
        ("2026-12-01", ["2026-10-31", "2026-11-30"], ["2026-12-31"]),
    ])
    func theWindowOpenAtTheEndEndsAsNotDue(
        end: String, dues: [String], retired: [String]
    ) throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.end(on: end)
        #expect(try series.due(through: "2027-12-31") == dues)
        #expect(try series.retired(through: "2027-12-31") == retired)
    }

    @Test func anEndThatLiesAheadLeavesWhatIsDueUntilThen() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.end(on: "2027-01-15")
        #expect(try series.due(through: "2027-12-31").last == "2026-12-31")
        #expect(try series.standing(on: "2026-12-10").due == day("2026-11-30"))
        #expect(try series.standing(on: "2027-12-10").due == day("2026-12-31"))
        #expect(try series.standing(on: "2027-12-10").missed == 2)
    }

    /// Nothing was announced before the return, so that the new runway is that of the new terms.
    @Test func termsThatChangeOnTheDayOfAReturnAreThoseOfTheNewStretch() throws {
        var series = try Series("monthly", from: "2026-06-01")
        try series.end(on: "2026-08-15")
        try series.change(to: "weekly", on: "2026-11-21")
        try series.comeBack(on: "2026-11-21")
        #expect(
            try series.due(through: "2026-12-08").suffix(2) == ["2026-11-29", "2026-12-06"])
    }

    @Test func aReturnIsANewStretchWithANewRunway() throws {
        var series = try Series("monthly", from: "2026-06-01")
        try series.end(on: "2026-08-15")
        try series.comeBack(on: "2026-11-21")
        #expect(
            try series.due(through: "2027-01-31")
                == ["2026-06-30", "2026-07-31", "2026-12-31", "2027-01-31"])
        #expect(try series.retired(through: "2027-01-31") == ["2026-08-31"])
        // Nothing of before makes it overdue, though it was never done.
        let standing = try series.standing(on: "2026-11-21")
        #expect((standing.status, standing.missed, standing.age) == (.new, 0, 0))
        #expect(series.facts.openState.overdueFrom == (try day("2027-01-01")))
    }

    @Test func occurrencesExistOnlyInsideStretches() throws {
        var series = try Series("daily", from: "2026-11-01")
        try series.end(on: "2026-11-03")
        try series.comeBack(on: "2026-11-10")
        #expect(
            try series.due(through: "2026-11-12")
                == ["2026-11-02", "2026-11-03", "2026-11-11", "2026-11-12"])
    }

    @Test func aReturnBeforeTheRetiredDueDateKeepsBothListed() throws {
        var series = try Series("yearly", from: "2026-01-01")
        try series.end(on: "2026-06-10")
        try series.change(to: "monthly", on: "2026-06-11")
        try series.comeBack(on: "2026-06-12")
        #expect(
            try series.due(through: "2026-12-31") == [
                "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31",
            ])
        // Asked for again, 31 December is due after all.
        #expect(try series.retired(through: "2026-12-31").isEmpty)
    }

    @Test func aReturnOnTheDayOfTheEndComesAfterIt() throws {
        var series = try Series("daily", from: "2026-11-01")
        try series.end(on: "2026-11-10")
        try series.comeBack(on: "2026-11-10")
        #expect(
            try series.due(through: "2026-11-12").suffix(3) == [
                "2026-11-10", "2026-11-11", "2026-11-12",
            ])
        var once = try Series("once", from: "2026-11-01")
        try once.end(on: "2026-11-10")
        try once.comeBack(on: "2026-11-10")
        try once.tick(on: "2026-11-10")
        #expect(try once.due(through: "2027-12-31") == ["2026-12-10"])
        #expect(try once.retired(through: "2027-12-31") == ["2026-12-01"])
    }

    @Test func theFirstOfAReturnOwnsNoDayThatAnotherOccurrenceOwns() throws {
        var series = try Series("monthly", from: "2026-06-01")
        try series.end(on: "2026-10-31")
        try series.comeBack(on: "2026-11-02")
        #expect(try series.window(of: "2026-11-30") == "2026-11-02..2026-11-30")
        var weekly = try Series("weekly", from: "2026-06-01", runway: 0)
        try weekly.end(on: "2026-11-15")
        try weekly.change(to: "quarterly", on: "2026-11-15", runway: 45)
        try weekly.comeBack(on: "2026-11-16")
        #expect(try weekly.window(of: "2026-12-31") == "2026-11-16..2026-12-31")
    }

    @Test func anIntervalStartsAfreshUnlessToldWhenItWasLastDone() throws {
        var series = try Series("every 90 days", from: "2026-01-01")
        try series.tick(on: "2026-01-20")
        try series.end(on: "2026-02-01")
        var told = series
        try series.comeBack(on: "2026-03-01")
        #expect(series.facts.openState.nextDue?.description == "2026-03-31")
        try told.comeBack(on: "2026-03-01", lastDone: "2026-01-20")
        #expect(told.facts.openState.nextDue?.description == "2026-04-20")
        #expect(try told.retired(through: "2026-04-20").isEmpty)
    }

    @Test func aWindowThatWasSettledBeforeTheEndStaysSettled() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.tick(on: "2026-10-20")
        try series.tick(on: "2026-11-05")
        try series.end(on: "2026-11-10")
        #expect(try series.due(through: "2027-12-31") == ["2026-10-31", "2026-11-30"])
        #expect(try series.retired(through: "2027-12-31").isEmpty)
        try series.withdraw("2026-11-30", on: "2026-11-20")
        #expect(try series.due(through: "2027-12-31") == ["2026-10-31"])
        #expect(try series.retired(through: "2027-12-31") == ["2026-11-30"])
    }

    @Test func aRunInAWindowThatEndedAsNotDueSettlesNothing() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.tick(on: "2026-10-20")
        try series.end(on: "2026-11-10")
        let end = try day("2026-11-10")
        #expect(throws: TickRefusal.notInForce(end)) {
            try series.tick(on: "2026-11-09", recorded: "2026-11-20")
        }
        #expect(throws: TickRefusal.notInForce(end)) { try series.tick(on: "2026-11-20") }
        #expect(throws: TickRefusal.notInForce(end)) {
            try series.tick(on: "2026-11-20", at: "2026-11-30")
        }
    }

    @Test func whatFellDueBeforeTheEndCanStillBeSettled() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.end(on: "2026-11-05")
        var byName = series
        #expect(try series.tick(on: "2026-11-07").words == "2026-10-31 late 7")
        #expect(throws: TickRefusal.notInForce(try day("2026-11-05"))) {
            try byName.tick(on: "2026-11-08")
        }
        #expect(try byName.tick(on: "2026-11-08", at: "2026-10-31").words == "2026-10-31 late 8")
    }

    /// By the first rules; by the second, what is past due + grace at the end is missed.
    @Test func anIntervalThatEndedOpenStaysOpen() throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-01-01")
        try series.end(on: "2026-03-01")
        #expect(try series.retired(through: "2026-12-31") == ["2026-05-01"])
        #expect(try series.tick(on: "2026-10-01").words == "2026-01-31 late 243")
    }

    @Test func inAGapNothingIsOwedAndBeforeTheFirstStretchItIsHistory() throws {
        var series = try Series("weekly", from: "2026-09-01")
        try series.end(on: "2026-09-20")
        try series.comeBack(on: "2026-11-21")
        let gap = TickRefusal.notInForce(try day("2026-09-20"))
        #expect(throws: gap) { try series.tick(on: "2026-11-01", recorded: "2026-11-22") }
        #expect(try series.tick(on: "2026-08-01", recorded: "2026-11-22").words == "history")
        let nothing = SeriesFacts(stretches: [], terms: series.facts.terms)
        #expect(throws: TickRefusal.notInForce(nil)) {
            try nothing.decide(performedOn: try day("2026-11-21"), today: try day("2026-11-21"))
        }
    }

    @Test func missedBeforeAnEndIsNotMissedAgainByALaterRun() throws {
        var series = try Series("monthly", from: "2026-06-01")
        try series.end(on: "2026-08-15")
        try series.comeBack(on: "2026-11-21")
        #expect(try series.tick(on: "2026-11-25").words == "2026-12-31 on-time")
    }
}
