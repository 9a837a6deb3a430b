import Domain
import Testing

/// Ownership and catch-up of what was moved, and of what comes after it.
@Suite struct MovedWindowTests {
    /// That of 31 March, moved to a day.
    private func moved(to other: String) throws -> Series {
        var series = try Series("monthly", from: "2026-01-05", runway: 60)
        try series.putOff("2026-03-31", to: other, recorded: "2026-03-02")
        return series
    }

    /// Brought forward to 25 March, and done on the 10th.
    @Test(arguments: [
        ("2026-03-25", "further evidence for 2026-03-31"), ("2026-03-26", "2026-04-30 on-time"),
    ])
    func broughtForwardItOwnsTheDaysThroughItsNewDay(performed: String, words: String) throws {
        var series = try moved(to: "2026-03-25")
        #expect(try series.window(of: "2026-04-30") == "2026-03-26..2026-04-30")
        try series.tick(on: "2026-03-10")
        #expect(try series.tick(on: performed).words == words)
    }

    /// Seven days after 31 March, not after the new day.
    @Test(arguments: [
        ("2026-03-26", "2026-03-31 late 1"), ("2026-04-07", "2026-03-31 late 13"),
        ("2026-04-08", "2026-04-30 on-time; missed 2026-03-31"),
    ])
    func broughtForwardItsCatchUpEndsWhereItWouldHaveEndedUnmoved(
        performed: String, words: String
    ) throws {
        var series = try moved(to: "2026-03-25")
        #expect(try series.tick(on: performed).words == words)
    }

    @Test func byNameTheNextOneIsNotPaidThroughTheNewDay() throws {
        var series = try moved(to: "2026-04-15")
        let refusal = TickRefusal.paidInAdvance(
            due: try day("2026-04-30"), earliest: try day("2026-04-16"))
        #expect(throws: refusal) { try series.tick(on: "2026-04-15", at: "2026-04-30") }
        #expect(
            try series.tick(on: "2026-04-16", at: "2026-04-30").words
                == "2026-04-30 on-time; missed 2026-03-31")
    }

    /// The next one was brought forward from 30 to 5 November.
    @Test(arguments: [
        ("2026-11-04", "2026-10-31 late 4"),
        ("2026-11-05", "2026-11-30 on-time; missed 2026-10-31"),
    ])
    func theCatchUpEndsBeforeTheNextDeadline(performed: String, words: String) throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.putOff("2026-11-30", to: "2026-11-05", recorded: "2026-10-20")
        #expect(try series.tick(on: performed).words == words)
    }
}
