package import Domain
internal import SQLite

/// Who was said to answer for a scope.
package struct OwnerRow: Equatable, Sendable {
    /// `org`, a subject, `subject/duty`, `subject/control`, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    /// A team or a person.
    package var owner: String
    /// The first day on which they answer.
    package var since: CivilDay
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?
}

extension Store {
    /// Who answers for each scope about which something was said, and who will, by scope.
    ///
    /// - Parameters:
    ///   - day: The day on which they answer.
    ///   - coming: Also what was said from a later day on.
    /// - Returns: The newest word of each scope and day.
    /// - Throws: `SQLiteError`.
    package func owners(on day: CivilDay, coming: Bool = true) throws -> [OwnerRow] {
        try connection.query(
            """
            SELECT scope, owner, since, reason FROM owner_setting AS word
            WHERE (withdrawn IS NULL OR withdrawn > \(day)) AND (since <= \(day) OR \(coming))
              AND NOT EXISTS (
                SELECT 1 FROM owner_setting AS later
                WHERE later.scope = word.scope
                  AND (later.withdrawn IS NULL OR later.withdrawn > \(day))
                  AND (later.since, later.entry) > (word.since, word.entry)
                  AND (later.since <= \(day) OR later.since = word.since))
            ORDER BY scope, since
            """
        ) { row throws(SQLiteError) in
            OwnerRow(
                scope: try row.text(0), owner: try row.text(1), since: try row.day(2),
                reason: try row.optionalText(3))
        }
    }
}
