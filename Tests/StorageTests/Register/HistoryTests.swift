import Domain
import Foundation
import SQLite
import Testing

@testable import Storage

/// Properties over histories that a seed decides.
@Suite struct HistoryTests {
    /// `OURSIDE_SEEDS=200` tries so many instead of a few.
    static let seeds: [UInt64] = {
        let count = ProcessInfo.processInfo.environment["OURSIDE_SEEDS"].flatMap { UInt64($0) }
        return Array(1...(count ?? 3))
    }()

    @Test(arguments: seeds)
    func `a history replays, as a whole and in every part`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        let history = try GeneratedHistory(seed: seed, path: path, folder: folder)
        try history.run()
        #expect(history.recorded["event-recorded"] ?? 0 > 0, "seed \(seed)")
        try comparePrefixes(history, seed)
        try compareDays(history, seed, path)
        try compareDerived(history.fixture.store, seed)
        try compareRebuilt(history.fixture.store, seed)
    }

    /// Replaying any prefix of the ledger gives the register of that moment.
    private func comparePrefixes(_ history: GeneratedHistory, _ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<8 {
            let picked = random.pick(history.moments)
            let moment = try #require(picked)
            let replayed = try history.fixture.store.replayingFirst(moment.lastEntry)
            let differences = try RegisterSnapshot(replayed).differences(from: moment.register)
            #expect(differences == [], "seed \(seed), command \(moment.command)")
        }
    }

    /// What is known of a past day is what the lists gave at its end, whatever came later.
    private func compareDays(
        _ history: GeneratedHistory, _ seed: UInt64, _ path: String
    ) throws {
        var random = SeededGenerator(seed: seed &+ 1)
        for _ in 0..<4 {
            let picked = random.pick(history.moments)
            let day = try #require(picked).day
            let last = try #require(history.moments.last { $0.day == day })
            let past = try Store.asOf(path, day)
            #expect(try past.tasks(TaskFilter(), on: day) == last.tasks, "seed \(seed), \(day)")
            let differences = try RegisterSnapshot(past).differences(from: last.register)
            #expect(differences == [], "seed \(seed), \(day)")
        }
    }

    /// What is kept with each series for speed is what its facts say.
    private func compareDerived(_ store: Store, _ seed: UInt64) throws {
        let rows = try store.connection.query(
            "SELECT id, next_due, base, overdue_from, last_done, last_settled, irregular FROM series"
        ) { row in
            (
                try row.int64(0),
                OpenState(
                    nextDue: try row.optionalDay(1), irregular: try row.days(6),
                    base: try row.optionalDay(2),
                    overdueFrom: try row.optionalDay(3), lastDone: try row.optionalDay(4),
                    lastSettled: try row.optionalDay(5))
            )
        }
        #expect(rows.count > 10)
        for (id, stored) in rows {
            let derived = try store.connection.facts(ofSeries: id).openState
            #expect(stored == derived, "seed \(seed), series \(id)")
        }
    }

    private func compareRebuilt(_ store: Store, _ seed: UInt64) throws {
        let before = try RegisterSnapshot(store)
        try store.connection.transaction(.immediate) { try store.rebuildRegister() }
        #expect(try RegisterSnapshot(store).differences(from: before) == [], "seed \(seed)")
    }
}
