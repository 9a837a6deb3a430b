internal import Domain
internal import SQLite

extension Recorder {
    /// Records that the second rules hold from now on, where a register still keeps the first.
    ///
    /// Before anything else of the command: what it decides is decided by these rules.
    ///
    /// - Returns: Whether it did.
    func adoptRules() throws -> Bool {
        let isOlder = try connection.first(
            """
            SELECT rules < 2 AND NOT EXISTS (SELECT 1 FROM rules_adoption WHERE rules >= 2)
            FROM organization
            """
        ) { row throws(SQLiteError) in try row.bool(0) }
        // A clock that must be corrected first is corrected by the first rules' program, too.
        guard isOlder == true, !isForCorrection else { return false }
        try record(RulesAdopted())
        return true
    }
}
