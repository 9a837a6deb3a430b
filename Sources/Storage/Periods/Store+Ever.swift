internal import Domain
internal import SQLite

/// What a filter about the past may name: also what nothing is called any more.
package enum HeldName: Sendable {
    case team, owner, environment, control, category, framework
}

extension Store {
    /// Every name of a kind that ever held of something, in order.
    ///
    /// - Throws: `SQLiteError`.
    package func everHeld(_ name: HeldName) throws -> [String] {
        let sql: SQL =
            switch name {
            case .team:
                """
                SELECT name FROM team UNION SELECT team FROM team_role
                UNION SELECT team FROM service_days WHERE team IS NOT NULL
                UNION SELECT team FROM account_days WHERE team IS NOT NULL ORDER BY 1
                """
            case .owner:
                """
                SELECT name FROM team UNION SELECT team FROM team_role
                UNION SELECT owner FROM owner_setting UNION SELECT person FROM person_change
                UNION SELECT performed_by FROM completion ORDER BY 1
                """
            case .environment: "SELECT DISTINCT environment FROM service_days ORDER BY 1"
            case .control: "SELECT name FROM control ORDER BY 1"
            case .category:
                """
                SELECT category FROM control UNION SELECT category FROM duty_days
                UNION SELECT category FROM series ORDER BY 1
                """
            case .framework: "SELECT DISTINCT framework FROM mapping_framework ORDER BY 1"
            }
        return try connection.query(sql) { row throws(SQLiteError) in try row.text(0) }
    }
}
