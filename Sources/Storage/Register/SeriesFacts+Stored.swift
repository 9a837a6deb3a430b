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
        try connection.execute(
            """
            UPDATE series SET next_due = \(state.nextDue), base = \(state.base),
                overdue_from = \(state.overdueFrom), last_done = \(state.lastDone),
                last_settled = \(state.lastSettled), failing = \(try !failingItems(series).isEmpty)
            WHERE id = \(series)
            """)
    }

    /// The items on which issues or a failure stand that no later ok has cleared.
    func failingItems(_ series: Int64) throws -> Set<String> {
        let findings = try connection.query(
            """
            SELECT completion.result, item, completion_item.result,
                EXISTS (SELECT 1 FROM settlement WHERE entry = completion.entry)
            FROM completion LEFT JOIN completion_item USING (entry)
            WHERE series = \(series) AND withdrawn IS NULL
            ORDER BY performed_on, completion.entry, item
            """
        ) { row throws(SQLiteError) in
            Finding(
                result: try row.value(0), item: try row.optionalText(1),
                itemResult: try row.isNull(2) ? nil : try row.value(2), isWhole: try row.bool(3))
        }
        var failing: Set<String> = []
        for finding in findings {
            guard let item = finding.item, let result = finding.itemResult else {
                if finding.result == .ok { failing = [] } else { failing.insert("") }
                continue
            }
            if finding.isWhole, finding.result == .ok { failing.remove("") }
            if result == .ok { failing.remove(item) } else { failing.insert(item) }
        }
        return failing
    }

    private struct Finding {
        var result: TickResult
        var item: String?
        var itemResult: TickResult?
        var isWhole: Bool
    }
}
