import Domain
import Testing

@Suite struct DeferralTests {
    @Test func aMovedOneIsLateFromItsNewDayAndCountedAtItsFirst() throws {
        var series = try Series("monthly", from: "2026-01-05", grace: 3)
        try series.putOff("2026-03-31", to: "2026-04-15", recorded: "2026-03-20")
        try series.tick(on: "2026-02-10", at: "2026-02-28")
        // Its catch-up ends with the grace of the new day: later, it is settled by name.
        let decision = try series.tick(on: "2026-04-19", at: "2026-03-31")
        #expect(decision.words == "2026-03-31 late 4")
        #expect(
            try series.outcomes("2026-03", judgedOn: "2026-05-31") == ["2026-03-31 late 4"])
    }

    @Test(arguments: [("2026-04-15", 0), ("2026-04-18", 0), ("2026-04-19", 4)])
    func graceCountsFromTheNewDay(performed: String, late: Int) throws {
        var series = try Series("monthly", from: "2026-01-05", grace: 3)
        try series.putOff("2026-03-31", to: "2026-04-15", recorded: "2026-03-20")
        let settled = try series.tick(on: performed, at: "2026-03-31").settled
        #expect(settled.map(\.daysLate) == [late])
    }

    @Test func theNextOneOwnsTheDaysAfterTheNewDay() throws {
        var series = try Series("monthly", from: "2026-01-05")
        try series.putOff("2026-03-31", to: "2026-04-15", recorded: "2026-03-20")
        #expect(try series.window(of: "2026-04-30") == "2026-04-16..2026-04-30")
    }

    @Test func itCanBeBroughtForward() throws {
        var series = try Series("monthly", from: "2026-01-05")
        try series.putOff("2026-03-31", to: "2026-03-25", recorded: "2026-03-20")
        #expect(try series.full(on: "2026-03-26").status == .overdue)
        #expect(try series.full(on: "2026-03-26").movedTo == (try day("2026-03-25")))
    }

    @Test func aMovedOneIsShownByItsNewDay() throws {
        var series = try Series("monthly", from: "2026-01-05", runway: 60)
        try series.putOff("2026-03-31", to: "2026-04-15", recorded: "2026-03-20")
        let standing = try series.full(on: "2026-04-10")
        #expect((standing.due, standing.days) == (try day("2026-03-31"), -5))
        #expect(standing.status == .dueSoon)
    }

    @Test func aSkippedOneIsNotOwedAndStaysCounted() throws {
        var series = try Series("monthly", from: "2026-01-05", runway: 60)
        try series.putOff("2026-03-31", to: nil, recorded: "2026-03-20")
        #expect(try series.full(on: "2026-04-10").status == .current)
        #expect(try series.full(on: "2026-04-10").due == (try day("2026-04-30")))
        #expect(
            try series.outcomes("2026-03-01..2026-04-30", judgedOn: "2026-06-15")
                == ["2026-03-31 skipped", "2026-04-30 missed"])
    }

    @Test func whatWasDecidedWhenRecordedIsNotShiftedByAWithdrawnMove() throws {
        var series = try Series("monthly", from: "2026-01-05", runway: 60)
        try series.putOff("2026-03-31", to: "2026-04-15", recorded: "2026-03-20")
        try series.tick(on: "2026-04-10")
        series.withdrawDeferral(0, on: try day("2026-04-20"))
        #expect(try series.outcomes("2026-03", judgedOn: "2026-05-15") == ["2026-03-31 on-time"])
    }

    @Test func onlyWhatHasNotFallenDueCanBeDeferredAndNotBeyondTheNext() throws {
        let series = try Series("monthly", from: "2026-01-05", runway: 60)
        let today = try day("2026-04-02")
        let found = series.facts.deferrable(on: today)
        #expect(found.map(\.due) == [try day("2026-04-30")])
        #expect(found.map(\.earliest) == [today])
        #expect(found.map(\.latest) == [try day("2026-05-30")])
        #expect(found.map(\.canBeSkipped) == [true])
    }

    /// A daily one has no other day to go to, and can still be skipped.
    @Test func whatHasOneDayOnlyIsDeferrableOnIt() throws {
        let series = try Series("daily", from: "2026-01-05")
        let found = series.facts.deferrable(on: try day("2026-01-06"))
        #expect(found.map(\.due.description) == ["2026-01-06", "2026-01-07"])
        #expect(found.map(\.earliest) == found.map(\.latest))
    }

    @Test func aTaskThatComesOnceIsNotSkipped() throws {
        let series = try Series("once", from: "2026-01-05")
        #expect(
            series.facts.deferrable(on: try day("2026-01-10")).map(\.canBeSkipped) == [false])
    }
}
