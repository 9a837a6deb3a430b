import Domain
import Testing

/// What the days covered take: nothing taken, nothing retired, nothing before its opening.
@Suite struct CoversTests {
    /// Due on 31 October and on 30 November, which opens on 2 November.
    @Test(arguments: [
        ("2026-11-02..2026-11-05", "2026-11-30 on-time; missed 2026-10-31"),
        ("2026-11-03..2026-11-05", "2026-10-31 late 5"),
    ])
    func theWholeWindowIsThatFromTheOpening(range: String, words: String) throws {
        var series = try Series("monthly", from: "2026-10-01", opens: 28)
        #expect(try series.tick(on: "2026-11-05", covers: range).words == words)
    }

    @Test(arguments: [
        ("2026-11-01", "2026-10-31 late 1"),
        ("2026-11-02", "2026-10-31 late 2; 2026-11-30 on-time"),
    ])
    func whatHasNotOpenedIsLeftOut(performed: String, words: String) throws {
        var series = try Series("monthly", from: "2026-10-01", opens: 28)
        #expect(
            try series.tick(on: performed, covers: "2026-10-31..2026-11-30").words == words)
    }

    @Test func whatAwaitsItsReviewIsTaken() throws {
        var series = try Series("monthly", from: "2026-09-01")
        try series.propose(on: "2026-09-20", at: "2026-09-30")
        var more = series
        #expect(
            try series.tick(on: "2026-11-21", covers: "2026-09-01..2026-10-31").words
                == "2026-10-31 late 21")
        // If there is none, the other rules choose.
        try more.propose(on: "2026-10-20", at: "2026-10-31")
        #expect(
            try more.tick(on: "2026-11-21", covers: "2026-09-01..2026-10-31").words
                == "2026-11-30 on-time")
    }

    @Test func whatIsWaivedOrSkippedIsNotTaken() throws {
        var series = try Series("monthly", from: "2026-09-01")
        try series.putOff("2026-09-30", to: nil, recorded: "2026-09-05")
        try series.waive("2026-10-01", "2026-10-31", recorded: "2026-09-05")
        #expect(
            try series.tick(on: "2026-11-21", covers: "2026-09-01..2026-10-31").words
                == "2026-09-30 late 52; 2026-10-31 late 21")
    }

    @Test func whatIsRetiredIsLeftOut() throws {
        var series = try Series("monthly", from: "2026-09-01")
        try series.end(on: "2026-10-15")
        #expect(
            try series.tick(on: "2026-10-10", covers: "2026-09-01..2026-10-31").words
                == "2026-09-30 late 10")
    }
}
