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
            WHERE substr(name, 1, 7) <> 'sqlite_' ORDER BY 1
            """
        ) { row throws(SQLiteError) in Object(name: try row.text(0), sql: try row.text(1)) }
    }
}
