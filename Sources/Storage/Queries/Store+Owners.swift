package import Domain
internal import SQLite

/// Who was said to answer for a scope.
package struct OwnerRow: Equatable, Sendable {
    /// `org`, a subject, `subject/duty`, `subject/control`, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    /// A team or a person.
    package var owner: String
    /// The day on which it was said.
    package var since: CivilDay?
    package var reason: String?
}

extension Store {
    /// What was said about owners, the newest word for each scope, by scope.
    ///
    /// - Throws: `SQLiteError`.
    package func owners() throws -> [OwnerRow] {
        try connection.query(
            """
            SELECT owner.scope, owner, on_day, reason FROM owner
            LEFT JOIN change ON change.entry = owner.entry AND change.position = 0
            ORDER BY owner.scope
            """
        ) { row throws(SQLiteError) in
            OwnerRow(
                scope: try row.text(0), owner: try row.text(1), since: try row.optionalDay(2),
                reason: try row.optionalText(3))
        }
    }
}
