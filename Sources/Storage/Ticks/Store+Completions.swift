package import Domain
internal import SQLite

/// What somebody stated to have done, as it was recorded.
package struct CompletionRow: Equatable, Sendable {
    package var entry: Int
    /// `subject/duty`.
    package var series: String
    package var performedOn: CivilDay
    package var performedBy: String
    package var recordedOn: CivilDay
    package var recordedBy: String
    package var result: String
    package var note: String?
    package var settled: [SettledOccurrence]
    /// Digests.
    package var evidence: [String]
    package var links: [String]
    /// Measured values by name, as they were recorded.
    package var measured: [String: String]
    /// `awaiting`, `approved` or `rejected`, where a second pair of eyes is needed.
    package var review: String?
    package var withdrawnBy: Int?
}

extension Store {
    /// Completions in the order of their entries.
    ///
    /// - Parameter series: `subject/duty`; all if absent.
    /// - Returns: Withdrawn ones too, marked.
    /// - Throws: `SQLiteError`.
    package func completions(of series: String? = nil) throws -> [CompletionRow] {
        let rows = try connection.query(
            """
            SELECT completion.entry, subject.name || '/' || series.name, performed_on,
                performed_by, recorded_on, recorded_by, result, note, withdrawn, review
            FROM completion JOIN series ON series.id = completion.series
            JOIN subject ON subject.id = series.subject
            WHERE \(series) IS NULL OR subject.name || '/' || series.name = \(series)
            ORDER BY completion.entry
            """
        ) { row throws(SQLiteError) in
            CompletionRow(
                entry: try row.int(0), series: try row.text(1), performedOn: try row.day(2),
                performedBy: try row.text(3), recordedOn: try row.day(4),
                recordedBy: try row.text(5), result: try row.text(6),
                note: try row.optionalText(7), settled: [], evidence: [], links: [],
                measured: [:], review: try row.optionalText(9), withdrawnBy: try row.optionalInt(8))
        }
        return try rows.map { row in
            var row = row
            row.settled = try connection.query(
                "SELECT due, outcome, days_late FROM settlement WHERE entry = \(row.entry) ORDER BY due"
            ) { row throws(SQLiteError) in
                SettledOccurrence(
                    due: try row.day(0), outcome: try row.text(1), daysLate: try row.int(2))
            }
            let proofs = try connection.query(
                """
                SELECT sha256, link FROM completion_evidence
                LEFT JOIN evidence ON evidence.id = completion_evidence.evidence
                WHERE entry = \(row.entry) ORDER BY position
                """
            ) { row throws(SQLiteError) in (try row.optionalText(0), try row.optionalText(1)) }
            row.evidence = proofs.compactMap(\.0)
            row.links = proofs.compactMap(\.1)
            let measured = try connection.query(
                "SELECT name, value FROM completion_measure WHERE entry = \(row.entry)"
            ) { row throws(SQLiteError) in (try row.text(0), try row.text(1)) }
            row.measured = Dictionary(measured, uniquingKeysWith: { $1 })
            return row
        }
    }
}
