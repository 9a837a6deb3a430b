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

extension Projector {
    /// Takes a registration back on which nothing was built.
    func remove(_ subject: Int64) throws {
        for series in try seriesIDs(of: subject) {
            try removeCompletions(of: series)
            try connection.execute("DELETE FROM series_checklist WHERE series = \(series)")
            try connection.execute("DELETE FROM series_terms WHERE series = \(series)")
            try connection.execute(
                "DELETE FROM series_history WHERE series = \(series) OR earlier = \(series)")
            try connection.execute("DELETE FROM relief WHERE series = \(series)")
            try connection.execute("DELETE FROM stretch WHERE series = \(series)")
            try connection.execute("DELETE FROM series WHERE id = \(series)")
            stale.remove(series)
            touched.insert(series)
        }
        try connection.execute("DELETE FROM assignment WHERE subject = \(subject)")
        try connection.execute("DELETE FROM import_seen WHERE service = \(subject)")
        try connection.execute("DELETE FROM service_tag WHERE service = \(subject)")
        try connection.execute("DELETE FROM service_trait WHERE service = \(subject)")
        try connection.execute("DELETE FROM resource_expiry WHERE resource = \(subject)")
        try connection.execute("DELETE FROM resource WHERE id = \(subject)")
        try connection.execute("DELETE FROM service_days WHERE service = \(subject)")
        try connection.execute("DELETE FROM account_days WHERE account = \(subject)")
        try connection.execute("DELETE FROM service WHERE id = \(subject)")
        try connection.execute("DELETE FROM account WHERE id = \(subject)")
        try connection.execute("DELETE FROM subject WHERE id = \(subject)")
        dirty.remove(subject)
    }
}
