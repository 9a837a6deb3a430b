package import Domain
internal import SQLite

/// A team that can answer for duties.
package struct TeamRow: Equatable, Sendable {
    /// The name by which the register knows it.
    package var name: String
    /// What people call it; `nil` if nothing was said.
    package var title: String?
    /// Roles whose duties it answers for, in alphabetical order; empty for none.
    package var roles: [String]
    /// How many services it answers for.
    package var services: Int
    /// Its last day; `nil` while it has none.
    package var retired: CivilDay?
}

extension Store {
    /// Every team, by name.
    ///
    /// - Throws: `SQLiteError`.
    package func teams() throws -> [TeamRow] {
        try connection.query(
            """
            SELECT name, title,
                (SELECT group_concat(role) FROM (SELECT role FROM team_role
                    WHERE team_role.team = team.name AND withdrawn IS NULL ORDER BY role)),
                (SELECT count(*) FROM service WHERE team = team.id AND retired IS NULL), retired_on
            FROM team ORDER BY name
            """
        ) { row throws(SQLiteError) in
            TeamRow(
                name: try row.text(0), title: try row.optionalText(1),
                roles: try row.list(2), services: try row.int(3), retired: try row.optionalDay(4))
        }
    }
}
