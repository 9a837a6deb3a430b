package import Domain
internal import SQLite

/// Expected against performed between two days.
package struct PeriodReport: Equatable, Sendable {
    /// The days audited.
    package var period: DayRange
    /// The day on which outcomes are judged.
    package var judgedOn: CivilDay
    /// In order of due dates, then of names.
    package var occurrences: [PeriodOccurrence]

    /// Whether all of it lies before the day judged.
    package var isOver: Bool { period.through < judgedOn }

    /// How many have fallen due and may still be done on time.
    package var inGrace: Int {
        occurrences.count { $0.member.outcome == .open && $0.member.due <= judgedOn }
    }

    /// How many came out in a way.
    package func count(_ outcome: PopulationOutcome) -> Int {
        occurrences.count { $0.member.outcome == outcome }
    }

    /// Late, missed or recorded late, in the same order.
    package var deviations: [PeriodOccurrence] { occurrences.filter(\.isDeviation) }
}

extension Store {
    /// The population of a period: every occurrence due in it, numbered, and what was carried in.
    ///
    /// - Parameters:
    ///   - period: The days audited.
    ///   - day: The day on which it is judged, one that has come.
    ///   - filter: Which tasks; numbers are those of the whole population.
    /// - Returns: The report.
    /// - Throws: `SQLiteError`, ``LedgerFault``.
    package func period(
        _ period: DayRange, judgedOn day: CivilDay, _ filter: TaskFilter = TaskFilter()
    ) throws -> PeriodReport {
        let explanations = try explanations()
        let history = try HeldHistory(connection)
        var occurrences: [PeriodOccurrence] = []
        for series in try history.series() {
            let facts = try connection.facts(ofSeries: series.id)
            let members = facts.population(in: period, judgedOn: day)
            guard !members.isEmpty else { continue }
            let stored = try connection.storedSettlements(ofSeries: series.id)
            let checklists = try history.checklists(of: series.id)
            let found = try failing(series.id).filter { period.contains($0.value) }.map(\.key)
            let gap = facts.longestGap(
                in: period, between: try connection.performances(ofSeries: series.id),
                judgedOn: day)
            let isOpenedInside = history.openedOn(series).map(period.contains) ?? false
            for member in members {
                guard let terms = facts.termsHeld(due: member.due) else { continue }
                let held = try history.held(
                    of: series, on: facts.dayHeld(due: member.due, judgedOn: day), terms: terms,
                    checklists)
                let key = ExplainedKey(series: series.id, due: member.due)
                occurrences.append(
                    PeriodOccurrence(
                        number: 0, seriesID: series.id, subject: series.subject,
                        subjectKind: series.subjectKind, service: series.catalogue,
                        duty: series.name, held: held, member: member,
                        completion: try member.settlement.flatMap {
                            try completion(
                                stored[$0].entry,
                                try connection.proofs(ofSeries: series.id, due: member.due))
                        }, explanation: explanations[key],
                        failing: held.controls.filter { control in
                            found.contains { $0.isEmpty || controlID(ofItem: $0) == control }
                                || isOpenedInside
                                    && [.missed, .overdue].contains(member.outcome)
                        }, longestGap: gap))
            }
        }
        occurrences.sort { left, right in
            left.member.due == right.member.due
                ? left.name.series < right.name.series : left.member.due < right.member.due
        }
        for index in occurrences.indices { occurrences[index].number = index + 1 }
        if !filter.isEmpty {
            let filter = try PastFilter(filter, connection)
            occurrences.removeAll { !filter.holds($0) }
        }
        return PeriodReport(period: period, judgedOn: day, occurrences: occurrences)
    }

    /// The series that each follow-up follows, through those in between, by the follow-up's.
    ///
    /// - Throws: `SQLiteError`.
    package func followedSeries() throws -> [Int64: Int64] {
        let followed = try HeldParts.followed(connection).mapValues(\.series)
        return followed.mapValues { first in
            var last = first
            while let next = followed[last] { last = next }
            return last
        }
    }

    /// What stands on a series that is not ok, with the day on which it was found.
    private func failing(_ series: Int64) throws -> [String: CivilDay] {
        let isFailing = try connection.first("SELECT failing FROM series WHERE id = \(series)") {
            row throws(SQLiteError) in try row.bool(0)
        }
        return isFailing ?? false ? try projector.failingItems(series) : [:]
    }

    private struct ExplainedKey: Hashable {
        var series: Int64
        var due: CivilDay
    }

    private func explanations() throws -> [ExplainedKey: Explanation] {
        let found = try connection.query(
            """
            SELECT series, due, entry, cause, action, approver FROM explanation
            WHERE withdrawn IS NULL ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            (
                ExplainedKey(series: try row.int64(0), due: try row.day(1)),
                Explanation(
                    entry: try row.int(2), cause: try row.text(3), action: try row.text(4),
                    approvedBy: try row.text(5))
            )
        }
        return Dictionary(found, uniquingKeysWith: { $1 })
    }

    private func completion(
        _ entry: Int, _ proofs: OccurrenceProofs
    ) throws -> PeriodCompletion? {
        guard let written = try self.entry(entry) else { return nil }
        return try connection.first(
            """
            SELECT result, performed_on, performed_by, recorded_by FROM completion
            WHERE entry = \(entry)
            """
        ) { row throws(SQLiteError) in
            let performedOn = try row.day(1)
            return PeriodCompletion(
                entry: entry, result: try row.value(0), performedOn: performedOn,
                performedBy: try row.text(2), recordedAt: written.at,
                recordedBy: try row.text(3),
                isRecordedLate: performedOn.days(until: written.day) > Recorder.lateAfterDays,
                evidence: proofs.digests, links: proofs.links,
                note: proofs.notes.isEmpty ? nil : proofs.notes.joined(separator: "; "))
        }
    }
}
