package import Domain
internal import SQLite

/// The newest import of one kind of file from one account.
package struct ImportSource: Equatable, Sendable {
    /// The importing entry.
    package var entry: Int
    /// The day of that entry.
    package var day: CivilDay
    /// The kind of file: `terraform-show`.
    package var kind: String
    /// 12 digits, if the file showed one.
    package var account: String?
    /// The file's digest.
    package var sha256: String
    /// The services in use that it showed, by name.
    package var seen: [String]
    /// Those that it showed and that are not registered any more.
    package var unregistered: [String]
    /// Those in use in its account that it did not show.
    package var unseen: [String]
}

extension Store {
    /// The newest import of each kind and account: what was seen, and what was not.
    ///
    /// - Throws: ``LedgerFault``, `SQLiteError`.
    package func importSources() throws -> [ImportSource] {
        let newest = try connection.query(
            """
            SELECT max(entry), kind, account, sha256 FROM import GROUP BY kind, account
            ORDER BY kind, account
            """
        ) { row throws(SQLiteError) in
            (try row.int(0), try row.text(1), try row.optionalText(2), try row.text(3))
        }
        let known = Set(
            try connection.query("SELECT name FROM subject WHERE kind = 'service'") {
                row throws(SQLiteError) in try row.text(0)
            })
        return try newest.compactMap { entry, kind, account, sha256 in
            guard let written = try self.entry(entry),
                let fact = written.fact.of(InventoryImported.self)
            else { return nil }
            let rows = try connection.query(
                """
                SELECT subject.name, EXISTS (SELECT 1 FROM import_seen
                    WHERE import_seen.service = service.id AND import_seen.entry = \(entry))
                FROM service JOIN subject USING (id) JOIN account ON account.id = service.account
                WHERE service.retired IS NULL AND (\(account) IS NULL OR number = \(account))
                ORDER BY subject.name
                """
            ) { row throws(SQLiteError) in (try row.text(0), try row.bool(1)) }
            return ImportSource(
                entry: entry, day: written.day, kind: kind, account: account, sha256: sha256,
                seen: rows.filter(\.1).map(\.0),
                unregistered: fact.seen.filter { !known.contains($0) },
                unseen: rows.filter { !$0.1 }.map(\.0))
        }
    }
}
