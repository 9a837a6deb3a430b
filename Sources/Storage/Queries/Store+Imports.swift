internal import SQLite

extension Store {
    /// The services in use that the import before this one showed, by name, in order.
    ///
    /// The one before is the newest of the same kind, account and file name: another file may show
    /// another part.
    ///
    /// - Throws: `SQLiteError`.
    package func servicesSeenBefore(
        kind: String, account: String?, file: String
    ) throws -> [String] {
        let before = try connection.first(
            """
            SELECT entry FROM import
            WHERE kind = \(kind) AND account IS \(account) AND file = \(file)
            ORDER BY entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.int(0) }
        guard let before else { return [] }
        return try connection.query(
            """
            SELECT subject.name FROM import_seen JOIN subject ON subject.id = import_seen.service
            JOIN service ON service.id = subject.id
            WHERE import_seen.entry = \(before) AND service.retired IS NULL ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in try row.text(0) }
    }
}
