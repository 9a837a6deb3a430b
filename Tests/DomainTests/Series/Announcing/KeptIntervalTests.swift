import Domain
import Testing

/// An open interval keeps its date unless the new one, counted from the last done, ends earlier.
@Suite struct KeptIntervalTests {
    /// Every 90 days, done on 20 January: due on 20 April.
    @Test(arguments: [
        ("every 180 days", "2026-03-01", "2026-04-20"),
        ("every 91 days", "2026-03-01", "2026-04-20"),
        ("every 89 days", "2026-03-01", "2026-04-19"),
        ("every 60 days", "2026-03-01", "2026-03-21"),
        // Never before the day after the change.
        ("every 30 days", "2026-03-01", "2026-03-02"), ("every 7 days", "2026-03-01", "2026-03-02"),
    ])
    func anOpenIntervalKeepsItsDateUnlessTheNewOneEndsEarlier(
        text: String, changed: String, next: String
    ) throws {
        var series = try Series("every 90 days", from: "2026-01-01")
        try series.tick(on: "2026-01-20")
        try series.change(to: text, on: changed)
        #expect(series.facts.openState.nextDue?.description == next)
        #expect(series.facts.openState.base?.description == next)
    }

    @Test func thatNobodyEverDidItKeepsItsFirstDateAndLeadsOnFromIt() throws {
        var series = try Series("every 90 days", from: "2026-01-01")
        try series.change(to: "every 30 days", on: "2026-01-20", runway: 14)
        #expect(try series.due(through: "2026-03-10") == ["2026-01-31", "2026-03-02"])
    }

    @Test func overdueItGoesOnFromTheDateThatHasPassed() throws {
        var series = try Series("every 90 days", from: "2026-01-01")
        try series.change(to: "every 30 days", on: "2026-03-05")
        // 31 January + 60 days; the announced date of 1 May is replaced by an earlier one.
        #expect(
            try series.due(through: "2026-05-01") == ["2026-01-31", "2026-04-01", "2026-05-01"])
        #expect(try series.tick(on: "2026-03-10").words == "2026-01-31 late 38")
        #expect(series.facts.openState.nextDue?.description == "2026-04-09")
    }

    @Test func fromTheCalendarTheAnnouncedDateIsKept() throws {
        var series = try Series("monthly", from: "2026-09-05")
        try series.tick(on: "2026-09-20")
        try series.tick(on: "2026-10-20")
        try series.change(to: "every 90 days", on: "2026-11-10")
        #expect(
            try series.due(through: "2027-03-01")
                == ["2026-09-30", "2026-10-31", "2026-11-30", "2027-02-28"])
        try series.tick(on: "2026-11-15")
        #expect(series.facts.openState.nextDue?.description == "2027-02-13")
    }

    @Test func toTheCalendarDatesThatLieCloseGiveWay() throws {
        var series = try Series("every 90 days", from: "2026-01-01")
        try series.tick(on: "2026-01-20")
        try series.change(to: "monthly", on: "2026-03-31")
        // 30 April lies within half a month of 20 April.
        #expect(
            try series.due(through: "2026-06-30")
                == ["2026-01-31", "2026-04-20", "2026-05-31", "2026-06-30"])
    }

    @Test func aSettledIntervalAheadKeepsItsDate() throws {
        var series = try Series("yearly on 05-15", from: "2026-03-16", lastDone: "2025-05-01")
        try series.tick(on: "2026-04-15")
        try series.change(to: "every 30 days", on: "2026-04-20")
        // 15 May is settled; 30 days after the run lies on it, and gives way.
        #expect(try series.due(through: "2026-06-14") == ["2026-05-15", "2026-06-14"])
    }

    @Test func toAnExpiryTheEarlierDateCounts() throws {
        var series = try Series("yearly", from: "2026-01-01", expires: "2026-12-01")
        try series.change(to: "30 days before expiry", on: "2026-03-01")
        #expect(series.facts.openState.nextDue?.description == "2026-11-01")
        try series.change(to: "365 days before expiry", on: "2026-04-01")
        #expect(series.facts.openState.nextDue?.description == "2026-04-02")
        var late = try Series("monthly", from: "2026-01-01", expires: "2027-12-01")
        try late.change(to: "30 days before expiry", on: "2026-01-10")
        #expect(try late.due(through: "2027-12-31") == ["2026-01-31", "2027-11-01"])
    }
}

/// What is decided about one date of an interval.
@Suite struct DeferredIntervalTests {
    @Test func onlyTheNextOneCanBeDeferred() throws {
        let series = try Series("every 30 days", from: "2026-01-01")
        let found = series.facts.deferrable(
            on: try day("2026-01-05"), through: try day("2026-06-30"))
        #expect(found.map(\.due) == [try day("2026-01-31")])
        let monthly = try Series("monthly", from: "2026-01-01")
        #expect(
            monthly.facts.deferrable(on: try day("2026-01-05"), through: try day("2026-03-31"))
                .map(\.due.description).prefix(3) == ["2026-01-31", "2026-02-28", "2026-03-31"])
    }

    /// Moved or skipped, it stays where it was first due, whenever the one before is done.
    @Test(arguments: ["2026-03-01", nil])
    func aDateThatIsDecidedUponStays(moved: String?) throws {
        var series = try Series("every 30 days", from: "2026-01-01")
        try series.putOff("2026-03-02", to: moved, recorded: "2026-02-10")
        try series.tick(on: "2026-02-15")
        #expect(try series.due(through: "2026-03-17").prefix(2) == ["2026-01-31", "2026-03-02"])
        var old = try Series.ofFirstRules("every 30 days", from: "2026-01-01")
        try old.putOff("2026-03-02", to: moved, recorded: "2026-02-10")
        try old.tick(on: "2026-02-15")
        #expect(try old.due(through: "2026-03-17") == ["2026-01-31", "2026-03-17"])
    }
}
