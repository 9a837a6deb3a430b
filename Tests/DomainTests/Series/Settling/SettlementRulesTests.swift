import Domain
import Testing

/// Which occurrence a completion that names none settles: rules 2 to 4, in order.
@Suite struct SettlementRulesTests {
    /// A run repeats the previous one only within the catch-up after the run that took it.
    @Test(arguments: [
        // Settled on the last day by a run on 24 October, 31 October, 1 or 2 November.
        ("2026-10-30", "2026-11-06", "further evidence for 2026-10-31"),
        ("2026-10-30", "2026-11-07", "2026-11-30 on-time"),
        ("2026-10-29", "2026-11-05", "further evidence for 2026-10-31"),
        ("2026-10-29", "2026-11-06", "2026-11-30 on-time"),
        ("2026-10-31", "2026-11-07", "further evidence for 2026-10-31"),
        ("2026-10-31", "2026-11-08", "2026-11-30 on-time"),
        ("2026-11-02", "2026-11-07", "further evidence for 2026-10-31"),
        ("2026-11-02", "2026-11-08", "2026-11-30 on-time"),
    ])
    func withinTheCatchUpARunRepeatsTheOneThatTookIt(
        first: String, second: String, words: String
    ) throws {
        var series = try Series("monthly", from: "2026-09-15")
        #expect(try series.tick(on: first).settled.map(\.due) == [day("2026-10-31")])
        #expect(try series.tick(on: second).words == words)
    }

    @Test func anEarlierRunToldAfterTheOneThatTookItIsFurtherEvidence() throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-11-05")
        #expect(
            try series.tick(on: "2026-11-03", recorded: "2026-11-06").words
                == "further evidence for 2026-10-31")
    }

    @Test func theAnswerSaysWhichRunItRepeats() throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-11-05")
        let second = try series.tick(on: "2026-11-06")
        #expect(second.furtherEvidenceFor == (try day("2026-10-31")))
        #expect(second.repeatedRun == (try day("2026-11-05")))
        #expect(second.isFurtherEvidence)
    }

    /// The example of the page.
    @Test func on5NovemberOctoberASecondRunOn6RepeatsItAndOneOn20SettlesNovember() throws {
        var series = try Series("monthly", from: "2026-06-01")
        try series.tick(on: "2026-07-28", at: "2026-07-31")
        #expect(try series.tick(on: "2026-11-05").words.hasPrefix("2026-10-31 late 5"))
        #expect(try series.tick(on: "2026-11-06").words == "further evidence for 2026-10-31")
        #expect(try series.tick(on: "2026-11-20").words == "2026-11-30 on-time")
    }

    @Test func aTeamThatDoesEachQuartersReviewOnItsTwelfthDayGoesOnRunByRun() throws {
        var series = try Series("quarterly", from: "2025-12-01", runway: 0)
        let expected = [
            ("2026-01-12", "2025-12-31"), ("2026-04-12", "2026-03-31"),
            ("2026-07-12", "2026-06-30"), ("2026-10-12", "2026-09-30"),
            ("2027-01-12", "2026-12-31"),
        ]
        for (performed, due) in expected {
            let settled = try series.tick(on: performed).settled
            #expect(settled.map(\.due.description) == [due])
        }
        // And one that began with the quarter itself goes on with it.
        var early = try Series("quarterly", from: "2025-12-01", runway: 60)
        for (performed, due) in [
            ("2026-01-12", "2026-03-31"), ("2026-04-12", "2026-06-30"),
            ("2026-07-12", "2026-09-30"),
        ] {
            let settled = try early.tick(on: performed).settled
            #expect(settled.map(\.due.description) == [due])
        }
    }

    @Test func previousIsNoWaivedOrSkippedOne() throws {
        var series = try Series("monthly", from: "2026-08-15")
        try series.putOff("2026-10-31", to: nil, recorded: "2026-10-01")
        #expect(try series.tick(on: "2026-11-03").words.hasPrefix("2026-11-30 on-time"))
        var waived = try Series("monthly", from: "2026-08-15")
        try waived.waive("2026-10-01", "2026-10-31", recorded: "2026-10-01")
        #expect(try waived.tick(on: "2026-11-03").words.hasPrefix("2026-11-30 on-time"))
    }

    @Test func aWaivedOrSkippedOwnerIsSettled() throws {
        var series = try Series("monthly", from: "2026-08-15")
        try series.tick(on: "2026-09-20")
        try series.putOff("2026-10-31", to: nil, recorded: "2026-10-01")
        #expect(try series.tick(on: "2026-10-20").words == "2026-10-31 on-time")
    }

    /// Where it would have ended unmoved, never before the new day + grace.
    @Test(arguments: [
        ("2026-11-02", "2026-11-07", "2026-10-31"), ("2026-11-02", "2026-11-08", "2026-11-30"),
        ("2026-11-20", "2026-11-23", "2026-10-31"), ("2026-11-20", "2026-11-24", "2026-11-30"),
        ("2026-11-29", "2026-11-29", "2026-10-31"), ("2026-11-29", "2026-11-30", "2026-11-30"),
    ])
    func theCatchUpOfAMovedOneEndsWhereItWouldHaveEndedUnmoved(
        moved: String, performed: String, due: String
    ) throws {
        var series = try Series("monthly", from: "2026-10-01", grace: 3)
        try series.putOff("2026-10-31", to: moved, recorded: "2026-10-20")
        #expect(try series.tick(on: performed).settled.map(\.due.description) == [due])
    }

    @Test func whatAwaitsItsReviewIsTaken() throws {
        var series = try Series("monthly", from: "2026-08-15")
        try series.propose(on: "2026-10-28", at: "2026-10-31")
        #expect(try series.tick(on: "2026-11-03").words == "further evidence for 2026-10-31")
        #expect(try series.tick(on: "2026-11-06").words == "2026-11-30 on-time")
        // Rejected, it is open again.
        var rejected = try Series("monthly", from: "2026-10-01")
        try rejected.propose(on: "2026-10-28", at: "2026-10-31")
        try rejected.reject(on: "2026-11-02")
        #expect(try rejected.tick(on: "2026-11-03").words == "2026-10-31 late 3")
    }

    /// More than half the window before the deadline.
    @Test(
        arguments: [
            ("2026-11-14", 16), ("2026-11-15", nil), ("2026-11-30", nil), ("2026-11-09", 21),
        ] as [(String, Int?)])
    func whatIsSettledMoreThanHalfAWindowEarlySaysSo(performed: String, early: Int?) throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-10-20")
        let decision = try series.tick(on: performed)
        #expect(decision.daysEarly[try day("2026-11-30")] == early)
    }

    @Test func halfAYearEarlySaysBy181Days() throws {
        var series = try Series("half-yearly on 05-15", from: "2026-01-01")
        try series.tick(on: "2026-05-10")
        let again = try series.tick(on: "2026-05-18", at: "2026-11-15")
        #expect(again.daysEarly == [try day("2026-11-15"): 181])
    }

    @Test func missedIsSettledByNameByItsWindowAndByItsCatchUp() throws {
        var series = try Series("monthly", from: "2026-06-01")
        try series.tick(on: "2026-11-21")
        var named = series
        #expect(try named.tick(on: "2026-11-22", at: "2026-08-31").words.contains("late 83"))
        #expect(
            try series.tick(on: "2026-08-02", recorded: "2026-11-22").words
                .hasPrefix("2026-07-31 late 2"))
        #expect(
            try series.tick(on: "2026-08-20", recorded: "2026-11-22").words
                .hasPrefix("2026-08-31 on-time"))
    }

    /// Ten days after 30 October, and eleven.
    @Test(arguments: [
        ("2026-11-09", "further evidence for 2026-10-31"), ("2026-11-10", "2026-11-30 on-time"),
    ])
    func aRunRepeatsForTheGraceWhereThatIsLonger(second: String, words: String) throws {
        var series = try Series("monthly", from: "2026-09-15", grace: 10)
        try series.tick(on: "2026-10-30")
        #expect(try series.tick(on: second).words == words)
    }

    @Test func previousIsOneOfTheSameStretch() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.end(on: "2026-10-31")
        var ended = series
        #expect(try ended.tick(on: "2026-11-03").words == "2026-10-31 late 3")
        try series.comeBack(on: "2026-11-02")
        #expect(try series.tick(on: "2026-11-03").words == "2026-11-30 on-time")
    }
}
