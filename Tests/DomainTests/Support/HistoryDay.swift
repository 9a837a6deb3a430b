import Domain

/// One day of a generated history: what was known before it and what was known after it.
struct HistoryDay: Sendable {
    /// What the history is generated from.
    let seed: UInt64
    let today: CivilDay
    let before: SeriesFacts
    let facts: SeriesFacts

    /// The days of many histories, generated once for all tests.
    static let all: [HistoryDay] = (0..<2000).flatMap { row(seed: 20_261_121 + $0) }

    private static func row(seed: UInt64) -> [HistoryDay] {
        var random = SplitMix64(seed: seed)
        var history = History(using: &random)
        return (0..<8).map { _ in
            history.goOn(using: &random)
            return HistoryDay(
                seed: seed, today: history.today, before: history.before, facts: history.facts)
        }
    }

    /// What happened until then, a line each.
    var log: String {
        var random = SplitMix64(seed: seed)
        var history = History(using: &random)
        while history.today < today { history.goOn(using: &random) }
        return history.log.joined(separator: "\n")
    }
}
