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
            WHERE series = \(series) AND withdrawn IS NULL
              AND coalesce(review, 'approved') <> 'rejected'
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

    /// Whether neither a file nor a link proves the occurrence that was done last.
    ///
    /// - Throws: `SQLiteError`.
    func lacksEvidence(_ series: Int64) throws -> Bool {
        let newest = try first(
            """
            SELECT coalesce(
                (SELECT max(due) FROM settlement WHERE entry = completion.entry), towards)
            FROM completion WHERE series = \(series) AND withdrawn IS NULL
            ORDER BY performed_on DESC, entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.optionalDay(0) }
        guard let newest, let due = newest else { return false }
        return try proofs(ofSeries: series, due: due).isEmpty
    }
}
