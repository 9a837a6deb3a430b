internal import Domain
internal import SQLite

/// What proves that an occurrence was done.
struct OccurrenceProofs {
    /// Digests of files, each once, in the order in which they were given.
    var digests: [String] = []
    /// Addresses of what lies elsewhere, each once.
    var links: [String] = []
    /// What was said of it, in the order of the entries.
    var notes: [String] = []

    var isEmpty: Bool { digests.isEmpty && links.isEmpty }
}

extension Connection {
    /// What every standing completion of an occurrence gave, further evidence as well: whoever
    /// asks whether it is proven is answered here.
    ///
    /// - Throws: `SQLiteError`.
    func proofs(ofSeries series: Int64, due: CivilDay) throws -> OccurrenceProofs {
        var proofs = OccurrenceProofs()
        let entries = try query(
            """
            SELECT entry, note FROM completion
            WHERE series = \(series) AND \(Self.isStanding)
              AND (towards = \(due) OR EXISTS (
                SELECT 1 FROM settlement WHERE entry = completion.entry AND due = \(due)))
            ORDER BY entry
            """
        ) { row throws(SQLiteError) in (try row.int(0), try row.optionalText(1)) }
        for (entry, note) in entries {
            if let note { proofs.notes.append(note) }
            try forEach(
                """
                SELECT sha256, link FROM completion_evidence
                LEFT JOIN evidence ON evidence.id = completion_evidence.evidence
                WHERE entry = \(entry) ORDER BY position
                """
            ) { row in
                if let digest = try row.optionalText(0), !proofs.digests.contains(digest) {
                    proofs.digests.append(digest)
                }
                if let link = try row.optionalText(1), !proofs.links.contains(link) {
                    proofs.links.append(link)
                }
            }
        }
        return proofs
    }

    /// The days on which a task was performed, as standing completions tell; in order.
    ///
    /// - Throws: `SQLiteError`.
    func performances(ofSeries series: Int64) throws -> [CivilDay] {
        try query(
            """
            SELECT DISTINCT performed_on FROM completion
            WHERE series = \(series) AND \(Self.isStanding) ORDER BY performed_on
            """
        ) { row throws(SQLiteError) in try row.day(0) }
    }

    /// Whether neither a file nor a link proves the occurrence that was done last.
    ///
    /// - Throws: `SQLiteError`.
    func lacksEvidence(_ series: Int64) throws -> Bool {
        try !lacking(" AND series = \(series)").isEmpty
    }

    /// The series of which nothing proves the occurrence that was done last.
    ///
    /// - Throws: `SQLiteError`.
    func seriesLackingEvidence() throws -> Set<Int64> { try lacking("") }

    private func lacking(_ which: SQL) throws -> Set<Int64> {
        let found = try query(
            """
            SELECT series FROM (
                SELECT series, coalesce(
                        (SELECT max(due) FROM settlement WHERE entry = completion.entry), towards
                    ) AS due,
                    row_number() OVER (
                        PARTITION BY series ORDER BY performed_on DESC, entry DESC) AS place
                FROM completion WHERE withdrawn IS NULL\(which)) AS newest
            WHERE place = 1 AND due IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM completion JOIN completion_evidence USING (entry)
                WHERE series = newest.series AND \(Self.isStanding)
                  AND (towards = newest.due OR EXISTS (
                    SELECT 1 FROM settlement
                    WHERE entry = completion.entry AND due = newest.due)))
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
        return Set(found)
    }

    /// Whether a completion counts as proof: neither withdrawn nor rejected.
    static let isStanding: SQL =
        "completion.withdrawn IS NULL AND coalesce(review, 'approved') <> 'rejected'"
}
