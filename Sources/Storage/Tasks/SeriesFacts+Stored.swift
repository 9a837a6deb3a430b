internal import Domain
internal import SQLite

extension Connection {
    /// Everything recorded that decides the occurrences of a series.
    ///
    /// - Throws: `SQLiteError`.
    func facts(ofSeries series: Int64) throws -> SeriesFacts {
        let expiries = try query(
            """
            SELECT told, resource_expiry.expires FROM resource_expiry
            JOIN series ON series.subject = resource_expiry.resource
            WHERE series.id = \(series) ORDER BY resource_expiry.entry
            """
        ) { row throws(SQLiteError) in
            ExpiryChange(recordedOn: try row.day(0), expiresOn: try row.day(1))
        }
        let settled = try storedSettlements(ofSeries: series)
        let terms = try terms(ofSeries: series)
        return SeriesFacts(
            stretches: try stretches(ofSeries: series), terms: terms,
            settlements: settled.map(\.settlement), expiries: expiries,
            reliefs: try reliefs(ofSeries: series), deferrals: try deferrals(ofSeries: series),
            pending: try pending(ofSeries: series),
            // Only what is asked for once hangs on how long its evidence stands.
            proofs: terms.last?.terms.schedule == .once ? try proofs(ofSeries: series) : [],
            repeats: try repeats(ofSeries: series), history: try history(ofSeries: series),
            secondRulesFrom: try secondRulesFrom())
    }

    /// What completions settled, with their entries, in the order in which they came to count.
    ///
    /// A completion that somebody had to approve counts from the approval on, and no longer once
    /// that is withdrawn; each approval is one of its own.
    func storedSettlements(ofSeries series: Int64) throws -> [StoredSettlement] {
        try query(
            """
            SELECT due, performed_on, recorded_on, withdrawn_on, outcome, days_late,
                completion.entry, completion.entry AS place, NULL
            FROM settlement JOIN completion USING (entry)
            WHERE settlement.series = \(series) AND review IS NULL
            UNION ALL
            SELECT due, performed_on, reviewed_on,
                min(coalesce(completion.withdrawn_on, task_review.withdrawn_on),
                    coalesce(task_review.withdrawn_on, completion.withdrawn_on)),
                outcome, days_late, completion.entry, task_review.entry, recorded_on
            FROM settlement JOIN completion USING (entry)
            JOIN task_review ON task_review.completion = completion.entry
            WHERE settlement.series = \(series) AND task_review.verdict = 'approved'
            ORDER BY place, due
            """
        ) { row throws(SQLiteError) in
            let daysLate = try row.int(5)
            return StoredSettlement(
                settlement: Settlement(
                    due: try row.day(0), performedOn: try row.day(1), recordedOn: try row.day(2),
                    withdrawnOn: try row.optionalDay(3),
                    outcome: try row.text(4) == "late" ? .late(days: daysLate) : .onTime,
                    proposedOn: try row.optionalDay(8)),
                entry: try row.int(6))
        }
    }

    /// What waits for its review, or waited until it was rejected or withdrawn.
    private func pending(ofSeries series: Int64) throws -> [Settlement] {
        try query(
            """
            SELECT due, performed_on, recorded_on,
                min(coalesce(withdrawn_on, rejected_on), coalesce(rejected_on, withdrawn_on))
            FROM (SELECT due, performed_on, recorded_on, withdrawn_on, completion.entry,
                    (SELECT max(reviewed_on) FROM task_review
                        WHERE completion = completion.entry AND verdict = 'rejected'
                          AND task_review.withdrawn IS NULL) AS rejected_on
                FROM settlement JOIN completion USING (entry)
                WHERE settlement.series = \(series) AND review IN ('awaiting', 'rejected'))
            ORDER BY entry, due
            """
        ) { row throws(SQLiteError) in
            Settlement(
                due: try row.day(0), performedOn: try row.day(1), recordedOn: try row.day(2),
                withdrawnOn: try row.optionalDay(3))
        }
    }

    /// The runs that are further evidence of an occurrence that was taken before; parts of a
    /// checklist are none.
    private func repeats(ofSeries series: Int64) throws -> [Settlement] {
        try query(
            """
            SELECT towards, performed_on, recorded_on, withdrawn_on FROM completion
            WHERE series = \(series) AND towards IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM settlement WHERE entry = completion.entry)
              AND NOT EXISTS (SELECT 1 FROM completion_item WHERE entry = completion.entry)
            ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            Settlement(
                due: try row.day(0), performedOn: try row.day(1), recordedOn: try row.day(2),
                withdrawnOn: try row.optionalDay(3))
        }
    }

    /// The work done before the series began; once told, it stays where it moved a date.
    private func history(ofSeries series: Int64) throws -> [PastRun] {
        try query(
            """
            SELECT performed_on, recorded_on FROM completion
            WHERE series = \(series) AND history = 1 ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            PastRun(performedOn: try row.day(0), recordedOn: try row.day(1))
        }
    }

    /// The day from which the second rules hold; the last day there is while they do not.
    func secondRulesFrom() throws -> CivilDay {
        let found = try first(
            """
            SELECT rules >= 2, (SELECT min(adopted) FROM rules_adoption WHERE rules >= 2)
            FROM organization
            """
        ) { row throws(SQLiteError) in (try row.bool(0), try row.optionalDay(1)) }
        guard let found else { return .first }
        return found.0 ? .first : found.1 ?? .last
    }

    private func reliefs(ofSeries series: Int64) throws -> [Relief] {
        try query(
            """
            SELECT starts, until, begun_on,
                min(coalesce(revoked_on, ended_on), coalesce(ended_on, revoked_on)), withdrawn_on
            FROM relief JOIN waiver ON waiver.entry = relief.waiver
            WHERE series = \(series) ORDER BY relief.waiver, begun_on
            """
        ) { row throws(SQLiteError) in
            Relief(
                days: try row.range(0), recordedOn: try row.day(2),
                revokedOn: try row.optionalDay(3), withdrawnOn: try row.optionalDay(4))
        }
    }

    private func deferrals(ofSeries series: Int64) throws -> [Deferral] {
        try query(
            """
            SELECT due, moved_to, deferred_on, withdrawn_on FROM deferral
            WHERE series = \(series) ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            Deferral(
                due: try row.day(0), movedTo: try row.optionalDay(1),
                recordedOn: try row.day(2), withdrawnOn: try row.optionalDay(3))
        }
    }

    /// How long the evidence of each completion stands; a completion without any counts as one
    /// whose evidence stands for ever.
    private func proofs(ofSeries series: Int64) throws -> [Proof] {
        try query(
            """
            SELECT recorded_on, withdrawn_on,
                CASE WHEN count(*) = count(valid_until) THEN max(valid_until) END
            FROM completion LEFT JOIN completion_evidence USING (entry)
            LEFT JOIN evidence ON evidence.id = completion_evidence.evidence
            WHERE series = \(series) AND coalesce(review, 'approved') = 'approved'
            GROUP BY completion.entry ORDER BY completion.entry
            """
        ) { row throws(SQLiteError) in
            Proof(
                recordedOn: try row.day(0), validThrough: try row.optionalDay(2),
                withdrawnOn: try row.optionalDay(1))
        }
    }

    func stretches(ofSeries series: Int64) throws -> [Stretch] {
        try query(
            """
            SELECT started, ended, last_done, fixed_due, withdrawn FROM stretch
            WHERE series = \(series) ORDER BY started
            """
        ) { row throws(SQLiteError) in
            var stretch = Stretch(
                start: try row.day(0), end: try row.optionalDay(1),
                lastDone: try row.optionalDay(2), fixedDue: try row.optionalDay(3))
            stretch.isWithdrawn = try row.bool(4)
            return stretch
        }
    }

    func terms(ofSeries series: Int64) throws -> [TermsChange] {
        try query(
            """
            SELECT changed, \(SQL.terms) FROM series_terms
            JOIN terms ON terms.id = series_terms.terms
            WHERE series = \(series) ORDER BY changed
            """
        ) { row throws(SQLiteError) in
            TermsChange(day: try row.day(0), terms: try row.terms(1))
        }
    }
}

/// What a completion settled, and which one it was.
struct StoredSettlement {
    var settlement: Settlement
    /// The ticking entry.
    var entry: Int
}
