import Domain
import SQLite

@testable import Storage

/// Nothing but work and imports ends or postpones what was announced without a decision.
extension SmallHistory {
    /// What stood at the end of the day before, by series.
    func announced() throws -> [Int64: [Announced]] {
        let connection = fixture.store.connection
        // The review of an exclusion only watches over it.
        let series = try connection.query(
            "SELECT id FROM series WHERE origin IS NULL OR origin NOT IN (SELECT entry FROM exclusion)"
        ) { row in try row.int64(0) }
        var found: [Int64: [Announced]] = [:]
        for id in series {
            let facts = try connection.facts(ofSeries: id)
            // What a decision of this day ended is over already.
            found[id] = facts.known(before: today).announced(on: today.adding(days: -1))
                .filter { isOwed($0, by: facts) }
        }
        return found
    }

    func expectKept(_ announced: [Int64: [Announced]], _ deed: String) throws {
        for (series, list) in announced where !list.isEmpty {
            let facts = try fixture.store.connection.facts(ofSeries: series)
            counts.others["announced, and kept without a decision", default: 0] += list.count
            for one in list where !isOwed(one, by: facts) {
                return fault("\(deed) ended or postponed \(one.due) of series \(series)")
            }
        }
    }

    /// Whether it is owed as early as it was, or was done, or gave way to an earlier one.
    private func isOwed(_ one: Announced, by facts: SeriesFacts) -> Bool {
        guard !facts.stretches.isEmpty else { return false }
        let through = max(one.onTimeThrough, today)
        return Timeline(facts, through: through).occurrences.contains { other in
            (other.due == one.due || other.due >= today) && !other.retired && !other.isRelieved
                && other.onTimeThrough <= one.onTimeThrough
        } || facts.standing.contains { $0.due == one.due }
    }
}
