internal import Domain
internal import SQLite

/// What belongs to task series beside their own rows: stretches, terms, controls, proof.
///
/// A long list reads each kind in one statement; a short one asks for each series by itself,
/// since a single task must not read ten thousand.
struct SeriesParts {
    private struct All {
        var stretches: [Int64: Stretch] = [:]
        var terms: [Int64: [TermsChange]] = [:]
        var controls: [Int64: [String]] = [:]
        var lacking: Set<Int64> = []
    }

    private let connection: Connection
    private let all: All?

    init(_ connection: Connection, forAll: Bool) throws {
        self.connection = connection
        all = forAll ? try Self.readAll(connection) : nil
    }

    /// The stretch that a series is in, or was in last.
    func stretch(of series: Int64) throws -> Stretch? {
        if let all { return all.stretches[series] }
        return try connection.stretches(ofSeries: series).last
    }

    func terms(of series: Int64) throws -> [TermsChange] {
        if let all { return all.terms[series] ?? [] }
        return try connection.terms(ofSeries: series)
    }

    /// The controls that it covers, in the order of its checklist.
    func controls(of series: Int64) throws -> [String] {
        if let all { return all.controls[series] ?? [] }
        return try connection.items(ofSeries: series).reduce(into: []) { controls, item in
            let control = controlID(ofItem: item)
            if !controls.contains(control) { controls.append(control) }
        }
    }

    /// Whether neither a file nor a link proves the occurrence that was done last.
    func lacksEvidence(_ series: Int64) throws -> Bool {
        if let all { return all.lacking.contains(series) }
        return try connection.lacksEvidence(series)
    }

    private static func readAll(_ connection: Connection) throws -> All {
        var all = All()
        try connection.forEach(
            """
            SELECT series, started, ended, last_done, fixed_due FROM stretch
            ORDER BY series, started
            """
        ) { row in
            all.stretches[try row.int64(0)] = Stretch(
                start: try row.day(1), end: try row.optionalDay(2),
                lastDone: try row.optionalDay(3), fixedDue: try row.optionalDay(4))
        }
        all.terms = try connection.termsOfAllSeries()
        let checklists = try connection.checklists()
        try connection.forEach("SELECT id, checklist FROM series WHERE checklist IS NOT NULL") {
            row in all.controls[try row.int64(0)] = checklists[try row.int64(1)]?.controls
        }
        all.lacking = try connection.seriesLackingEvidence()
        return all
    }
}
