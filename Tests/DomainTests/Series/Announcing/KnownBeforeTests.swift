import Domain
import Testing

/// What was known at the end of the day before: nothing of that day, all that is older.
@Suite struct KnownBeforeTests {
    private func facts() throws -> SeriesFacts {
        var series = try Series("monthly", from: "2026-01-01", runway: 0)
        try series.tick(on: "2026-01-10", recorded: "2026-03-05")
        try series.tick(on: "2026-01-12", recorded: "2026-03-05")
        try series.propose(on: "2026-03-05", at: "2026-03-31")
        try series.waive("2026-04-01", "2026-04-30", recorded: "2026-03-05")
        try series.putOff("2026-05-31", to: nil, recorded: "2026-03-05")
        try series.expire(on: "2027-01-01", toldOn: "2026-03-05")
        try series.prove(on: "2026-03-05", validThrough: nil)
        var facts = series.facts
        facts.history.append(
            PastRun(performedOn: try day("2025-12-01"), recordedOn: try day("2026-03-05")))
        return facts
    }

    private func counts(_ facts: SeriesFacts) -> [Int] {
        [
            facts.settlements.count, facts.repeats.count, facts.pending.count,
            facts.reliefs.count, facts.deferrals.count, facts.expiries.count,
            facts.proofs.count, facts.history.count,
        ]
    }

    @Test func whatIsRecordedOnADayIsKnownFromTheDayAfter() throws {
        let facts = try facts()
        #expect(counts(facts) == [Int](repeating: 1, count: 8))
        #expect(counts(facts.known(before: try day("2026-03-05"))).allSatisfy { $0 == 0 })
        #expect(counts(facts.known(before: try day("2026-03-06"))).allSatisfy { $0 == 1 })
    }

    @Test func whatIsWithdrawnOnADayStoodUntilIt() throws {
        var facts = try facts()
        let ended = try day("2026-03-20")
        facts.settlements[0].withdrawnOn = ended
        facts.reliefs[0].withdrawnOn = ended
        facts.deferrals[0].withdrawnOn = ended
        func withdrawals(before text: String) throws -> [CivilDay?] {
            let known = facts.known(before: try day(text))
            return [
                known.settlements[0].withdrawnOn, known.reliefs[0].withdrawnOn,
                known.deferrals[0].withdrawnOn,
            ]
        }
        #expect(try withdrawals(before: "2026-03-20") == [nil, nil, nil])
        #expect(try withdrawals(before: "2026-03-21") == [ended, ended, ended])
    }

    /// The first terms are those of the stretch, whenever they began; the others came later.
    @Test func ofTermsTheFirstAndThoseOfTheDaysBefore() throws {
        var series = try Series("monthly", from: "2026-01-01")
        try series.change(to: "weekly", on: "2026-03-05")
        try series.change(to: "daily", on: "2026-03-06")
        func schedules(before text: String) throws -> [String] {
            series.facts.known(before: try day(text)).terms.map(\.terms.schedule.description)
        }
        #expect(try schedules(before: "2026-01-01") == ["monthly"])
        #expect(try schedules(before: "2026-03-05") == ["monthly"])
        #expect(try schedules(before: "2026-03-06") == ["monthly", "weekly"])
        #expect(try schedules(before: "2026-03-07") == ["monthly", "weekly", "daily"])
    }
}
