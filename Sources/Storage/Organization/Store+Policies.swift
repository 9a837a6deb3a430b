internal import Domain
internal import SQLite

extension Store {
    /// A policy as it is set, or as it usually is.
    ///
    /// - Throws: `SQLiteError`.
    package func policy(_ policy: Policy) throws -> String {
        try connection.first("SELECT value FROM policy WHERE name = \(policy.rawValue)") {
            row throws(SQLiteError) in try row.text(0)
        } ?? policy.usual
    }
}
