internal import Domain
internal import SQLite

/// What goes with a registration that is withdrawn.
extension Projector {
    /// Takes away what was done and said about a series, all of which was withdrawn before.
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
        try connection.execute(
            """
            DELETE FROM task_review
            WHERE completion IN (SELECT entry FROM completion WHERE series = \(series))
            """)
        for table in ["completion", "deferral", "explanation"] {
            try connection.execute("DELETE FROM \(identifier: table) WHERE series = \(series)")
        }
    }
}
