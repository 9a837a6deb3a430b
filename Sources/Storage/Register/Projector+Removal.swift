internal import Domain
internal import SQLite

/// What goes with a registration that is withdrawn.
extension Projector {
    /// Takes the completions of a series away, all of which were withdrawn before.
    ///
    /// They stay visible where everything does: in the ledger.
    func removeCompletions(of series: Int64) throws {
        let parts = ["settlement", "completion_item", "completion_measure", "completion_evidence"]
        for table in parts {
            try connection.execute(
                """
                DELETE FROM \(identifier: table)
                WHERE entry IN (SELECT entry FROM completion WHERE series = \(series))
                """)
        }
        try connection.execute("DELETE FROM completion WHERE series = \(series)")
    }
}
