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

    /// The tag that says a field, for imports.
    package func importMap() throws -> [String: String] {
        let rows = try connection.query("SELECT field, tag FROM import_map") {
            row throws(SQLiteError) in (try row.text(0), try row.text(1))
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a file with this digest was imported before, and by which entry, the newest.
    package func importEntry(ofDigest sha256: String) throws -> Int? {
        try connection.first(
            "SELECT entry FROM import WHERE sha256 = \(sha256) ORDER BY entry DESC LIMIT 1"
        ) { row throws(SQLiteError) in try row.int(0) }
    }

    /// The services that an import is known to have shown; not those whose registration was
    /// withdrawn since.
    package func servicesSeen(byImport entry: Int) throws -> [String] {
        try connection.query(
            """
            SELECT subject.name FROM import_seen JOIN subject ON subject.id = import_seen.service
            WHERE import_seen.entry = \(entry) ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in try row.text(0) }
    }
}
