import Domain
import Testing

/// What a period report says of one occurrence.
@Suite struct OutcomeTests {
    /// Monthly, grace 5: that of 31 October, judged day by day.
    @Test(arguments: [
        ("2026-10-30", "to-come"), ("2026-10-31", "open"), ("2026-11-05", "open"),
        ("2026-11-06", "overdue 6"), ("2026-11-30", "overdue 30"), ("2026-12-01", "missed"),
    ])
    func itIsToComeThenOpenThenOverdueThenMissed(judged: String, outcome: String) throws {
        let series = try Series("monthly", from: "2026-10-01", grace: 5)
        #expect(
            try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
    }

    @Test func whatNeverComesAgainStaysOverdueAndADeviation() throws {
        let series = try Series("once", from: "2026-01-05", fixedDue: "2026-01-06")
        let member = try #require(try series.members("2026-01", judgedOn: "2026-12-31").first)
        #expect((member.outcome, member.daysLate) == (.overdue, 359))
        #expect(member.isDeviation)
    }

    @Test func nothingToComeIsMissed() throws {
        let series = try Series("daily", from: "2026-01-02")
        let all = try series.members("2026-01", judgedOn: "2026-01-10")
        #expect(all.filter { $0.outcome == .missed }.map(\.due).max() == (try day("2026-01-08")))
        #expect(all.filter { $0.outcome == .toCome }.count == 21)
        #expect(all.filter { $0.outcome == .toCome }.allSatisfy { !$0.isDeviation })
    }

    /// Due on another day than it was first due.
    @Test(arguments: [
        ("2026-11-10", "2026-11-05", "open"), ("2026-11-10", "2026-10-30", "to-come"),
        ("2026-11-10", "2026-11-11", "overdue 1"), ("2026-10-20", "2026-10-19", "to-come"),
        ("2026-10-20", "2026-10-20", "open"), ("2026-10-20", "2026-10-21", "overdue 1"),
    ])
    func aMovedOneIsJudgedByItsDeadline(moved: String, judged: String, outcome: String) throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.putOff("2026-10-31", to: moved, recorded: "2026-10-05")
        #expect(
            try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
    }

    /// In review for 14 days from its recording; then what it would be without.
    @Test(arguments: [
        ("2026-11-24", "awaiting-review"), ("2026-11-25", "overdue 25"),
        ("2026-12-01", "missed"),
    ])
    func itAwaitsItsReviewForAtMost14Days(judged: String, outcome: String) throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.propose(on: "2026-10-30", at: "2026-10-31", recorded: "2026-11-10")
        #expect(
            try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
    }

    @Test func whatAwaitsReviewIsNotMissedThoughTheNextHasFallenDue() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.propose(on: "2026-10-30", at: "2026-10-31", recorded: "2026-11-25")
        #expect(
            try series.outcomes("2026-10", judgedOn: "2026-12-09")
                == ["2026-10-31 awaiting-review"])
        #expect(try series.outcomes("2026-10", judgedOn: "2026-12-10") == ["2026-10-31 missed"])
        try series.approve(on: "2026-12-12")
        #expect(try series.outcomes("2026-10", judgedOn: "2026-12-12") == ["2026-10-31 on-time"])
        // As known before the approval it had waited.
        #expect(
            try series.outcomes("2026-10", judgedOn: "2026-12-09")
                == ["2026-10-31 awaiting-review"])
    }

    @Test func theOutcomeAtGraceIsKnownOnTheDayAfterAndNeverChanges() throws {
        var series = try Series("monthly", from: "2026-10-01", grace: 5)
        #expect(
            try series.members("2026-10", judgedOn: "2026-11-05").map(\.outcomeAtGrace) == [nil])
        #expect(
            try series.members("2026-10", judgedOn: "2026-11-06").map(\.outcomeAtGrace)
                == [.overdue])
        try series.tick(on: "2026-10-20", recorded: "2026-11-20")
        let member = try #require(try series.members("2026-10", judgedOn: "2026-11-20").first)
        #expect((member.outcome, member.outcomeAtGrace) == (.onTime, .overdue))
        try series.withdraw("2026-10-31", on: "2026-11-21")
        #expect(
            try series.members("2026-10", judgedOn: "2027-01-01").map(\.outcomeAtGrace)
                == [.overdue])
        var done = try Series("monthly", from: "2026-10-01", grace: 5)
        try done.tick(on: "2026-10-20")
        try done.withdraw("2026-10-31", on: "2026-11-10")
        #expect(
            try done.members("2026-10", judgedOn: "2026-12-31").map(\.outcomeAtGrace)
                == [.onTime])
    }

    @Test(arguments: [("2026-10-20", 11), ("2026-10-31", 0), ("2026-11-03", 0)])
    func daysEarlyCountsToTheDeadline(performed: String, early: Int) throws {
        var series = try Series("monthly", from: "2026-10-01", grace: 5)
        try series.tick(on: performed)
        #expect(try series.members("2026-10", judgedOn: "2026-11-30").map(\.daysEarly) == [early])
    }

    /// Recorded after it had been missed, it is a deviation, though on time.
    @Test(arguments: [("2026-11-30", false), ("2026-12-01", true)])
    func recordedLateAfterItHadBeenMissedIsADeviation(recorded: String, isDeviation: Bool) throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.tick(on: "2026-10-20", recorded: recorded)
        let member = try #require(try series.members("2026-10", judgedOn: "2026-12-31").first)
        #expect((member.outcome, member.wasMissed) == (.onTime, isDeviation))
        #expect(member.isDeviation == isDeviation)
    }

    @Test func recordedAfterALaterOneWasSettledItHadBeenMissed() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.tick(on: "2026-11-15")
        try series.tick(on: "2026-10-20", recorded: "2026-11-16")
        #expect(
            try series.members("2026-10..2026-11", judgedOn: "2026-12-31").map(\.wasMissed)
                == [true, false])
        var other = try Series("monthly", from: "2026-10-01")
        try other.tick(on: "2026-10-20", recorded: "2026-11-16")
        try other.tick(on: "2026-11-15", recorded: "2026-11-16")
        #expect(
            try other.members("2026-10..2026-11", judgedOn: "2026-12-31").map(\.wasMissed)
                == [false, false])
    }

    @Test(arguments: [
        (PopulationOutcome.onTime, false), (.late, true), (.skipped, false), (.waived, false),
        (.retired, false), (.awaitingReview, false), (.missed, true), (.toCome, false),
        (.overdue, true), (.open, false),
    ])
    func lateMissedAndOverdueAreDeviations(outcome: PopulationOutcome, isDeviation: Bool) throws {
        var member = try #require(
            try Series("monthly", from: "2026-10-01").members("2026-10", judgedOn: "2026-10-01")
                .first)
        member.outcome = outcome
        #expect(member.isDeviation == isDeviation)
        member.wasMissed = true
        #expect(member.isDeviation)
    }

    @Test func everyOutcomeHasItsWordInOrder() {
        #expect(
            PopulationOutcome.allCases.map(\.rawValue) == [
                "on-time", "late", "skipped", "waived", "retired", "awaiting-review", "missed",
                "to-come", "overdue", "open",
            ])
    }

    /// Per interval duty the days owed and not covered.
    @Test(arguments: [
        ("2026-01-31", 0), ("2026-02-10", 10), ("2026-05-01", 90), ("2026-06-01", 90),
    ])
    func theDaysThatAnIntervalDidNotCover(judged: String, uncovered: Int) throws {
        let series = try Series("every 90 days", from: "2026-01-01")
        #expect(
            try series.members("2026-01", judgedOn: judged).map(\.uncoveredDays) == [uncovered])
        var late = series
        try late.tick(on: "2026-02-05")
        #expect(try late.members("2026-01", judgedOn: "2026-06-01").map(\.uncoveredDays) == [5])
        #expect(
            try Series("monthly", from: "2026-01-01").members("2026-01", judgedOn: "2026-06-01")
                .map(\.uncoveredDays) == [0])
    }

    /// Skipped or waived, the next one falls due all the same.
    @Test(arguments: [("2026-11-30", "overdue 30"), ("2026-12-01", "missed")])
    func itIsMissedThoughNobodyOwesTheNext(judged: String, outcome: String) throws {
        var skipped = try Series("monthly", from: "2026-10-01")
        var waived = skipped
        try skipped.putOff("2026-11-30", to: nil, recorded: "2026-11-02")
        try waived.waive("2026-11-02", "2026-11-30", recorded: "2026-11-02")
        for series in [skipped, waived] {
            #expect(
                try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
        }
    }
}
