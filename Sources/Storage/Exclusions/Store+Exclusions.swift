package import Domain
internal import SQLite

/// What does not apply, with its justification.
package struct ExclusionRow: Equatable, Sendable {
    /// The excluding entry.
    package var entry: Int
    /// `subject/control`, `subject/duty`, a subject, `control:ID`, `duty:ID`, `category:ID`.
    package var scope: String
    /// Why it does not apply, as an auditor will read it.
    package var justification: String
    /// The day of the excluding entry.
    package var excludedOn: CivilDay
    /// The day on which it is to be looked at again.
    package var reviewOn: CivilDay
    /// Who approved it.
    package var approvedBy: String
    /// The day on which it applied again.
    package var endedOn: CivilDay?
    /// The task that looks at it again: `org/exclusion-review-41`.
    package var review: String?
}

extension Store {
    /// Every exclusion that was not a mistake, in the order of the entries.
    ///
    /// - Throws: `SQLiteError`.
    package func exclusions() throws -> [ExclusionRow] {
        try connection.query(
            """
            SELECT exclusion.entry, scope, justification, excluded_on, review_on, approver,
                ended_on, subject.name || '/' || series.name
            FROM exclusion LEFT JOIN series ON series.origin = exclusion.entry
            LEFT JOIN subject ON subject.id = series.subject
            WHERE withdrawn IS NULL ORDER BY exclusion.entry
            """
        ) { row throws(SQLiteError) in
            ExclusionRow(
                entry: try row.int(0), scope: try row.text(1), justification: try row.text(2),
                excludedOn: try row.day(3), reviewOn: try row.day(4),
                approvedBy: try row.text(5), endedOn: try row.optionalDay(6),
                review: try row.optionalText(7))
        }
    }
}
