import Domain
import Testing

/// A completion counts for an occurrence only from so many days before its due date.
@Suite struct OpeningTests {
    /// Due on 17 November and 15 December; open from 8 December on.
    private var series: Series

    init() throws {
        series = try Series(
            "monthly on second tuesday + 7 days", from: "2026-10-20", runway: 20, opens: 7)
    }

    @Test(arguments: [
        ("2026-11-25", "2026-11-17 late 8"), ("2026-12-07", "2026-11-17 late 20"),
        ("2026-12-08", "2026-12-15 on-time; missed 2026-11-17"),
    ])
    mutating func beforeTheOpeningTheOneDueJustBeforeTakesIt(
        performed: String, words: String
    ) throws {
        #expect(try series.tick(on: performed).words == words)
    }

    @Test(arguments: [
        ("2026-12-07", "further evidence for 2026-11-17"), ("2026-12-08", "2026-12-15 on-time"),
    ])
    mutating func takenItGetsFurtherEvidence(performed: String, words: String) throws {
        try series.tick(on: "2026-11-12")
        #expect(try series.tick(on: performed).words == words)
    }

    @Test mutating func evenAMissedOneIsSettledByARunBeforeTheNextOpening() throws {
        try series.tick(on: "2026-12-10")
        #expect(
            try series.tick(on: "2026-12-07", recorded: "2026-12-11").words == "2026-11-17 late 20")
    }

    @Test mutating func aSkippedOneIsGivenFurtherEvidence() throws {
        try series.putOff("2026-11-17", to: nil, recorded: "2026-11-01")
        #expect(try series.tick(on: "2026-12-01").words == "further evidence for 2026-11-17")
    }

    @Test mutating func theFirstOneOpensWithTheStretch() throws {
        #expect(try series.tick(on: "2026-10-20").words == "2026-11-17 on-time")
    }

    @Test mutating func byNameItIsNotPaidBeforeTheOpeningEither() throws {
        let (due, earliest) = (try day("2026-12-15"), try day("2026-12-08"))
        #expect(throws: TickRefusal.paidInAdvance(due: due, earliest: earliest)) {
            try series.tick(on: "2026-12-07", at: "2026-12-15")
        }
        #expect(try series.tick(on: "2026-12-08", at: "2026-12-15").settled.count == 1)
    }

    @Test mutating func theOpeningCountsFromTheDeadline() throws {
        try series.tick(on: "2026-11-12")
        try series.putOff("2026-12-15", to: "2026-12-20", recorded: "2026-12-01")
        #expect(try series.tick(on: "2026-12-12").words == "further evidence for 2026-11-17")
        #expect(try series.tick(on: "2026-12-13").words == "2026-12-15 on-time")
    }

    @Test(
        arguments: [
            ("monthly", 28, 28), ("monthly", 29, 28), ("monthly", -1, 0), ("daily", 3, 1),
            ("every 90 days", 91, 90), ("once", 5, nil), ("30 days before expiry", 5, nil),
        ] as [(String, Int, Int?)])
    func theOpeningIsAtMostTheShortestGap(text: String, said: Int, opens: Int?) throws {
        let terms = Terms(
            schedule: try schedule(text), runway: 0, lead: 0, grace: 0, opens: said)
        #expect(terms.opens == opens)
        #expect(try decoded(Terms.self, from: encoded(terms)) == terms)
    }

    @Test func anIntervalOpensSoManyDaysBeforeItIsDue() throws {
        var series = try Series("every 90 days", from: "2026-01-01", opens: 30)
        try series.tick(on: "2026-01-10")
        #expect(try series.tick(on: "2026-03-10").words == "further evidence for 2026-01-31")
        #expect(try series.tick(on: "2026-03-11").words == "2026-04-10 on-time")
    }

    @Test mutating func whatIsWaivedOrAwaitsItsReviewIsGivenFurtherEvidence() throws {
        var waived = series
        try waived.waive("2026-11-01", "2026-11-30", recorded: "2026-11-01")
        #expect(try waived.tick(on: "2026-12-07").words == "further evidence for 2026-11-17")
        try series.propose(on: "2026-11-12", at: "2026-11-17")
        #expect(try series.tick(on: "2026-12-07").words == "further evidence for 2026-11-17")
    }

    @Test mutating func theFirstOneOfAReturnOpensWithTheReturn() throws {
        try series.end(on: "2026-11-18")
        try series.comeBack(on: "2026-12-01")
        var named = series
        #expect(try named.tick(on: "2026-12-01", at: "2027-01-19").words == "2027-01-19 on-time")
        #expect(try series.tick(on: "2026-12-01").words == "2027-01-19 on-time")
        // The one after it does not.
        #expect(try series.tick(on: "2027-02-08").words == "further evidence for 2027-01-19")
    }
}
