internal import Domain
internal import SQLite

extension Projector {
    /// Changed terms apply to what falls due after the day of the change.
    func setTerms(_ terms: Terms, of series: Int64, on day: CivilDay) throws {
        let current = try connection.first(
            """
            SELECT \(SQL.terms) FROM series_terms JOIN terms ON terms.id = series_terms.terms
            WHERE series = \(series) ORDER BY changed DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.terms(0) }
        guard current != terms else { return }
        try connection.execute(
            """
            INSERT INTO series_terms (series, changed, terms)
            VALUES (\(series), \(day), \(try number(of: terms)))
            ON CONFLICT (series, changed) DO UPDATE SET terms = excluded.terms
            """)
        stale.insert(series)
    }

    /// The number of terms, which are kept once however many series share them.
    private func number(of terms: Terms) throws -> Int64 {
        let known = try connection.first(
            """
            SELECT id FROM terms WHERE schedule = \(terms.schedule.description)
              AND runway = \(terms.runway) AND lead = \(terms.lead) AND grace = \(terms.grace)
              AND opens IS \(terms.opens)
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
        if let known { return known }
        try connection.execute(
            """
            INSERT INTO terms (schedule, runway, lead, grace, opens)
            VALUES (\(terms.schedule.description), \(terms.runway), \(terms.lead), \(terms.grace),
                    \(terms.opens))
            """)
        return connection.lastInsertedRowID
    }
}
