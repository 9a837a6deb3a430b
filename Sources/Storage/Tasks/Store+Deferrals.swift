package import Domain
internal import SQLite

/// One occurrence that was moved or skipped, with the reason.
package struct DeferralRow: Equatable, Sendable {
    /// The entry that moved or skipped it.
    package var entry: Int
    /// `subject/duty`.
    package var series: String
    /// Where it was first due, and is counted.
    package var due: CivilDay
    /// `nil` for one that was skipped.
    package var movedTo: CivilDay?
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String
    /// Whether the entry was a mistake, so that the occurrence is due as before.
    package var isWithdrawn: Bool

    /// What was decided, why, and who approved it.
    package var words: String {
        let what = movedTo.map { "moved to \($0)" } ?? "skipped"
        return "\(what): \(reason), approved by \(approvedBy)"
    }
}

extension Store {
    /// What was moved or skipped, in the order of the entries.
    ///
    /// - Throws: `SQLiteError`.
    package func deferrals() throws -> [DeferralRow] {
        try connection.query(
            """
            SELECT deferral.entry, subject.name || '/' || series.name, due, moved_to, reason,
                approver, withdrawn IS NOT NULL
            FROM deferral JOIN series ON series.id = deferral.series
            JOIN subject ON subject.id = series.subject ORDER BY deferral.entry
            """
        ) { row throws(SQLiteError) in
            DeferralRow(
                entry: try row.int(0), series: try row.text(1), due: try row.day(2),
                movedTo: try row.optionalDay(3), reason: try row.text(4),
                approvedBy: try row.text(5), isWithdrawn: try row.bool(6))
        }
    }

    /// Whole days before its due dates on which each task series shows as due soon, by number.
    ///
    /// - Throws: `SQLiteError`.
    package func leads() throws -> [Int64: Int] {
        let rows = try connection.query(
            """
            SELECT series, lead FROM series_terms JOIN terms ON terms.id = series_terms.terms
            ORDER BY series, changed
            """
        ) { row throws(SQLiteError) in (try row.int64(0), try row.int(1)) }
        return Dictionary(rows, uniquingKeysWith: { $1 })
    }
}
