internal import Domain
internal import SQLite

extension Recorder {
    /// The entry that says the same already, so that one sheet can be brought in twice.
    ///
    /// The same are series, day and person, result, note, days covered and what proves it; and
    /// the entry settled what this one would settle again, or gave the same new expiry.
    ///
    /// - Throws: ``UnknownName``, `SQLiteError`.
    package func earlierEntry(saying request: TickRequest) throws -> Int? {
        let series = try storedSeries(request.task)
        let performedOn = request.performedOn ?? today
        let candidates = try connection.query(
            """
            SELECT entry FROM completion
            WHERE series = \(series.id) AND withdrawn IS NULL AND performed_on = \(performedOn)
              AND performed_by = \(request.performedBy ?? actorName)
              AND result = \((request.result ?? .ok).rawValue) AND note IS \(request.note)
              AND covers IS \(request.names.covers?.description)
              AND verdict IS \(request.verdict?.rawValue)
            ORDER BY entry
            """
        ) { row throws(SQLiteError) in try row.int(0) }
        for entry in candidates
        where try proofs(of: entry) == Set(request.evidence).union(request.links) {
            if try gaveExpiry(entry, request.expires) { return entry }
            if try settlesAgain(entry, series, performedOn, request.names) { return entry }
        }
        return nil
    }

    private func proofs(of entry: Int) throws -> Set<String> {
        Set(
            try names(
                """
                SELECT coalesce(sha256, link) FROM completion_evidence
                LEFT JOIN evidence ON evidence.id = completion_evidence.evidence
                WHERE entry = \(entry)
                """))
    }

    private func gaveExpiry(_ entry: Int, _ expires: CivilDay?) throws -> Bool {
        guard let expires else { return false }
        return try connection.first(
            "SELECT 1 FROM resource_expiry WHERE entry = \(entry) AND expires = \(expires)"
        ) { row throws(SQLiteError) in try row.int(0) } != nil
    }

    private func settlesAgain(
        _ entry: Int, _ series: StoredSeries, _ performedOn: CivilDay, _ names: NamedOccurrences
    ) throws -> Bool {
        let facts = try connection.facts(ofSeries: series.id)
        let decision: TickDecision
        do {
            decision = try facts.decide(performedOn: performedOn, today: today, names: names)
        } catch is TickRefusal {
            // The tick itself will say why.
            return false
        }
        guard decision.isFurtherEvidence, let due = decision.furtherEvidenceFor else {
            return false
        }
        return try connection.first(
            """
            SELECT 1 FROM completion LEFT JOIN settlement USING (entry)
            WHERE completion.entry = \(entry) AND (due = \(due) OR towards = \(due))
            """
        ) { row throws(SQLiteError) in try row.int(0) } != nil
    }
}
