internal import Domain
internal import SQLite

/// The schema as this program's migrations make it, to hold a file against.
///
/// A table, trigger or view that somebody else put there could do anything on a later write.
/// Source: <https://www.sqlite.org/security.html>.
enum ExpectedSchema {
    /// What differs, named by the object; empty if nothing does.
    ///
    /// - Parameter version: So many migrations have run in the file.
    /// - Throws: `SQLiteError`.
    static func differences(
        in connection: Connection, through version: Int = Migration.all.count
    ) throws -> [String] {
        let found = try objects(of: connection)
        let reference = try Connection(.memory)
        for migration in Migration.all.prefix(version) { try reference.run(script: migration.sql) }
        let expected = try objects(of: reference)
        return Set(found.keys).union(expected.keys).sorted().compactMap { name in
            switch (found[name], expected[name]) {
            case (nil, _): "\(name) is missing"
            case (_, nil): "\(name) was added"
            case (let found, let expected): found == expected ? nil : "\(name) was changed"
            }
        }
    }

    /// The digest-free short form: the text of every object, by type and name.
    private static func objects(of connection: Connection) throws -> [String: String] {
        let rows = try connection.query(
            "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        ) { row throws(SQLiteError) in ("\(try row.text(0)) \(try row.text(1))", try row.text(2)) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
