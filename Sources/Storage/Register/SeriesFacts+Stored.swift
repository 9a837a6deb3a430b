internal import Domain
internal import SQLite

extension Row {
    /// Terms in four columns: schedule, runway, lead, grace.
    ///
    /// - Throws: `SQLiteError` if the schedule is not one.
    func terms(_ column: Int) throws(SQLiteError) -> Terms {
        Terms(
            schedule: try parsed(column), runway: try int(column + 1), lead: try int(column + 2),
            grace: try int(column + 3))
    }
}

extension Connection {
    /// Everything recorded that decides the occurrences of a series.
    ///
    /// - Throws: `SQLiteError`.
    func facts(ofSeries series: Int64) throws -> SeriesFacts {
        let settlements = try query(
            """
            SELECT due, performed_on, recorded_on, withdrawn_on FROM settlement
            JOIN completion USING (entry) WHERE settlement.series = \(series)
            ORDER BY entry, due
            """
        ) { row throws(SQLiteError) in
            Settlement(
                due: try row.day(0), performedOn: try row.day(1), recordedOn: try row.day(2),
                withdrawnOn: try row.optionalDay(3))
        }
        let expiries = try query(
            """
            SELECT told, resource_expiry.expires FROM resource_expiry
            JOIN series ON series.subject = resource_expiry.resource
            WHERE series.id = \(series) ORDER BY resource_expiry.entry
            """
        ) { row throws(SQLiteError) in
            ExpiryChange(recordedOn: try row.day(0), expiresOn: try row.day(1))
        }
        return SeriesFacts(
            stretches: try stretches(ofSeries: series), terms: try terms(ofSeries: series),
            settlements: settlements, expiries: expiries)
    }

    func stretches(ofSeries series: Int64) throws -> [Stretch] {
        try query(
            """
            SELECT started, ended, last_done, fixed_due FROM stretch WHERE series = \(series)
            ORDER BY started
            """
        ) { row throws(SQLiteError) in
            Stretch(
                start: try row.day(0), end: try row.optionalDay(1),
                lastDone: try row.optionalDay(2), fixedDue: try row.optionalDay(3))
        }
    }

    func terms(ofSeries series: Int64) throws -> [TermsChange] {
        try query(
            """
            SELECT changed, schedule, runway, lead, grace FROM series_terms
            WHERE series = \(series) ORDER BY changed
            """
        ) { row throws(SQLiteError) in
            TermsChange(day: try row.day(0), terms: try row.terms(1))
        }
    }
}

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
                last_settled = \(state.lastSettled), failing = \(try !failingItems(series).isEmpty)
            WHERE id = \(series)
            """)
    }

    /// The items on which issues or a failure stand that no later ok has cleared.
    func failingItems(_ series: Int64) throws -> Set<String> {
        var failing: Set<String> = []
        for finding in try findings(series) {
            let isWhole = finding.items.isEmpty || !finding.isPart
            // Said of the whole, ok clears everything; said of its last part, what was said of
            // the whole: other parts stand for themselves.
            if finding.result == .ok {
                if isWhole { failing = [] } else if finding.settles { failing.remove("") }
            } else if isWhole, finding.items.allSatisfy({ $0.result == .ok }) {
                failing.insert("")
            }
            for item in finding.items {
                if item.result == .ok {
                    failing.remove(item.item)
                } else {
                    failing.insert(item.item)
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
                item, completion_item.result
            FROM completion LEFT JOIN completion_item USING (entry)
            WHERE series = \(series) AND withdrawn IS NULL
            ORDER BY performed_on, completion.entry, item
            """
        ) { row in
            let entry = try row.int(0)
            if entry != last {
                findings.append(
                    Finding(
                        result: try row.value(1), isPart: try row.bool(2),
                        settles: try row.bool(3)))
                last = entry
            }
            guard let item = try row.optionalText(4) else { return }
            findings[findings.count - 1].items.append(
                ItemResult(item: item, result: try row.value(5)))
        }
        return findings
    }
}
