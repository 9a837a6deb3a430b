import Domain
import Testing

/// Every 90 days from 1 January 2026: first due on 31 January, then on 1 May, 30 July, 28 October.
@Suite struct IntervalTests {
    private var series: Series

    init() throws { series = try Series("every 90 days", from: "2026-01-01") }

    @Test func untouchedEachDueDateFollowsTheOneBeforeByTheInterval() throws {
        #expect(
            try series.due(through: "2026-12-31")
                == ["2026-01-31", "2026-05-01", "2026-07-30", "2026-10-28"])
    }

    @Test(arguments: [
        ("2026-01-10", "2026-04-10"), ("2026-01-31", "2026-05-01"), ("2026-02-20", "2026-05-21"),
        ("2026-05-01", "2026-07-30"),
    ])
    mutating func theNextIsCountedFromTheDayPerformed(performed: String, next: String) throws {
        #expect(try series.tick(on: performed).settled.first?.due == day("2026-01-31"))
        #expect(series.facts.openState.nextDue?.description == next)
        #expect(series.facts.openState.base?.description == next)
    }

    /// Missed from the day after the next falls due; on that day it is still the open one.
    @Test(arguments: [
        ("2026-05-01", 0, "2026-01-31", "2026-01-31 late 90"),
        ("2026-05-02", 1, "2026-05-01", "2026-05-01 late 1; missed 2026-01-31"),
        ("2026-07-30", 1, "2026-05-01", "2026-05-01 late 90; missed 2026-01-31"),
        ("2026-07-31", 2, "2026-07-30", "2026-07-30 late 1; missed 2026-01-31 2026-05-01"),
    ])
    mutating func anOccurrenceStillOpenWhenTheNextHasPassedIsMissed(
        today: String, missed: Int, shown: String, words: String
    ) throws {
        let standing = try series.standing(on: today)
        #expect((standing.status, standing.missed) == (.overdue, missed))
        #expect(standing.due == (try day(shown)))
        #expect(try series.tick(on: today).words == words)
    }

    @Test mutating func aSecondRunOnTheSameDayIsFurtherEvidence() throws {
        try series.tick(on: "2026-01-20")
        #expect(try series.tick(on: "2026-01-20").words == "further evidence for 2026-01-31")
        #expect(series.facts.openState.nextDue?.description == "2026-04-20")
    }

    /// Within the lead of 14 days it repeats the run that settled; after that it is another one.
    @Test(arguments: [
        ("2026-01-15", "further evidence for 2026-01-31", "2026-04-20"),
        ("2026-01-21", "further evidence for 2026-01-31", "2026-04-21"),
        ("2026-02-03", "further evidence for 2026-01-31", "2026-05-04"),
        ("2026-02-04", "2026-04-20 on-time", "2026-05-05"),
    ])
    mutating func aSecondRunWithinTheLeadRepeatsAndTheIntervalCountsFromTheLaterOne(
        performed: String, words: String, next: String
    ) throws {
        try series.tick(on: "2026-01-20")
        #expect(try series.tick(on: performed, recorded: "2026-02-05").words == words)
        #expect(series.facts.openState.nextDue?.description == next)
    }

    @Test mutating func theLeadIsNotCountedFromTheLastRepeat() throws {
        try series.tick(on: "2026-01-20")
        try series.tick(on: "2026-02-03")
        #expect(try series.tick(on: "2026-02-10").words == "2026-05-04 on-time")
    }

    @Test mutating func aWithdrawnRepeatCountsNoMore() throws {
        try series.tick(on: "2026-01-20")
        try series.tick(on: "2026-01-25")
        series.withdrawRepeat(0, on: try day("2026-01-26"))
        #expect(series.facts.openState.nextDue?.description == "2026-04-20")
    }

    @Test mutating func aRunNamedLongAfterItIsFurtherEvidenceAndMovesNothing() throws {
        try series.tick(on: "2026-01-20")
        #expect(
            try series.tick(on: "2026-02-20", at: "2026-01-31").words
                == "further evidence for 2026-01-31")
        #expect(series.facts.openState.nextDue?.description == "2026-04-20")
    }

    @Test mutating func anEarlierRunToldLaterMovesNothing() throws {
        try series.tick(on: "2026-02-20")
        #expect(
            try series.tick(on: "2026-02-10", recorded: "2026-02-21").words
                == "further evidence for 2026-01-31")
        #expect(series.facts.openState.nextDue?.description == "2026-05-21")
    }

    @Test mutating func aRunRecordedLateMovesTheOpenDateToNoDayThatHasPassed() throws {
        try series.tick(on: "2026-01-10", recorded: "2026-04-15")
        // 90 days after 10 January had passed by then, and nothing had been due on that day.
        #expect(try series.due(through: "2026-05-01") == ["2026-01-31", "2026-04-15"])
        #expect(series.facts.openState.nextDue?.description == "2026-04-15")
        var old = try Series.ofFirstRules("every 90 days", from: "2026-01-01")
        try old.tick(on: "2026-01-10", recorded: "2026-04-15")
        #expect(try old.due(through: "2026-05-01") == ["2026-01-31", "2026-04-10"])
    }

    @Test mutating func recordedAfterTheNextFellDueItMovesNothing() throws {
        let late = try series.tick(on: "2026-01-10", recorded: "2026-05-02")
        #expect(late.words == "2026-01-31 on-time")
        #expect(
            try series.due(through: "2026-07-30") == ["2026-01-31", "2026-05-01", "2026-07-30"])
        #expect(series.facts.openState.nextDue?.description == "2026-05-01")
    }

    @Test mutating func aMissedOneIsSettledByItsGraceOrByName() throws {
        var graced = try Series("every 90 days", from: "2026-01-01", grace: 7)
        #expect(
            try graced.tick(on: "2026-02-07", recorded: "2026-06-01").words == "2026-01-31 on-time")
        #expect(
            try series.tick(on: "2026-02-08", recorded: "2026-06-01").words
                == "2026-05-01 on-time; missed 2026-01-31")
        #expect(
            try series.tick(on: "2026-06-02", at: "2026-01-31").words == "2026-01-31 late 122")
    }

    @Test mutating func aTaskNameMayCarryTheDueDateWhichIsChecked() throws {
        #expect(throws: TickRefusal.self) { try series.tick(on: "2026-01-20", at: "2026-01-30") }
        #expect(try series.tick(on: "2026-01-20", at: "2026-01-31").settled.count == 1)
    }

    @Test mutating func nothingIsPaidInAdvance() throws {
        let (due, earliest) = (try day("2026-05-01"), try day("2026-02-01"))
        #expect(throws: TickRefusal.paidInAdvance(due: due, earliest: earliest)) {
            try series.tick(on: "2026-01-31", at: "2026-05-01")
        }
        try series.tick(on: "2026-01-20")
        let next = try day("2026-04-20")
        #expect(throws: TickRefusal.paidInAdvance(due: next, earliest: try day("2026-01-21"))) {
            try series.tick(on: "2026-01-20", at: "2026-04-20")
        }
    }

    @Test func monthIntervalsThatNobodyTouchesDoNotDrift() throws {
        let series = try Series("every 1 month", from: "2026-01-03")
        #expect(
            try series.due(through: "2026-05-31")
                == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"])
    }

    @Test mutating func aLateRunDoesNotBringTheNextOneForward() throws {
        var weekly = try Series("every 7 days", from: "2026-01-01")
        try weekly.tick(on: "2026-01-12")
        #expect(
            try weekly.due(through: "2026-01-31") == ["2026-01-08", "2026-01-19", "2026-01-26"])
    }

    @Test mutating func namingAMissedOneCountsAsTheLastRun() throws {
        try series.tick(on: "2026-05-10")
        try series.tick(on: "2026-05-20", recorded: "2026-05-20", at: "2026-01-31")
        #expect(series.facts.openState.nextDue?.description == "2026-08-18")
    }

    /// Done on 20 January and again on the 25th, told on a day: 20 April comes once.
    @Test(arguments: [
        ("2026-04-20", ["2026-01-31", "2026-04-25"]),
        ("2026-04-21", ["2026-01-31", "2026-04-20", "2026-07-19"]),
    ])
    mutating func aRepeatToldAfterTheNextDateHasComeMovesNothing(
        told: String, dues: [String]
    ) throws {
        try series.tick(on: "2026-01-20")
        #expect(
            try series.tick(on: "2026-01-25", recorded: told).words
                == "further evidence for 2026-01-31")
        #expect(try series.due(through: "2026-07-20") == dues)
    }
}
