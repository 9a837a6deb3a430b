import Domain
import Testing

@Suite struct SingleMissTests {
    private struct Deviations {
        var late = 0
        var missed = 0
    }

    /// Does each of 18 occurrences on some day that is on time, but for one.
    private func deviations(
        _ text: String, grace: Int, isLate: Bool, using random: inout SplitMix64
    ) throws -> Deviations {
        var series = try Series(text, from: "2025-01-01", grace: grace)
        let all = Timeline(series.facts, through: try day("2045-01-01")).occurrences.prefix(18)
        let skipped = Int.random(in: 1..<15, using: &random)
        var found = Deviations()
        for (index, occurrence) in all.enumerated() {
            if index == skipped, !isLate { continue }
            var days = occurrence.ownsFrom.number...occurrence.onTimeThrough.number
            if index == skipped {
                guard occurrence.catchUpThrough > occurrence.onTimeThrough else { continue }
                days = days.upperBound + 1...occurrence.catchUpThrough.number
            } else if index > 0 {
                // Within the catch-up of one that is open, a run is that one's.
                let before = all[index - 1].catchUpThrough.number + 1
                days = max(days.lowerBound, before)...max(days.upperBound, before)
            }
            let performed = CivilDay(number: Int.random(in: days, using: &random))
            let decision = try series.tick(on: performed.description)
            found.late += decision.settled.filter { $0.outcome == "late" }.count
        }
        let settled = Set(series.facts.standing.map(\.due))
        found.missed = all.filter { !settled.contains($0.due) }.count
        return found
    }

    @Test(arguments: [
        ("monthly", 0), ("monthly", 5), ("monthly on second tuesday + 7 days", 5),
        ("weekly", 0), ("weekly on friday", 3), ("quarterly", 10), ("half-yearly on 05-15", 14),
        ("yearly on 03-31", 30), ("every 3 months from 2025-01-31", 0),
    ])
    func aSingleMissedMonthGivesOneDeviationHoweverTheFollowingGoOnTime(
        schedule: String, grace: Int
    ) throws {
        for seed in UInt64(0)..<25 {
            var random = SplitMix64(seed: seed)
            let missed = try deviations(schedule, grace: grace, isLate: false, using: &random)
            #expect((missed.late, missed.missed) == (0, 1), "seed \(seed)")
            let late = try deviations(schedule, grace: grace, isLate: true, using: &random)
            #expect(late.late + late.missed == 1, "seed \(seed)")
        }
    }

    @Test func namedTheFollowingMonthsMayEvenBeDoneInTheFirstDays() throws {
        var series = try Series("monthly", from: "2026-01-01")
        try series.tick(on: "2026-01-20")
        for month in ["2026-03", "2026-04", "2026-05"] {
            let settled = try series.tick(on: "\(month)-02", for: month).settled
            #expect(settled.map(\.outcome) == ["on-time"])
        }
        #expect(series.facts.openState.nextDue == (try day("2026-06-30")))
    }
}
