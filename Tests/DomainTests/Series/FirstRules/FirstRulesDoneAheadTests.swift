import Domain
import Testing

/// What a completion settled keeps its date, but does not pay what a later schedule asks for.
@Suite struct FirstRulesDoneAheadTests {
    /// Yearly on 31 March, done on 5 April 2026 for 2027, and monthly from 10 April on.
    private func tightened() throws -> Series {
        var series = try Series.ofFirstRules(
            "yearly on 03-31", from: "2026-03-15", lastDone: "2026-03-10")
        try series.tick(on: "2026-04-05")
        try series.change(to: "monthly", on: "2026-04-10")
        return series
    }

    @Test func aTighterScheduleBeginsAtOnce() throws {
        var series = try tightened()
        // Done in April, it is done for April, and not for the year.
        #expect(
            try series.due(through: "2026-07-31") == ["2026-05-31", "2026-06-30", "2026-07-31"])
        #expect(try series.standing(on: "2026-06-10").status == .overdue)
        #expect(try series.tick(on: "2026-06-10").words == "2026-06-30 on-time; missed 2026-05-31")
    }

    @Test func theDayThatWasSettledIsNotAskedForTwice() throws {
        var series = try tightened()
        let dues = try series.due(through: "2027-04-30")
        #expect(dues.suffix(3) == ["2027-02-28", "2027-03-31", "2027-04-30"])
        // All but the one that was settled ahead are open.
        #expect(try series.standing(on: "2027-05-01").missed == 10)
        #expect(
            try series.tick(on: "2027-03-20", at: "2027-03-31").words
                == "further evidence for 2027-03-31")
    }

    @Test func whatWasDoneAheadOwnsTheDaysAfterTheOneBefore() throws {
        let series = try tightened()
        #expect(try series.window(of: "2027-03-31") == "2027-03-01..2027-03-31")
        #expect(try series.window(of: "2026-06-30") == "2026-06-01..2026-06-30")
    }

    @Test func withdrawnBeforeItsDayItIsGoneAndAfterItItIsMissed() throws {
        var before = try tightened()
        try before.withdraw("2027-03-31", on: "2026-04-12")
        #expect(try before.due(through: "2026-05-31") == ["2026-04-30", "2026-05-31"])
        var after = try Series.ofFirstRules(
            "yearly on 03-20", from: "2026-03-15", lastDone: "2026-03-10")
        try after.tick(on: "2026-04-05")
        try after.change(to: "monthly", on: "2026-04-10")
        try after.withdraw("2027-03-20", on: "2027-03-21")
        #expect(try after.due(through: "2027-03-31").suffix(2) == ["2027-03-20", "2027-03-31"])
        #expect(try after.tick(on: "2027-03-22", at: "2027-03-20").words.contains("late 2"))
    }

    @Test func aLongerScheduleGoesOnFromTheDayThatWasSettled() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-10-05")
        try series.tick(on: "2026-10-20")
        try series.tick(on: "2026-11-05")
        try series.change(to: "quarterly", on: "2026-11-10")
        #expect(
            try series.due(through: "2026-12-31") == ["2026-10-31", "2026-11-30", "2026-12-31"])
    }

    @Test func aReturnAsksAnewWhateverWasDoneAhead() throws {
        var series = try Series.ofFirstRules(
            "yearly on 03-31", from: "2026-03-15", lastDone: "2026-03-10")
        try series.tick(on: "2026-04-05")
        try series.end(on: "2026-04-10")
        var same = series
        try series.change(to: "monthly", on: "2026-05-01")
        try series.comeBack(on: "2026-06-01")
        #expect(try series.due(through: "2026-07-31") == ["2026-06-30", "2026-07-31"])
        // The same day of the same schedule stays settled.
        try same.comeBack(on: "2026-06-01")
        #expect(try same.due(through: "2028-03-31") == ["2027-03-31", "2028-03-31"])
        try same.withdraw("2027-03-31", on: "2026-06-02")
        #expect(try same.due(through: "2028-03-31") == ["2027-03-31", "2028-03-31"])
        #expect(try same.standing(on: "2027-04-01").status == .overdue)
    }

    @Test func onTheDayOfTheChangeTheNewScheduleIsTickedOff() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-08-01")
        try series.change(to: "weekly", on: "2026-11-17")
        try series.tick(on: "2026-11-17")
        #expect(series.facts.settlements.map(\.due.description) == ["2026-11-22"])
        // The months before are missed, not outstanding.
        #expect(try series.standing(on: "2026-11-17").status == .current)
        #expect(series.facts.openState.nextDue == (try day("2026-11-29")))
        #expect(try series.window(of: "2026-11-22") == "2026-11-01..2026-11-22")
    }

    @Test func tickedOffBeforeTheChangeOfThatDayItIsAskedAnew() throws {
        var series = try Series.ofFirstRules("monthly", from: "2026-11-01")
        try series.tick(on: "2026-11-17")
        try series.change(to: "weekly", on: "2026-11-17")
        #expect(series.facts.openState.nextDue == (try day("2026-11-29")))
        #expect(try series.due(through: "2026-11-30") == ["2026-11-29", "2026-11-30"])
        // An interval counts from the run, whatever the run had settled.
        var interval = try Series.ofFirstRules("monthly", from: "2026-11-01")
        try interval.tick(on: "2026-11-17")
        try interval.change(to: "every 10 days", on: "2026-11-17")
        #expect(interval.facts.openState.nextDue == (try day("2026-11-27")))
    }

    @Test func anIntervalNeverAsksForADayThatIsSettled() throws {
        var series = try Series.ofFirstRules(
            "yearly on 05-15", from: "2026-03-16", lastDone: "2025-05-01")
        try series.tick(on: "2026-04-15")
        try series.change(to: "every 30 days", on: "2026-04-20")
        #expect(try series.due(through: "2026-05-20") == ["2026-05-15", "2026-05-20"])
        var clash = try Series.ofFirstRules(
            "yearly on 05-15", from: "2026-03-16", lastDone: "2025-05-01")
        try clash.tick(on: "2026-04-15")
        try clash.change(to: "every 25 days", on: "2026-04-20", runway: 25)
        #expect(try clash.due(through: "2026-05-16") == ["2026-05-15", "2026-05-16"])
    }
}
