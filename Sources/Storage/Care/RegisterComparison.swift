internal import Files
internal import SQLite

extension Store {
    /// Rebuilds the register beside the stored one and compares them, table by table.
    ///
    /// A register that says an older program wrote it fails too: nobody can tell rows which that
    /// program made otherwise from rows that somebody changed.
    ///
    /// - Throws: ``VerificationFault`` with the rows that differ.
    func verifyRegister() throws -> String {
        guard let path, replayedThrough == nil else { return "replayed from the ledger just now" }
        guard try connection.pragma("user_version") as Int == Migration.all.count else {
            throw VerificationFault(
                "an older program made its tables, so they cannot be compared; "
                    + "'ourside rebuild' builds them from the ledger")
        }
        let isOlder = try saysOlderProgram()
        return try Self.replaying(path) { replayed in
            let tables = try replayed.registerTables()
            var faults: [String] = []
            for table in tables {
                faults += try RegisterComparison(replayed.connection, table).faults()
            }
            guard faults.isEmpty else {
                if isOlder {
                    faults.insert(
                        "it says that an older program wrote it, so it cannot be compared; "
                            + "'ourside rebuild' builds it from the ledger", at: 0)
                }
                throw VerificationFault(faults)
            }
            return "\(tables.count) tables equal those rebuilt from the ledger"
        }
    }

    /// Whether the stored register bears the version of an older projector.
    func saysOlderProgram() throws -> Bool {
        let version = try connection.first("SELECT version FROM projection") {
            row throws(SQLiteError) in try row.int(0)
        }
        return version.map { $0 < Projector.version } ?? false
    }
}

/// One table of the stored register beside the same table as the ledger makes it.
private struct RegisterComparison {
    private let connection: Connection
    private let table: String
    private let columns: [String]
    private let keys: [String]
    /// Rows that are named of each kind of difference.
    private static let limit = 4

    init(_ connection: Connection, _ table: String) throws {
        (self.connection, self.table) = (connection, table)
        let info = try connection.query(
            "SELECT name, pk FROM pragma_table_info(\(table), 'main')"
        ) { row throws(SQLiteError) in (name: try row.text(0), key: try row.int(1)) }
        columns = info.map(\.name)
        keys = info.filter { $0.key > 0 }.sorted { $0.key < $1.key }.map(\.name)
    }

    func faults() throws -> [String] {
        try lone(in: "stored", not: "main").map { "\($0) does not follow from the ledger" }
            + lone(in: "main", not: "stored").map { "\($0) is missing" } + changed()
    }

    /// Rows of one side whose key the other does not have.
    private func lone(in side: String, not other: String) throws -> [String] {
        try connection.query(
            """
            SELECT \(place(side)) FROM \(identifier: side).\(identifier: table) AS one
            WHERE NOT EXISTS (
                SELECT 1 FROM \(identifier: other).\(identifier: table) AS two WHERE \(sameKey))
            LIMIT \(Self.limit)
            """
        ) { row throws(SQLiteError) in try row.text(0) }
    }

    /// Rows with one key and different values, column by column.
    private func changed() throws -> [String] {
        var differs: SQL = "0"
        var values: SQL = place("stored")
        for column in columns {
            differs = "\(differs) OR one.\(identifier: column) IS NOT two.\(identifier: column)"
            values =
                "\(values), quote(one.\(identifier: column)), quote(two.\(identifier: column))"
        }
        let rows = try connection.query(
            """
            SELECT \(values) FROM stored.\(identifier: table) AS one
            JOIN main.\(identifier: table) AS two ON \(sameKey)
            WHERE \(differs) LIMIT \(Self.limit)
            """
        ) { row throws(SQLiteError) in
            var place = try row.text(0)
            for (index, column) in columns.enumerated() {
                let (stored, says) = (try row.text(1 + index * 2), try row.text(2 + index * 2))
                guard stored != says else { continue }
                place +=
                    ": \(column) is \(stored.prefix(80)), and the ledger says \(says.prefix(80))"
            }
            return place
        }
        return rows
    }

    private var sameKey: SQL {
        var same: SQL = "1"
        for key in keys { same = "\(same) AND one.\(identifier: key) = two.\(identifier: key)" }
        return same
    }

    /// SQL that names a row: the table, the key, and whose it is where that can be said.
    private func place(_ side: String) -> SQL {
        var key: SQL = "''"
        for (index, column) in keys.enumerated() {
            let separator: SQL = index == 0 ? "" : " || ', '"
            key = "\(key)\(separator) || \(column) || ' ' || quote(one.\(identifier: column))"
        }
        let side: SQL = "\(identifier: side)"
        let name: SQL =
            if table == "series" {
                "(SELECT name FROM \(side).subject WHERE id = one.subject) || '/' || one.name"
            } else if columns.contains("name") {
                "one.name"
            } else if ["account", "service", "resource"].contains(table) {
                "(SELECT name FROM \(side).subject WHERE id = one.id)"
            } else if columns.contains("series") {
                """
                (SELECT subject.name || '/' || series.name FROM \(side).series
                    JOIN \(side).subject ON subject.id = series.subject WHERE series.id = one.series)
                """
            } else {
                "NULL"
            }
        return "\(table) || ' (' || \(key) || coalesce(', ' || \(name), '') || ')'"
    }
}
