internal import Domain
internal import SQLite

/// Marks a database file as Ourside's and brings its schema up to this program's.
struct Migrator {
    /// "Osde": what `file` and sqlite.org's list of application ids go by.
    static let applicationID = 0x4F73_6465

    let connection: Connection
    /// The file's name in messages.
    let name: String

    enum State: Equatable {
        /// Nothing in it.
        case empty
        case current
        /// Written by an older program, so many migrations behind.
        case older(pending: Int)
    }

    /// Looks at the file without changing it.
    ///
    /// - Throws: `Refusal` for a file of another program or of a newer Ourside.
    func state() throws -> State {
        let id = try number("PRAGMA application_id")
        let version = try number("PRAGMA user_version")
        if id == 0, version == 0 {
            let tables = try number("SELECT count(*) FROM sqlite_schema")
            if tables == 0 { return .empty }
        }
        guard id == Self.applicationID else {
            throw Refusal(
                "'\(name)' is a database of another program.",
                why: "it does not carry Ourside's application id.",
                try: "ourside init --database FILE, with a file that does not exist yet")
        }
        let newest = Migration.all.count
        guard version <= newest else {
            throw Refusal(
                "'\(name)' was written by a newer Ourside.",
                why:
                    "its schema is version \(version), and this program (\(programVersion)) knows \(newest).",
                try: "install the newer program; this one changes nothing in the file")
        }
        return version == newest ? .current : .older(pending: newest - version)
    }

    /// Runs what is pending, with the record that it ran: one transaction.
    ///
    /// A later migration makes tables of the register anew, so the register is emptied before.
    ///
    /// - Parameter fill: Fills the register again, in the same transaction.
    /// - Throws: `Refusal` if a migration that ran before has changed since.
    func migrate(then fill: () throws -> Void = {}) throws {
        _ = try state()
        try checkHistory()
        try connection.transaction(.immediate) {
            // Another process may have run it while this one waited for the lock.
            let done = try number("PRAGMA user_version")
            let pending = Migration.all.filter { $0.number > done }
            guard !pending.isEmpty else { return }
            if done > 0 { try emptyRegister() }
            // With the first, so that a file is Ourside's or empty, never in between.
            try connection.run(script: "PRAGMA application_id = \(Self.applicationID)")
            for migration in pending {
                try connection.run(script: migration.sql)
                try connection.execute(
                    """
                    INSERT INTO migration (number, name, sha256)
                    VALUES (\(migration.number), \(migration.name), \(migration.sha256))
                    """)
                try connection.run(script: "PRAGMA user_version = \(migration.number)")
            }
            try fill()
        }
    }

    /// Empties every table but those that hold the truth, inside the caller's transaction.
    ///
    /// References are looked at when it commits: the tables do not stand in an order in which
    /// each could be emptied before what it points at.
    func emptyRegister() throws {
        try connection.run(script: "PRAGMA defer_foreign_keys = ON")
        let tables = try connection.query(
            """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY rowid DESC
            """
        ) { row throws(SQLiteError) in try row.text(0) }
        for table in tables where !SchemaMending.truth.contains("table \(table)") {
            try connection.execute("DELETE FROM \(identifier: table)")
        }
    }

    private func checkHistory() throws {
        guard try number("PRAGMA user_version") > 0 else { return }
        let ran = try connection.query("SELECT number, sha256 FROM migration ORDER BY number") {
            row throws(SQLiteError) in (number: try row.int(0), sha256: try row.text(1))
        }
        for (migration, record) in zip(Migration.all, ran)
        where migration.number != record.number || migration.sha256 != record.sha256 {
            throw Refusal(
                "Migration \(record.number) of '\(name)' is not the one of this program.",
                why: "a released migration never changes: one of the two was altered.",
                try: "ourside --version, and compare with the program that made the file")
        }
    }

    private func number(_ sql: SQL) throws -> Int {
        try connection.first(sql) { row throws(SQLiteError) in try row.int(0) } ?? 0
    }
}
