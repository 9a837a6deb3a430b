import Domain
import Testing

/// What becomes of open occurrences when their stretch ends.
@Suite struct StretchEndTests {
    /// Due on 31 October with 5 days of grace, ended on a day, and judged on another.
    @Test(arguments: [
        ("2026-11-10", "2026-11-10", "overdue 10"), ("2026-11-10", "2026-11-11", "missed"),
        // In grace it stays open until then.
        ("2026-11-03", "2026-11-03", "open"), ("2026-11-03", "2026-11-05", "open"),
        ("2026-11-03", "2026-11-06", "missed"), ("2026-11-05", "2026-11-06", "missed"),
        // Due on the very day of an end it is still owed.
        ("2026-10-31", "2026-11-05", "open"), ("2026-10-31", "2026-11-06", "missed"),
        ("2026-10-30", "2027-01-01", "retired"),
    ])
    func pastDueAndGraceItIsMissed(end: String, judged: String, outcome: String) throws {
        var series = try Series("monthly", from: "2026-10-01", grace: 5)
        try series.end(on: end)
        #expect(
            try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
    }

    @Test func whatWasExcludedWhileOverdueIsMissedForEver() throws {
        var series = try Series("quarterly", from: "2026-01-05", grace: 10)
        try series.end(on: "2026-06-29")
        #expect(try series.outcomes("2026-Q1", judgedOn: "2027-11-01") == ["2026-03-31 missed"])
        #expect(try series.outcomes("2026-Q2", judgedOn: "2027-11-01") == ["2026-06-30 retired"])
    }

    @Test func aMissedOneIsStillSettledByNameOrInItsCatchUp() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.end(on: "2026-11-03")
        var named = series
        #expect(
            try series.tick(on: "2026-11-07", recorded: "2026-12-01").words == "2026-10-31 late 7")
        #expect(throws: TickRefusal.notInForce(try day("2026-11-03"))) {
            try named.tick(on: "2026-11-08")
        }
        #expect(try named.tick(on: "2026-11-08", at: "2026-10-31").words == "2026-10-31 late 8")
    }

    @Test func anIntervalIsMissedToo() throws {
        var series = try Series("every 90 days", from: "2026-01-01")
        try series.end(on: "2026-03-01")
        #expect(try series.outcomes("2026-01", judgedOn: "2026-03-01") == ["2026-01-31 overdue 29"])
        #expect(try series.outcomes("2026-01", judgedOn: "2026-03-02") == ["2026-01-31 missed"])
        #expect(throws: TickRefusal.notInForce(try day("2026-03-01"))) {
            try series.tick(on: "2026-10-01")
        }
    }

    @Test func anEndFromBeforeTheSecondRulesLeavesItOpen() throws {
        var series = try Series("quarterly", from: "2026-01-05", grace: 10)
        try series.end(on: "2026-06-29")
        try series.adoptSecondRules(on: "2026-06-30")
        #expect(
            try series.outcomes("2026-Q1", judgedOn: "2027-11-01") == ["2026-03-31 overdue 580"])
        try series.adoptSecondRules(on: "2026-06-29")
        #expect(try series.outcomes("2026-Q1", judgedOn: "2027-11-01") == ["2026-03-31 missed"])
    }

    /// The entry that opened it was withdrawn: what was open is retired, what was missed stays so.
    @Test func whatEndsByAWithdrawalIsRetired() throws {
        var series = try Series("once", from: "2026-11-01", fixedDue: "2026-11-10")
        try series.endAsMistake(on: "2026-11-20")
        #expect(try series.outcomes("2026-11", judgedOn: "2026-12-31") == ["2026-11-10 retired"])
        #expect(throws: TickRefusal.notInForce(try day("2026-11-20"))) {
            try series.tick(on: "2026-11-20", at: "2026-11-10")
        }
        var monthly = try Series("monthly", from: "2026-08-01")
        try monthly.endAsMistake(on: "2026-10-20")
        #expect(
            try monthly.outcomes("2026-08-01..2026-10-31", judgedOn: "2026-12-31")
                == ["2026-08-31 missed", "2026-09-30 retired", "2026-10-31 retired"])
    }

    @Test func whatWasDoneBeforeAWithdrawalStaysDone() throws {
        var series = try Series("once", from: "2026-11-01", fixedDue: "2026-11-10")
        try series.tick(on: "2026-11-05")
        try series.endAsMistake(on: "2026-11-20")
        #expect(
            try series.tick(on: "2026-11-06", recorded: "2026-11-21", at: "2026-11-10").words
                == "further evidence for 2026-11-10")
    }

    @Test func dueOnTheVeryDayOfAWithdrawalItIsStillOwed() throws {
        var series = try Series("once", from: "2026-11-01", fixedDue: "2026-11-20")
        try series.endAsMistake(on: "2026-11-20")
        #expect(try series.outcomes("2026-11", judgedOn: "2026-11-20") == ["2026-11-20 open"])
        #expect(try series.outcomes("2026-11", judgedOn: "2026-11-21") == ["2026-11-20 missed"])
    }

    @Test func whatWasSettledOrWaivedIsNotRetiredByAWithdrawal() throws {
        var series = try Series("monthly", from: "2026-09-01")
        try series.tick(on: "2026-09-20")
        try series.waive("2026-10-01", "2026-10-31", recorded: "2026-10-01")
        try series.endAsMistake(on: "2026-11-20")
        #expect(
            try series.outcomes("2026-09-01..2026-10-31", judgedOn: "2026-12-31")
                == ["2026-09-30 on-time", "2026-10-31 waived"])
    }

    @Test func whatComesOnceOrHangsOnAnExpiryIsMissedToo() throws {
        for (schedule, expires) in [("once", nil), ("30 days before expiry", "2026-11-30")] {
            var series = try Series(schedule, from: "2026-10-01", expires: expires)
            try series.end(on: "2026-11-10")
            #expect(
                try series.outcomes("2026-10", judgedOn: "2026-11-10") == ["2026-10-31 overdue 10"])
            #expect(try series.outcomes("2026-10", judgedOn: "2026-11-11") == ["2026-10-31 missed"])
        }
    }

    /// Moved to 20 November with 5 days of grace.
    @Test(arguments: [
        ("2026-11-19", "open"), ("2026-11-25", "open"), ("2026-11-26", "missed"),
    ])
    func aMovedOneIsMissedOnceTheGraceOfItsNewDayHasEnded(
        judged: String, outcome: String
    ) throws {
        var series = try Series("monthly", from: "2026-10-01", grace: 5)
        try series.putOff("2026-10-31", to: "2026-11-20", recorded: "2026-10-20")
        try series.end(on: "2026-11-10")
        #expect(
            try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
    }

    @Test(arguments: [("2026-11-23", "awaiting-review"), ("2026-11-24", "missed")])
    func whatAwaitsItsReviewAtTheEndIsNotMissedFor14Days(
        judged: String, outcome: String
    ) throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.propose(on: "2026-11-09", at: "2026-10-31")
        try series.end(on: "2026-11-10")
        #expect(
            try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
    }

    /// Ended on 31 October with 20 days of grace, and back on 2 November, due on the 8th.
    @Test(arguments: [("2026-11-09", "open"), ("2026-11-20", "open"), ("2026-11-21", "missed")])
    func inGraceItStaysOpenThoughWhatAReturnAsksForIsDueOrDone(
        judged: String, outcome: String
    ) throws {
        var series = try Series("monthly", from: "2026-10-01", grace: 20)
        try series.end(on: "2026-10-31")
        try series.change(to: "weekly", on: "2026-11-01", runway: 0)
        try series.comeBack(on: "2026-11-02")
        #expect(try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
        try series.tick(on: "2026-11-05", at: "2026-11-08")
        #expect(try series.outcomes("2026-10", judgedOn: judged) == ["2026-10-31 \(outcome)"])
        // Done in its grace, it never was missed.
        try series.tick(on: "2026-11-09", at: "2026-10-31")
        #expect(try series.members("2026-10", judgedOn: "2026-12-01").map(\.wasMissed) == [false])
    }
}
