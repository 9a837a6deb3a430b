import Domain
import Testing

/// The status on a day, rule by rule; the first that holds decides.
@Suite struct StatusRulesTests {
    /// Rule 2: accepted if something is past due + grace, else waived.
    @Test(arguments: [
        ("2026-11-05", SeriesStatus.waived), ("2026-11-06", .accepted),
    ])
    func aWaiverAcceptsWhatIsPastDueAndGrace(today: String, status: SeriesStatus) throws {
        var series = try Series("monthly", from: "2026-10-01", grace: 5)
        try series.waive("2026-11-01", "2026-11-20", recorded: "2026-11-01")
        #expect(try series.full(on: today).status == status)
    }

    @Test func aWaiverAcceptsWhatHasExpired() throws {
        var series = try Series(
            "30 days before expiry", from: "2026-01-01", grace: 60, expires: "2026-12-01")
        try series.waive("2026-11-20", "2026-12-31", recorded: "2026-11-20")
        #expect(try series.full(on: "2026-12-01").status == .waived)
        #expect(try series.full(on: "2026-12-02").status == .accepted)
    }

    /// Rule 3: the latest past due + grace, else the open one.
    @Test func aReviewOfTheOpenOneShowsBeforeWhatIsOverdue() throws {
        var series = try Series("monthly", from: "2026-08-15", grace: 20)
        try series.propose(on: "2026-11-01", at: "2026-10-31")
        // September is past due + grace, October within its grace.
        #expect(try series.full(on: "2026-11-03").status == .awaitingReview)
        #expect(try series.full(on: "2026-11-03").due == day("2026-10-31"))
        // Over 14 days it is overdue, and shows what is.
        #expect(try series.full(on: "2026-11-15").status == .awaitingReview)
        #expect(try series.full(on: "2026-11-16").status == .overdue)
        #expect(try series.full(on: "2026-11-16").due == day("2026-09-30"))
    }

    @Test func aReviewOfTheLatestPastDueShowsFirst() throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.propose(on: "2026-11-10", at: "2026-10-31")
        let standing = try series.full(on: "2026-11-20")
        #expect((standing.status, standing.due) == (.awaitingReview, try day("2026-10-31")))
    }

    @Test func aRejectedOneAwaitsNothing() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.propose(on: "2026-11-10", at: "2026-10-31")
        try series.reject(on: "2026-11-11")
        #expect(try series.full(on: "2026-11-11").status == .overdue)
        #expect(!series.facts.hasLabels)
    }

    /// Rule 8: never done, and nothing has fallen due yet.
    @Test(arguments: [
        ("2026-10-23", SeriesStatus.new), ("2026-10-24", .dueSoon), ("2026-10-31", .due),
        ("2026-11-01", .overdue),
    ])
    func neverDoneItIsNewUntilItIsDueSoon(today: String, status: SeriesStatus) throws {
        let series = try Series("monthly", from: "2026-10-01")
        #expect(try series.standing(on: today).status == status)
        #expect(try series.full(on: today).status == status)
    }

    @Test func doneOnceOrToldSoItIsNotNew() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.tick(on: "2026-10-05")
        #expect(try series.standing(on: "2026-10-06").status == .current)
        #expect(try series.full(on: "2026-10-06").status == .current)
        let told = try Series("monthly", from: "2026-10-01", lastDone: "2026-09-20")
        #expect(try told.standing(on: "2026-10-02").status == .current)
        #expect(try told.full(on: "2026-10-02").status == .current)
    }

    @Test func whatComesOnceAndWasToldDoneIsDone() throws {
        let told = try Series("once", from: "2026-10-01", lastDone: "2026-09-20")
        #expect(try told.full(on: "2026-10-02").status == .done)
        var ended = try Series("once", from: "2026-10-01")
        try ended.end(on: "2026-10-05")
        #expect(try ended.full(on: "2026-10-05").status == .new)
    }

    @Test func onceSomethingHasFallenDueItIsNotNew() throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.putOff("2026-10-31", to: nil, recorded: "2026-10-01")
        #expect(try series.full(on: "2026-10-20").status == .new)
        #expect(try series.full(on: "2026-10-31").status == .current)
    }
}
