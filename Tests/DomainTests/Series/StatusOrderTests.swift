import Domain
import Testing

/// The order of the status rules where the lower ones would hold, and the days they hold on.
@Suite struct StatusOrderTests {
    /// One line per side of both ends of a waiver.
    @Test(arguments: [
        ("2026-10-05", false), ("2026-10-06", true), ("2026-10-10", true), ("2026-10-11", false),
    ])
    func aWaiverShowsBeforeDoneNewAndCurrent(today: String, isWaived: Bool) throws {
        let fresh = try Series("monthly", from: "2026-10-01")
        var current = fresh
        try current.tick(on: "2026-10-02")
        var done = try Series("once", from: "2026-10-01")
        try done.tick(on: "2026-10-02")
        for (series, status) in [(fresh, SeriesStatus.new), (current, .current), (done, .done)] {
            var series = series
            try series.waive("2026-10-06", "2026-10-10", recorded: "2026-10-05")
            #expect(try series.full(on: today).status == (isWaived ? .waived : status))
        }
    }

    /// Expired since 2 December; over 14 days after 20 November the review excuses nothing.
    @Test(arguments: [
        ("2026-12-02", SeriesStatus.awaitingReview), ("2026-12-04", .awaitingReview),
        ("2026-12-05", .overdue),
    ])
    func aReviewShowsBeforeAnExpiry(today: String, status: SeriesStatus) throws {
        var series = try Series("30 days before expiry", from: "2026-01-01", expires: "2026-12-01")
        try series.propose(on: "2026-11-20", at: "2026-11-01")
        #expect(try series.full(on: today, expiresOn: "2026-12-01").status == status)
    }

    /// Monthly, nothing done in August and September, done in October.
    @Test(arguments: [
        ("2026-10-20", 0), ("2026-12-01", 0), ("2026-12-31", 0), ("2027-01-01", 1),
        ("2027-01-31", 1), ("2027-02-01", 2),
    ])
    func missedAreThoseSinceTheLastSettledOne(today: String, missed: Int) throws {
        var series = try Series("monthly", from: "2026-08-01")
        try series.tick(on: "2026-10-20")
        #expect(try series.standing(on: today).missed == missed)
        #expect(try series.full(on: today).missed == missed)
    }

    /// Not what is waived, nor what the end of its stretch retired.
    @Test func onlyWhatIsOwedMakesASeriesOverdue() throws {
        var waived = try Series("monthly", from: "2026-10-01")
        try waived.waive("2026-10-15", "2026-11-05", recorded: "2026-10-15")
        #expect(try waived.full(on: "2026-11-06").status == .current)
        #expect(try waived.full(on: "2026-12-01").status == .overdue)
        var ended = try Series("monthly", from: "2026-10-01")
        try ended.end(on: "2026-10-30")
        #expect(try ended.full(on: "2026-12-01").status == .new)
        #expect(try ended.standing(on: "2026-12-01").status == .new)
        var owed = try Series("monthly", from: "2026-10-01")
        try owed.end(on: "2026-10-31")
        #expect(try owed.full(on: "2026-12-01").status == .overdue)
        #expect(try owed.standing(on: "2026-12-01").status == .overdue)
    }

    /// From 31 March to 15 April, with a week of lead.
    @Test(arguments: [
        ("2026-04-07", SeriesStatus.current), ("2026-04-08", .dueSoon), ("2026-04-14", .dueSoon),
        ("2026-04-15", .due), ("2026-04-16", .overdue),
    ])
    func aMovedOneIsDueSoonDueAndOverdueByItsNewDay(today: String, status: SeriesStatus) throws {
        var series = try Series("monthly", from: "2026-01-05")
        try series.tick(on: "2026-02-20", covers: "2026-01-05..2026-02-28")
        try series.putOff("2026-03-31", to: "2026-04-15", recorded: "2026-03-02")
        #expect(try series.full(on: today).status == status)
    }
}
