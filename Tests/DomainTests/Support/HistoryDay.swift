import Domain
import Foundation

/// One day of a generated history: what was known before it and what was known after it.
struct HistoryDay: Sendable {
    /// What the history is generated from.
    let seed: UInt64
    let today: CivilDay
    let before: SeriesFacts
    let facts: SeriesFacts

    /// The last day of each of many histories, generated once for all tests: 3,000, or as many as
    /// `HISTORIES` says.
    static let all: [HistoryDay] = {
        let told = ProcessInfo.processInfo.environment["HISTORIES"].flatMap { UInt64($0) }
        return (0..<(told ?? 3_000)).flatMap { row(seed: 20_261_121 + $0) }
    }()

    private static func row(seed: UInt64) -> [HistoryDay] {
        var random = SplitMix64(seed: seed)
        var history = History(using: &random)
        let days = Int.random(in: 1...7, using: &random)
        return (0..<days).compactMap { place in
            history.goOn(using: &random)
            guard place == days - 1 else { return nil }
            return HistoryDay(
                seed: seed, today: history.today, before: history.before, facts: history.facts)
        }
    }

    /// What happened until then, a line each.
    var log: String {
        var random = SplitMix64(seed: seed)
        var history = History(using: &random)
        _ = Int.random(in: 1...7, using: &random)
        while history.today < today { history.goOn(using: &random) }
        return history.log.joined(separator: "\n")
    }
}
