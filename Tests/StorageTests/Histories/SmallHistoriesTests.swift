import Foundation
import Testing

/// What domain.md promises of any register, over thousands of short histories of small ones.
///
/// `OURSIDE_SMALL_HISTORIES=20000` tries so many. Each of these faults turned it red:
/// - `HeldHistory.held`: a service, or a duty, as of `.last` instead of the day;
/// - `HeldHistory.frameworks`: the newest mapping instead of the one in force;
/// - `Settlings.isRetired`: `one.retired`, whatever the day (seed 22);
/// - `withdrawRevocation`: only `revoked = NULL`, so that it reaches back (rarely met);
/// - `Recorder.say`: whoever records is part of what is said;
/// - `Recorder.isDecided`: always true;
/// - `saidBefore`: whatever is open again is recorded again, also what settles nothing (seed 126);
/// - `changes(of:on:)`: nothing announced ever changes (seed 14);
/// - `keepDays(ofService:)`: from some days before the entry (seed 85);
/// - `setOwner`: said twice, it is recorded twice (seed 8).
@Suite struct SmallHistoriesTests {
    private static let count =
        ProcessInfo.processInfo.environment["OURSIDE_SMALL_HISTORIES"].flatMap { Int($0) } ?? 2000
    /// `OURSIDE_SMALL_SEED=17` tries only that one, and tells what was done in it.
    private static let seed =
        ProcessInfo.processInfo.environment["OURSIDE_SMALL_SEED"].flatMap { UInt64($0) }

    @Test func `the past stays, and what is said twice is said once`() async throws {
        let seeds = Self.seed.map { [$0] } ?? (1...UInt64(Self.count)).map { $0 }
        let counts = try await withThrowingTaskGroup(of: HistoryCounts.self) { group in
            for half in 0..<2 {
                group.addTask {
                    try Self.live(
                        seeds.enumerated().filter { $0.offset % 2 == half }.map(\.element))
                }
            }
            var all = HistoryCounts()
            for try await counts in group { all += counts }
            return all
        }
        print(counts.text)
        guard counts.histories >= 2000 else { return }
        for name in Self.facts { #expect(counts.facts[name] ?? 0 >= 100, "\(name)") }
        for kind in PastInvariantTests.kinds {
            #expect(counts.filters[kind.name] ?? 0 >= 100, "\(kind.name)")
        }
    }

    /// Every kind that a register is given after its first day; a head is published by `anchor`,
    /// the rest comes with a newer program or a clock gone wrong.
    private static let facts = [
        "account-changed", "account-closed", "account-registered", "catalogue-adopted",
        "control-excluded", "control-included", "deviation-explained", "entry-withdrawn",
        "event-closed", "event-recorded", "evidence-added", "evidence-purged",
        "inventory-imported", "occurrence-moved", "occurrence-skipped", "owner-set",
        "person-left", "person-moved", "policy-set", "resource-changed", "resource-registered",
        "resource-retired", "review-closed", "review-decided", "review-required",
        "review-started", "schedule-reset", "schedule-set", "service-changed",
        "service-registered", "service-retired", "task-reviewed", "task-ticked", "team-added",
        "waiver-granted", "waiver-revoked",
    ]

    private static func live(_ seeds: [UInt64]) throws -> HistoryCounts {
        let register = try SmallRegister()
        var counts = HistoryCounts()
        var faulty = 0
        for seed in seeds {
            let history = try SmallHistory(seed: seed, in: register)
            do {
                try history.run()
            } catch {
                history.fault("\(error)")
            }
            counts += history.counts
            if !history.faults.isEmpty || self.seed != nil {
                Issue.record("\(history.faults.joined(separator: "\n"))")
                faulty += 1
                if faulty == 3 { return counts }
            }
        }
        return counts
    }
}
