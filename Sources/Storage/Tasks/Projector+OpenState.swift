internal import Domain
internal import SQLite

/// Derived values of a series, kept for speed.
extension Projector {
    /// Derives the open state of a series from scratch and keeps it.
    func refresh(_ series: Int64) throws {
        let facts = try connection.facts(ofSeries: series)
        guard !facts.stretches.isEmpty, !facts.terms.isEmpty else { return }
        let state = facts.openState
        let irregular = state.irregular.map(\.description).joined(separator: ",")
        try connection.execute(
            """
            UPDATE series SET next_due = \(state.nextDue),
                irregular = \(irregular.isEmpty ? nil : irregular), base = \(state.base),
                overdue_from = \(state.overdueFrom), last_done = \(state.lastDone),
                last_settled = \(state.lastSettled), failing = \(try !failingItems(series).isEmpty),
                labelled = \(facts.hasLabels)
            WHERE id = \(series)
            """)
    }

    /// The items on which issues or a failure stand that no later ok has cleared, each with the
    /// day on which that was found; the empty one is the whole.
    func failingItems(_ series: Int64) throws -> [String: CivilDay] {
        var failing: [String: CivilDay] = [:]
        for finding in try findings(series) {
            let isWhole = finding.items.isEmpty || !finding.isPart
            // Said of the whole, ok clears everything; said of its last part, what was said of
            // the whole: other parts stand for themselves.
            if finding.result == .ok {
                if isWhole { failing = [:] } else if finding.settles { failing[""] = nil }
            } else if isWhole, finding.items.allSatisfy({ $0.result == .ok }) {
                failing[""] = finding.performedOn
            }
            for item in finding.items {
                if item.result == .ok {
                    failing[item.item] = nil
                } else {
                    failing[item.item] = finding.performedOn
                }
            }
        }
        return failing
    }

    private struct Finding {
        var result: TickResult
        /// It stands for the items alone, not for a result of the whole.
        var isPart: Bool
        var settles: Bool
        var performedOn: CivilDay
        var items: [ItemResult] = []
    }

    /// What each standing completion found, in the order in which they were performed.
    private func findings(_ series: Int64) throws -> [Finding] {
        var findings: [Finding] = []
        var last: Int?
        try connection.forEach(
            """
            SELECT completion.entry, completion.result, towards IS NOT NULL,
                EXISTS (SELECT 1 FROM settlement WHERE entry = completion.entry),
                item, completion_item.result, performed_on
            FROM completion LEFT JOIN completion_item USING (entry)
            WHERE series = \(series) AND withdrawn IS NULL
              -- Good news waits for its review, bad news does not.
              AND (coalesce(review, 'approved') = 'approved'
                OR review = 'awaiting' AND completion.result <> 'ok')
            ORDER BY performed_on, completion.entry, item
            """
        ) { row in
            let entry = try row.int(0)
            if entry != last {
                findings.append(
                    Finding(
                        result: try row.value(1), isPart: try row.bool(2),
                        settles: try row.bool(3), performedOn: try row.day(6)))
                last = entry
            }
            guard let item = try row.optionalText(4) else { return }
            findings[findings.count - 1].items.append(
                ItemResult(item: item, result: try row.value(5)))
        }
        return findings
    }
}
