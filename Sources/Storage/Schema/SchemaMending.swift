internal import Domain
internal import SQLite

/// Makes a schema again what the migrations make, inside the caller's transaction.
///
/// The tables that hold the truth are never touched: if one of them is not as it was made, only
/// a backup helps.
struct SchemaMending {
    private let connection: Connection
    /// So many migrations have run.
    private let version: Int
    /// The tables that hold the truth.
    static let truth = [
        "table migration", "table ledger", "table document", "table evidence_file",
        "table evidence_chunk",
    ]

    init(_ connection: Connection, through version: Int) {
        (self.connection, self.version) = (connection, version)
    }

    /// - Throws: `Refusal`, if a table of the truth is missing or was changed.
    func mend() throws {
        let expected = try ExpectedSchema.reference(through: version)
        // Until the commit: an import that saw services stands before them in the schema.
        try connection.run(script: "PRAGMA defer_foreign_keys = ON")
        let texts = Dictionary(
            expected.map { ($0.name, $0.sql) }, uniquingKeysWith: { first, _ in first })
        let found = try objects()
        for name in Self.truth where found.first(where: { $0.name == name })?.sql != texts[name] {
            throw Refusal(
                "The \(name) is not as it was made.",
                why: "it holds the truth, which nobody mends.",
                try: "ourside restore FILE from a backup")
        }
        let foreign = found.filter { texts[$0.name] != $0.sql }
        // First what could act while the rest goes.
        for kind in ["trigger", "view", "index"] { try drop(kind, among: foreign) }
        for table in found.filter({ $0.name.hasPrefix("table ") && texts[$0.name] != nil })
            .reversed() where !Self.truth.contains(table.name)
        {
            try connection.execute("DELETE FROM \(identifier: table.plainName)")
        }
        try drop("table", among: foreign)
        let left = Set(try objects().map(\.name))
        for kind in ["table ", "index ", "trigger "] {
            for object in expected where object.name.hasPrefix(kind) && !left.contains(object.name)
            {
                try connection.run(script: object.sql)
            }
        }
    }

    /// In the order in which they were made.
    private func objects() throws -> [ExpectedSchema.Object] {
        try connection.query(
            """
            SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema
            WHERE \(ExpectedSchema.isNoPartOfSQLite) ORDER BY rowid
            """
        ) { row throws(SQLiteError) in
            ExpectedSchema.Object(name: try row.text(0), sql: try row.text(1))
        }
    }

    private func drop(_ kind: String, among objects: [ExpectedSchema.Object]) throws {
        for object in objects where object.name.hasPrefix("\(kind) ") {
            let name = object.plainName
            switch kind {
            case "trigger": try connection.execute("DROP TRIGGER IF EXISTS \(identifier: name)")
            case "view": try connection.execute("DROP VIEW IF EXISTS \(identifier: name)")
            case "index": try connection.execute("DROP INDEX IF EXISTS \(identifier: name)")
            default: try connection.execute("DROP TABLE IF EXISTS \(identifier: name)")
            }
        }
    }
}

extension ExpectedSchema.Object {
    /// The name without the kind.
    fileprivate var plainName: String {
        name.split(separator: " ", maxSplits: 1).last.map(String.init) ?? name
    }
}
