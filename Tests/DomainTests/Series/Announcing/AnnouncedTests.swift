import Domain
import Testing

/// What is announced of a series, and what a command does to it.
@Suite struct AnnouncedTests {
    private func words(_ found: [Announced]) -> [String] {
        found.map { "\($0.due) by \($0.deadline) through \($0.onTimeThrough)" }
    }

    /// Every unsettled one that is not missed, through the first one due that day or later.
    @Test(arguments: [
        ("2026-10-30", ["2026-10-31"]), ("2026-10-31", ["2026-10-31"]),
        ("2026-11-01", ["2026-10-31", "2026-11-30"]), ("2026-11-30", ["2026-10-31", "2026-11-30"]),
        ("2026-12-01", ["2026-11-30", "2026-12-31"]),
    ])
    func throughTheFirstOneDueThatDayOrLater(today: String, dues: [String]) throws {
        let series = try Series("monthly", from: "2026-10-01", grace: 3)
        let found = series.facts.announced(on: try day(today))
        #expect(found.map(\.due.description) == dues)
        #expect(found.map(\.onTimeThrough) == found.map { $0.due.adding(days: 3) })
    }

    @Test func nothingIsAnnouncedBeforeTheStartAndOfWhatIsSettledWaivedSkippedOrRetired() throws {
        var series = try Series("monthly", from: "2026-10-01")
        #expect(series.facts.announced(on: try day("2026-09-30")).isEmpty)
        try series.tick(on: "2026-10-05")
        #expect(
            words(series.facts.announced(on: try day("2026-10-05")))
                == ["2026-11-30 by 2026-11-30 through 2026-11-30"])
        try series.waive("2026-11-01", "2026-11-30", recorded: "2026-10-06")
        try series.putOff("2026-12-31", to: nil, recorded: "2026-10-06")
        #expect(
            series.facts.announced(on: try day("2026-10-06")).map(\.due) == [try day("2027-01-31")])
        try series.end(on: "2026-10-07")
        #expect(series.facts.announced(on: try day("2026-10-07")).isEmpty)
    }

    @Test func whatBeginsOnADayWasNotKnownBeforeIt() throws {
        let series = try Series("monthly", from: "2026-10-01")
        #expect(series.facts.known(before: try day("2026-10-01")).stretches.isEmpty)
        #expect(series.facts.known(before: try day("2026-10-02")).stretches.count == 1)
    }

    @Test func whatIsMovedStaysAnnouncedHoweverFarAhead() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.putOff("2026-12-31", to: "2027-01-10", recorded: "2026-10-05")
        #expect(
            words(series.facts.announced(on: try day("2026-10-06"))) == [
                "2026-10-31 by 2026-10-31 through 2026-10-31",
                "2026-12-31 by 2027-01-10 through 2027-01-10",
            ])
    }

    /// What stood on 5 November, and the changes of a command on the 6th.
    private func changes(_ command: (inout Series) throws -> Void) throws -> [AnnouncedChange] {
        var series = try Series("monthly", from: "2026-09-15", grace: 5)
        try series.tick(on: "2026-10-20")
        let announced = series.facts.announced(on: try day("2026-11-05"))
        #expect(announced.map(\.due) == [try day("2026-11-30")])
        try command(&series)
        return series.facts.changes(of: announced, on: try day("2026-11-06"))
    }

    private func november() throws -> Announced {
        try #require(
            try Series("monthly", from: "2026-11-01", runway: 0, grace: 5).facts
                .announced(on: try day("2026-11-05")).first)
    }

    @Test func whatOnlyAddsChangesNothing() throws {
        #expect(try changes { _ in }.isEmpty)
        #expect(try changes { try $0.tick(on: "2026-11-06") }.isEmpty)
        #expect(
            try changes { try $0.change(to: "weekly", on: "2026-11-06", grace: 3) }.isEmpty)
        #expect(
            try changes { try $0.putOff("2026-11-30", to: "2026-11-20", recorded: "2026-11-06") }
                .isEmpty)
        #expect(try changes { try $0.end(on: "2026-11-30") }.isEmpty)
    }

    @Test func whatEndsIsSaid() throws {
        let ended = [AnnouncedChange.ended(try november())]
        #expect(try changes { try $0.end(on: "2026-11-06") } == ended)
        #expect(
            try changes { try $0.putOff("2026-11-30", to: nil, recorded: "2026-11-06") } == ended)
        #expect(
            try changes { try $0.waive("2026-11-06", "2026-12-31", recorded: "2026-11-06") }
                == ended)
    }

    @Test func whatIsOwedLaterIsSaidWithItsNewDay() throws {
        func later(_ text: String) throws -> [AnnouncedChange] {
            [.later(try november(), onTimeThrough: try day(text))]
        }
        #expect(
            try changes { try $0.putOff("2026-11-30", to: "2026-12-01", recorded: "2026-11-06") }
                == later("2026-12-06"))
        #expect(
            try changes { try $0.change(to: "monthly", on: "2026-11-06", grace: 6) }
                == later("2026-12-06"))
        #expect(try changes { try $0.change(to: "quarterly", on: "2026-11-06") }.isEmpty)
    }

    @Test func anExpiryThatIsToldLaterIsOwedLater() throws {
        var series = try Series("30 days before expiry", from: "2026-01-01", expires: "2026-12-01")
        let announced = series.facts.announced(on: try day("2026-03-01"))
        try series.expire(on: "2031-01-01", toldOn: "2026-03-02")
        #expect(
            series.facts.changes(of: announced, on: try day("2026-03-02"))
                == [.later(announced[0], onTimeThrough: try day("2030-12-02"))])
        var earlier = try Series("30 days before expiry", from: "2026-01-01", expires: "2026-12-01")
        try earlier.expire(on: "2026-11-01", toldOn: "2026-03-02")
        #expect(earlier.facts.changes(of: announced, on: try day("2026-03-02")).isEmpty)
    }

    /// What takes the place of a date that is gone is the first that is owed: a waived one is not.
    @Test(arguments: [(false, "2026-04-15"), (true, "2026-05-15")])
    func aWaivedDateDoesNotTakeThePlaceOfAnAnnouncedOne(isWaived: Bool, next: String) throws {
        var series = try Series("every 90 days", from: "2026-01-01", runway: 30)
        try series.tick(on: "2026-01-01")
        if isWaived { try series.waive("2026-04-15", "2026-04-15", recorded: "2026-01-02") }
        let announced = series.facts.announced(on: try day("2026-01-14"))
        #expect(announced.map(\.due) == [try day("2026-04-01")])
        try series.tick(on: "2026-01-15")
        #expect(
            series.facts.changes(of: announced, on: try day("2026-01-15"))
                == [.later(announced[0], onTimeThrough: try day(next))])
    }
}
