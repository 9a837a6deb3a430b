package import Domain
internal import SQLite

/// What somebody stated to have done, as it was recorded.
package struct CompletionRow: Equatable, Sendable {
    /// The ticking entry.
    package var entry: Int
    /// `subject/duty`.
    package var series: String
    /// The day on which it was done, as told.
    package var performedOn: CivilDay
    /// Who did it, as told.
    package var performedBy: String
    /// The day of the ticking entry.
    package var recordedOn: CivilDay
    /// Who wrote it down: the actor of the ticking entry.
    package var recordedBy: String
    /// What the doing found: `ok`, `issues`, `failed`.
    package var result: String
    /// What was said about it.
    package var note: String?
    /// What it settled, in order of due dates; empty for a part and for further evidence.
    package var settled: [SettledOccurrence]
    /// Digests.
    package var evidence: [String]
    /// Addresses of what proves it elsewhere: `https://…`, `s3://…`.
    package var links: [String]
    /// Measured values by name, as they were recorded.
    package var measured: [String: String]
    /// The items that it was about, each with what was found: `root-mfa=failed`.
    package var items: [String]
    /// The days that the work covered: `2026-07-01..2026-09-30`; `nil` if nobody said.
    package var covers: String?
    /// The occurrence that a part or further evidence is about.
    package var towards: CivilDay?
    /// Whether it was done before the series began.
    package var isHistory: Bool
    /// The completion in whose place it came.
    package var insteadOf: Int?
    /// `awaiting`, `approved` or `rejected`, where a second pair of eyes is needed.
    package var review: String?
    /// The withdrawing entry; `nil` if it stands.
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
                performed_by, recorded_on, recorded_by, result, note, withdrawn, review,
                covers, towards, history, instead_of
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
                measured: [:], items: [], covers: try row.optionalText(10),
                towards: try row.optionalDay(11), isHistory: try row.bool(12),
                insteadOf: try row.optionalInt(13), review: try row.optionalText(9),
                withdrawnBy: try row.optionalInt(8))
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
            row.items = try connection.query(
                """
                SELECT item || '=' || result FROM completion_item WHERE entry = \(row.entry)
                ORDER BY item
                """
            ) { row throws(SQLiteError) in try row.text(0) }
            return row
        }
    }
}
