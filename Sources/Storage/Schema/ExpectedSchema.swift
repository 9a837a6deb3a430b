internal import Domain
internal import Hashing
internal import SQLite

/// The schema as this program's migrations make it, to hold a file against.
///
/// A table, trigger or view that somebody else put there could do anything on a later write.
/// Source: <https://www.sqlite.org/security.html>.
enum ExpectedSchema {
    /// The digest of all objects' text, so that opening a file need not make the schema first.
    ///
    /// A test holds it against the migrations and prints the one to write here.
    static let sha256 = "367cfc8bb335456459aeaa5db0b2cea07f80b903d01d46783ac74289598be40c"

    /// What differs, named by the object; empty if nothing does.
    ///
    /// - Parameters:
    ///   - connection: The file.
    ///   - version: So many migrations have run in it.
    /// - Returns: `table ledger is missing`, `trigger x was added`.
    /// - Throws: `SQLiteError`.
    static func differences(
        in connection: Connection, through version: Int = Migration.all.count
    ) throws -> [String] {
        let found = try objects(of: connection)
        if version == Migration.all.count, digest(of: found) == sha256 { return [] }
        let reference = try reference(through: version)
        let named = Dictionary(reference.map { ($0.name, $0.sql) }, uniquingKeysWith: { $1 })
        let stored = Dictionary(found.map { ($0.name, $0.sql) }, uniquingKeysWith: { $1 })
        return Set(named.keys).union(stored.keys).sorted().compactMap { name in
            switch (stored[name], named[name]) {
            case (nil, _): "\(name) is missing"
            case (_, nil): "\(name) was added"
            case (let stored, let named): stored == named ? nil : "\(name) was changed"
            }
        }
    }

    /// The objects that the migrations make.
    ///
    /// - Parameter version: The first so many migrations.
    /// - Returns: All of them, by kind and name.
    /// - Throws: `SQLiteError`.
    static func reference(through version: Int = Migration.all.count) throws -> [Object] {
        let connection = try Connection(.memory)
        for migration in Migration.all.prefix(version) { try connection.run(script: migration.sql) }
        return try objects(of: connection)
    }

    /// The digest of objects in their order.
    static func digest(of objects: [Object]) -> String {
        SHA256.hash(objects.map { "\($0.name)\n\($0.sql)\n" }.joined()).description
    }

    /// A table, index, trigger or view.
    struct Object: Equatable {
        /// Its kind and name: `table ledger`.
        let name: String
        let sql: String
    }

    private static func objects(of connection: Connection) throws -> [Object] {
        try connection.query(
            """
            SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema
            WHERE \(isNoPartOfSQLite) ORDER BY 1
            """
        ) { row throws(SQLiteError) in Object(name: try row.text(0), sql: try row.text(1)) }
    }

    /// What is looked at: all but what SQLite itself and Litestream keep there.
    ///
    /// Each of that by its exact name and text. A name alone proves nothing: a trigger may be
    /// called `sqlite_x` by whoever writes into the schema by hand.
    ///
    /// Sources: <https://www.sqlite.org/fileformat2.html>, 2.6; Litestream 0.3 and 0.5, `db.go`.
    static let isNoPartOfSQLite: SQL = """
        NOT (type = 'index' AND sql IS NULL AND substr(name, 1, 17) = 'sqlite_autoindex_')
        AND NOT (type = 'table' AND (name, coalesce(sql, '')) IN (VALUES
            ('sqlite_stat1', 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'),
            ('sqlite_stat4', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'),
            ('_litestream_seq', 'CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)'),
            ('_litestream_lock', 'CREATE TABLE _litestream_lock (id INTEGER)')))
        """

    /// Refuses a file in which a view has the name of one of our tables, before anything of it is
    /// read: a view runs what somebody else wrote, and may never end.
    ///
    /// - Parameters:
    ///   - connection: The connection to the file.
    ///   - schema: `main`, or the name under which the file is attached.
    ///   - path: The file's name, for the refusal.
    /// - Throws: `Refusal`, `SQLiteError`.
    static func refuseViews(
        in connection: Connection, as schema: String = "main", of path: String
    ) throws {
        let views = try connection.query(
            "SELECT name FROM \(identifier: schema).sqlite_schema WHERE type = 'view'"
        ) { row throws(SQLiteError) in try row.text(0) }
        guard !views.isEmpty else { return }
        let ours = Set(try reference().map(\.name))
        guard let view = views.first(where: { ours.contains("table \($0)") }) else { return }
        throw Refusal(
            "'\(view)' in '\(path)' is a view, and no table of Ourside's.",
            why: "reading it would run what somebody else put there.",
            try: "ourside restore FILE from a backup")
    }
}
