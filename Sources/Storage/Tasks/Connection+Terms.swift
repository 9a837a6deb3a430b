internal import Domain
internal import SQLite

extension SQL {
    /// The columns of the table `terms`, as ``Row/terms(_:)`` reads them.
    static let terms: SQL = "schedule, runway, lead, grace, opens"
}

extension Row {
    /// Terms in the columns of ``SQL/terms``.
    ///
    /// - Throws: `SQLiteError` if the schedule is not one.
    func terms(_ column: Int) throws(SQLiteError) -> Terms {
        Terms(
            schedule: try parsed(column), runway: try int(column + 1), lead: try int(column + 2),
            grace: try int(column + 3), opens: try optionalInt(column + 4))
    }
}

extension Connection {
    /// The terms of every series, in the order in which they came to hold.
    ///
    /// Thousands of series share a few dozen terms: each schedule is read once.
    ///
    /// - Throws: `SQLiteError`.
    func termsOfAllSeries() throws -> [Int64: [TermsChange]] {
        var distinct: [Int64: Terms] = [:]
        try forEach("SELECT id, \(SQL.terms) FROM terms") { row in
            distinct[try row.int64(0)] = try row.terms(1)
        }
        var all: [Int64: [TermsChange]] = [:]
        try forEach("SELECT series, changed, terms FROM series_terms ORDER BY series, changed") {
            row in
            guard let terms = distinct[try row.int64(2)] else { return }
            all[try row.int64(0), default: []].append(
                TermsChange(day: try row.day(1), terms: terms))
        }
        return all
    }
}
