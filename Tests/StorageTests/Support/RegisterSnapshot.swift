import SQLite

@testable import Storage

/// Every row of every register table, as text.
struct RegisterSnapshot: Equatable {
    var tables: [String: [String]] = [:]

    init(_ store: Store) throws {
        for table in try Store.registerTableNames() {
            tables[table] = try Self.rows(of: table, in: store.connection)
        }
    }

    private static func rows(of table: String, in connection: Connection) throws -> [String] {
        let columns = try connection.query("SELECT name FROM pragma_table_info(\(table))") {
            try $0.text(0)
        }
        var shown: SQL = "''"
        for column in columns {
            shown = "\(shown) || ' ' || quote(\(identifier: column))"
        }
        return try connection.query("SELECT \(shown) FROM \(identifier: table) ORDER BY 1") {
            try $0.text(0)
        }
    }

    /// Rows that only one of the two has, by table.
    func differences(from other: RegisterSnapshot) -> [String] {
        tables.keys.sorted().flatMap { table in
            let (mine, theirs) = (Set(tables[table] ?? []), Set(other.tables[table] ?? []))
            return mine.subtracting(theirs).sorted().map { "+ \(table)\($0)" }
                + theirs.subtracting(mine).sorted().map { "- \(table)\($0)" }
        }
    }
}
