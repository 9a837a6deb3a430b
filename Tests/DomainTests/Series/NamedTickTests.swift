import Domain
import Testing

/// Monthly since August with nothing done, unless a test says otherwise.
@Suite struct NamedTickTests {
    private var series: Series

    init() throws { series = try Series("monthly", from: "2026-08-01") }

    @Test mutating func atADueDateItIsSettledLateHoweverLongAgo() throws {
        #expect(
            try series.tick(on: "2026-11-21", at: "2026-09-30").words
                == "2026-09-30 late 52; missed 2026-08-31")
    }

    @Test(
        arguments: [
            ("2026-Q3", nil), ("2026-H2", nil), ("2026", nil), ("2026-09", "2026-09-30"),
            ("2026-W40", "2026-09-30"), ("2026-09-30", "2026-09-30"),
            ("2026-09-01..2026-10-30", "2026-09-30"), ("2026-09-01..2026-10-31", nil),
            ("2026-10-01..2026-10-30", nil),
        ] as [(String, String?)])
    mutating func forAPeriodThatHoldsExactlyOneDueDate(period: String, due: String?) throws {
        if let due {
            let settled = try series.tick(on: "2026-11-21", for: period).settled
            #expect(settled.map(\.due.description) == [due])
        } else {
            #expect(throws: TickRefusal.self) { try series.tick(on: "2026-11-21", for: period) }
        }
    }

    @Test func forANamedQuarterOrHalfOrYear() throws {
        var quarterly = try Series("quarterly", from: "2026-06-01")
        #expect(try quarterly.tick(on: "2026-11-21", for: "2026-Q3").words == "2026-09-30 late 52")
        var half = try Series("half-yearly on 05-15", from: "2026-01-01")
        #expect(try half.tick(on: "2026-11-21", for: "2026-H1").words == "2026-05-15 late 190")
        var yearly = try Series("yearly on 03-31", from: "2026-01-01")
        #expect(try yearly.tick(on: "2026-11-21", for: "2026").words == "2026-03-31 late 235")
    }

    @Test mutating func aPeriodThatHoldsSeveralIsRefusedWithTheList() throws {
        let period = try days("2026-Q3")
        let held = [try day("2026-08-31"), try day("2026-09-30")]
        #expect(throws: TickRefusal.periodHolds(held, period: period)) {
            try series.tick(on: "2026-11-21", for: "2026-Q3")
        }
        let none = try days("2026-W43")
        #expect(throws: TickRefusal.periodHolds([], period: none)) {
            try series.tick(on: "2026-11-21", for: "2026-W43")
        }
    }

    @Test mutating func alsoAddsToTheUsualOne() throws {
        #expect(
            try series.tick(on: "2026-11-21", also: ["2026-10-31", "2026-08-31"]).words
                == "2026-08-31 late 82; 2026-10-31 late 21; 2026-11-30 on-time; missed 2026-09-30")
    }

    @Test mutating func alsoAddsToANamedOne() throws {
        #expect(
            try series.tick(on: "2026-11-21", at: "2026-10-31", also: ["2026-09-30"]).words
                == "2026-09-30 late 52; 2026-10-31 late 21; missed 2026-08-31")
    }

    /// What is not taken, where its due date, or its whole window up to the day, lies in it.
    @Test(arguments: [
        ("2026-10-01..2026-10-31", ["2026-10-31"]),
        ("2026-09-30..2026-10-31", ["2026-09-30", "2026-10-31"]),
        ("2026-10-31..2026-10-31", ["2026-10-31"]), ("2026-10-01..2026-10-30", ["2026-11-30"]),
        ("2026-09-30..2026-11-01", ["2026-09-30", "2026-10-31"]),
        ("2026-10-01..2026-11-20", ["2026-10-31"]),
        ("2026-10-01..2026-11-21", ["2026-10-31", "2026-11-30"]),
        ("2026-11-01..2026-11-21", ["2026-11-30"]),
        ("2026-10-31..2026-12-31", ["2026-10-31", "2026-11-30"]),
        ("2026-01-01..2026-08-31", ["2026-08-31"]),
    ])
    mutating func coversSettlesAllWhoseDueDateOrWholeWindowLiesInIt(range: String, dues: [String])
        throws
    {
        let settled = try series.tick(on: "2026-11-21", covers: range).settled
        #expect(settled.map(\.due.description) == dues)
    }

    @Test mutating func coversLeavesOutWhatIsSettled() throws {
        try series.tick(on: "2026-11-20", at: "2026-09-30")
        let settled = try series.tick(on: "2026-11-21", covers: "2026-08-15..2026-10-31").settled
        #expect(settled.map(\.due.description) == ["2026-08-31", "2026-10-31"])
        // If there is none, the other rules choose.
        #expect(
            try series.tick(on: "2026-11-21", covers: "2026-08-15..2026-10-31").words
                == "2026-11-30 on-time")
    }

    @Test mutating func coversThatHoldsNoneLeavesItToTheOtherRules() throws {
        let settled = try series.tick(on: "2026-11-21", covers: "2026-01-01..2026-07-31").settled
        #expect(settled.map(\.due.description) == ["2026-11-30"])
    }

    @Test mutating func aWaivedOrSkippedOneIsSettledByName() throws {
        try series.waive("2026-09-01", "2026-09-30", recorded: "2026-09-01")
        try series.putOff("2026-10-31", to: nil, recorded: "2026-10-01")
        #expect(
            try series.tick(on: "2026-09-20", recorded: "2026-11-21", at: "2026-09-30").settled
                .map(\.outcome) == ["on-time"])
        #expect(
            try series.tick(on: "2026-11-21", for: "2026-10").settled.map(\.daysLate) == [21])
    }

    /// One line per side: the day of the due date before, and the day after it.
    @Test mutating func nothingIsPaidInAdvance() throws {
        let (due, earliest) = (try day("2026-12-31"), try day("2026-12-01"))
        let refusal = TickRefusal.paidInAdvance(due: due, earliest: earliest)
        #expect(throws: refusal) { try series.tick(on: "2026-11-30", at: "2026-12-31") }
        #expect(throws: refusal) { try series.tick(on: "2026-11-30", for: "2026-12") }
        #expect(throws: refusal) { try series.tick(on: "2026-11-30", also: ["2026-12-31"]) }
        #expect(series.facts.settlements.isEmpty)
        // What is covered ahead of its window is left out.
        let covered = try series.tick(on: "2026-11-30", covers: "2026-11-30..2026-12-31").settled
        #expect(covered.map(\.due.description) == ["2026-11-30"])
        #expect(try series.tick(on: "2026-12-01", at: "2026-12-31").words.hasPrefix("2026-12-31"))
    }

    @Test mutating func aDayOnWhichNothingFallsDueIsRefusedWithTheNearest() throws {
        let named = try day("2026-10-15")
        let near = [try day("2026-08-31"), try day("2026-09-30"), try day("2026-10-31")]
        #expect(throws: TickRefusal.noOccurrence(named, near: near)) {
            try series.tick(on: "2026-11-21", at: "2026-10-15")
        }
    }

    @Test mutating func namingWhatIsSettledIsFurtherEvidence() throws {
        try series.tick(on: "2026-10-20")
        #expect(
            try series.tick(on: "2026-11-21", at: "2026-10-31").words
                == "further evidence for 2026-10-31")
        // With something left to settle it only adds to it.
        #expect(
            try series.tick(on: "2026-11-21", at: "2026-10-31", also: ["2026-09-30"]).words
                == "2026-09-30 late 52; missed 2026-08-31")
    }

    @Test mutating func missedIsSettledByRecordingAfterwardsWhatWasDoneInItsWindow() throws {
        try series.tick(on: "2026-11-21")
        // Inside its own window, on time; in its catch-up, late; between, it is further evidence.
        #expect(
            try series.tick(on: "2026-08-20", recorded: "2026-11-22").words == "2026-08-31 on-time")
        #expect(
            try series.tick(on: "2026-10-07", recorded: "2026-11-22").words == "2026-09-30 late 7")
        #expect(
            try series.tick(on: "2026-10-08", recorded: "2026-11-22").words == "2026-10-31 on-time")
        #expect(
            try series.tick(on: "2026-10-09", recorded: "2026-11-22").words
                == "further evidence for 2026-10-31")
    }

    @Test mutating func daysFarAheadAreRefusedAtOnce() throws {
        var daily = try Series("daily", from: "2026-11-01")
        #expect(throws: TickRefusal.self) { try daily.tick(on: "2026-11-21", at: "9999-12-31") }
        #expect(throws: TickRefusal.self) { try daily.tick(on: "2026-11-21", for: "9999") }
        let covered = try daily.tick(on: "2026-11-21", covers: "2026-11-01..9999-12-31").settled
        #expect(covered.count == 20)
    }

    @Test mutating func namingWhatAwaitsItsReviewIsFurtherEvidence() throws {
        try series.propose(on: "2026-10-20", at: "2026-10-31")
        #expect(
            try series.tick(on: "2026-11-21", at: "2026-10-31").words
                == "further evidence for 2026-10-31")
    }
}
