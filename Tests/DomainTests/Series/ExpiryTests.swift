import Domain
import Testing

/// A certificate that expires on 1 December 2026, to be renewed 30 days before.
@Suite struct ExpiryTests {
    private var series: Series

    init() throws {
        series = try Series(
            "30 days before expiry", from: "2026-01-01", lead: 30, expires: "2026-12-01")
    }

    @Test(arguments: [
        ("2026-10-01", SeriesStatus.new), ("2026-10-02", .dueSoon), ("2026-10-31", .dueSoon),
        ("2026-11-01", .due), ("2026-11-02", .overdue),
    ])
    func itFallsDueSoManyDaysBeforeTheExpiry(today: String, status: SeriesStatus) throws {
        let standing = try series.standing(on: today)
        #expect(standing.status == status)
        #expect(standing.due == (try day("2026-11-01")))
    }

    @Test(arguments: [("2026-12-01", false), ("2026-12-02", true)])
    func pastTheExpiryDayItIsExpired(today: String, isExpired: Bool) throws {
        #expect(try series.standing(on: today).isExpired == isExpired)
    }

    @Test mutating func aCompletionGivesTheNewExpiry() throws {
        #expect(
            try series.tick(on: "2026-10-20", newExpiry: "2027-12-01").words == "2026-11-01 on-time"
        )
        #expect(series.facts.openState.nextDue?.description == "2027-11-01")
        #expect(try series.standing(on: "2026-12-02").isExpired == false)
        #expect(try series.standing(on: "2026-12-02").status == .current)
    }

    @Test mutating func lateItStaysTheOpenOneUntilItIsDone() throws {
        #expect(
            try series.tick(on: "2027-06-01", newExpiry: "2028-06-01").words
                == "2026-11-01 late 212")
        #expect(series.facts.openState.nextDue?.description == "2028-05-02")
    }

    @Test mutating func renewedAgainTheLatestExpiryCounts() throws {
        try series.tick(on: "2026-10-20", newExpiry: "2027-12-01")
        let again = try series.tick(on: "2026-10-25", newExpiry: "2027-12-06")
        #expect(again.words == "further evidence for 2026-11-01")
        #expect(try series.due(through: "2027-12-31") == ["2026-11-01", "2027-11-06"])
    }

    @Test func neverDueBeforeTheStart() throws {
        let series = try Series(
            "30 days before expiry", from: "2026-11-21", expires: "2026-12-01")
        #expect(series.facts.openState.nextDue?.description == "2026-11-21")
        #expect(try series.standing(on: "2026-11-21").status == .due)
    }

    @Test mutating func neverDueBeforeTheExpiryWasKnown() throws {
        try series.expire(on: "2026-06-10", toldOn: "2026-06-01")
        #expect(series.facts.openState.nextDue?.description == "2026-06-01")
    }

    /// One line per side: known before the due date passed, it replaces it; after, it does not.
    @Test(arguments: [
        ("2026-11-01", ["2027-11-01"]), ("2026-11-02", ["2026-11-01", "2027-11-01"]),
    ])
    mutating func anExpiryThatChangesMovesOnlyWhatIsStillToCome(
        told: String, dues: [String]
    ) throws {
        try series.expire(on: "2027-12-01", toldOn: told)
        #expect(try series.due(through: "2027-11-01") == dues)
    }

    @Test mutating func whatIsOpenStaysTheOneToSettleWhileTheNextIsFarAway() throws {
        try series.expire(on: "2027-12-01", toldOn: "2026-11-10")
        let standing = try series.standing(on: "2027-01-01")
        #expect((standing.status, standing.due) == (.overdue, try day("2026-11-01")))
        #expect(try series.tick(on: "2027-01-01").words == "2026-11-01 late 61")
        #expect(series.facts.openState.nextDue?.description == "2027-11-01")
    }

    @Test mutating func twoOutstandingShowTheLatestAndCountTheFirstAsMissed() throws {
        try series.expire(on: "2027-12-01", toldOn: "2026-11-10")
        let standing = try series.standing(on: "2027-11-10")
        #expect((standing.due, standing.missed) == (try day("2027-11-01"), 1))
        #expect(series.facts.openState.overdueFrom == (try day("2026-11-02")))
    }

    /// One line per side: a day earlier, and the expiry on record told once more.
    @Test(arguments: ["2026-11-30", "2026-12-01"])
    mutating func anExpiryThatIsNotLaterAddsNothingToWhatIsOpen(expiry: String) throws {
        try series.expire(on: expiry, toldOn: "2026-11-10")
        #expect(try series.due(through: "2027-12-31") == ["2026-11-01"])
    }

    @Test mutating func aRenewalThatIsShortIsAskedForAgainAtOnce() throws {
        try series.tick(on: "2026-10-20", newExpiry: "2026-12-02")
        #expect(series.facts.openState.nextDue?.description == "2026-11-02")
    }

    /// One line per side: on the expiry on record, and the day after it.
    @Test(arguments: [
        ("2026-12-01", "further evidence for 2026-11-01"), ("2026-12-02", "2026-11-01 on-time"),
    ])
    mutating func anExpiryNotLaterThanOnRecordIsFurtherEvidence(
        expiry: String, words: String
    ) throws {
        #expect(try series.tick(on: "2026-10-20", newExpiry: expiry).words == words)
    }

    @Test mutating func twoPeopleGivingTheSameExpiryIsFurtherEvidence() throws {
        try series.tick(on: "2026-10-20", newExpiry: "2027-12-01")
        #expect(
            try series.tick(on: "2026-11-20", newExpiry: "2027-12-01").words
                == "further evidence for 2026-11-01")
        #expect(series.facts.openState.nextDue?.description == "2027-11-01")
    }

    @Test mutating func pastItsExpiryItIsOverdueAtOnce() throws {
        var series = try Series(
            "30 days before expiry", from: "2026-01-01", grace: 60, expires: "2026-12-01")
        #expect(try series.standing(on: "2026-12-01").status == .due)
        #expect(try series.standing(on: "2026-12-02").status == .overdue)
        #expect(try series.full(on: "2026-12-02").status == .overdue)
        #expect(series.facts.openState.overdueFrom == (try day("2026-12-02")))
        try series.end(on: "2026-12-05")
        #expect(try series.full(on: "2026-12-05").status == .overdue)
    }

    @Test mutating func aRunWithoutANewExpiryLeavesNothingToFallDueUntilItHasExpired() throws {
        try series.tick(on: "2026-10-20")
        #expect(series.facts.openState.nextDue == nil)
        let standing = try series.standing(on: "2026-12-02")
        #expect((standing.status, standing.isExpired) == (.overdue, true))
        #expect(try series.tick(on: "2026-12-02").words == "further evidence for 2026-11-01")
    }

    @Test mutating func itHangsOnItsExpiryFromTheDayItsScheduleSaysSo() throws {
        var series = try Series("monthly", from: "2026-01-01", expires: "2026-06-20")
        try series.change(to: "30 days before expiry", on: "2026-03-10")
        for run in ["2026-03-31", "2026-05-20", "2026-05-21"] { try series.tick(on: run) }
        #expect(series.facts.openState.overdueFrom == (try day("2026-06-21")))
    }

    /// One line per side: a schedule of the day before its end, and of the very day.
    @Test(arguments: [("2026-12-04", nil), ("2026-12-05", "2026-12-02")])
    mutating func aScheduleOfTheVeryDayOfTheEndComesTooLateForIt(
        changed: String, overdueFrom: String?
    ) throws {
        try series.tick(on: "2026-10-20")
        try series.change(to: "monthly", on: changed)
        try series.end(on: "2026-12-05")
        #expect(series.facts.openState.overdueFrom?.description == overdueFrom)
    }

    @Test mutating func aRunBeforeTheNewestOneIsFurtherEvidenceOfTheFirstThatWasDoneLater()
        throws
    {
        try series.tick(on: "2026-10-20", newExpiry: "2027-12-01")
        try series.tick(on: "2027-10-15", newExpiry: "2028-12-01")
        for (run, due) in [("2026-10-20", "2026-11-01"), ("2026-10-21", "2027-11-01")] {
            #expect(try series.tick(on: run).words == "further evidence for \(due)")
        }
    }

    @Test func anUnknownExpiryAsksForNothingUntilItIsTold() throws {
        var series = try Series("30 days before expiry", from: "2026-01-01")
        #expect(try series.tick(on: "2026-02-01").words == "")
        try series.expire(on: "2026-12-01", toldOn: "2026-03-01")
        #expect(series.facts.openState.nextDue?.description == "2026-11-01")
    }

    @Test mutating func aWithdrawnRenewalIsAskedForAgain() throws {
        try series.tick(on: "2026-10-20", newExpiry: "2027-12-01")
        try series.withdraw("2026-11-01", on: "2026-10-25")
        try series.expire(on: "2026-12-01", toldOn: "2026-10-25")
        #expect(series.facts.openState.nextDue?.description == "2026-11-01")
        #expect(try series.due(through: "2027-12-31") == ["2026-11-01"])
    }
}
