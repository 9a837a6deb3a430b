package import Domain
internal import SQLite

extension Store {
    /// The register as it was at the end of a day: the ledger's prefix replayed.
    ///
    /// - Parameters:
    ///   - path: A database file.
    ///   - day: The last day of entries that count.
    ///   - entry: The newest entry that counts, if not all of that day do.
    /// - Returns: A store that can only be read.
    /// - Throws: `Refusal`, if the ledger cannot be replayed.
    package static func asOf(
        _ path: String, _ day: CivilDay, at entry: Int? = nil
    ) throws -> Store {
        try refuseOddFile(path)
        return try replay(path, through: day, at: entry)
    }

    /// Replays into a temporary database: `''` is main, and the file is attached read-only.
    ///
    /// With a read-only main connection an attached memory database refuses writes.
    static func replay(
        _ path: String, through day: CivilDay?, at entry: Int? = nil
    ) throws -> Store {
        let store = try attached(path, through: day)
        try store.replayStored(through: day, at: entry)
        return store
    }

    /// Replays everything and looks at it beside what is stored, both of the same moment.
    ///
    /// Without the transaction around both, an entry written meanwhile would look like a fault.
    static func replaying<Value>(_ path: String, _ body: (Store) throws -> Value) throws -> Value {
        let store = try attached(path, through: nil)
        return try store.connection.transaction(.deferred) {
            try store.replayStored(through: nil)
            return try body(store)
        }
    }

    private static func attached(_ path: String, through day: CivilDay?) throws -> Store {
        let connection = try Connection(.temporary)
        // Before attaching: without a schema's name these would also reach for the file.
        try connection.run(
            script: """
                PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = -65536;
                """)
        do {
            try connection.attach(path, as: "stored", mode: .readOnly)
        } catch {
            guard isQuiet(path) else { throw error }
            try connection.attach(path, as: "stored", mode: .immutable)
        }
        try ExpectedSchema.refuseViews(in: connection, as: "stored", of: path)
        return Store(connection, path: path, replayedThrough: day)
    }

    /// Makes an empty register beside the attached ledger and applies its prefix.
    private func replayStored(through day: CivilDay?, at entry: Int? = nil) throws {
        let last = min(try lastEntry(through: day), entry ?? .max)
        // The truth stays where it is: the register's own names lead to the attached tables.
        try connection.run(script: Self.register)
        try connection.run(
            script: """
                CREATE TEMP VIEW ledger AS SELECT seq, line, hash FROM stored.ledger
                WHERE seq <= \(last);
                CREATE TEMP VIEW document AS SELECT * FROM stored.document;
                CREATE TEMP VIEW evidence_file AS SELECT * FROM stored.evidence_file;
                CREATE TEMP VIEW evidence_chunk AS SELECT * FROM stored.evidence_chunk;
                """)
        try connection.transaction(.immediate) { try applyLedger() }
    }

    /// The migrations that make the register: all but the one that makes the truth.
    static var register: String { Migration.all.dropFirst().map(\.sql).joined(separator: "\n") }

    /// The newest entry of a day or before it.
    ///
    /// By place, not by date: an entry that was once written with a wrong clock does not hide
    /// the later ones that build on it.
    private func lastEntry(through day: CivilDay?) throws -> Int {
        guard let day else {
            return try connection.first("SELECT coalesce(max(seq), 0) FROM stored.ledger") {
                row throws(SQLiteError) in try row.int(0)
            } ?? 0
        }
        // Nothing that stands before the day in a line can hold its key; the newest ones are
        // looked at first.
        return try connection.first(
            """
            SELECT seq FROM stored.ledger
            WHERE substr(line, instr(line, '"day":"') + 7, 10) <= \(day)
            ORDER BY seq DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.int(0) } ?? 0
    }

    /// Applies every entry of the ledger to an empty register.
    func applyLedger() throws {
        var last = 0
        try connection.forEach("SELECT line FROM ledger ORDER BY seq") { row in
            let entry = try LedgerEntry(line: try row.text(0))
            try projector.apply(entry)
            last = entry.seq
        }
        try projector.settle()
        try markProjection(entry: last)
    }

    /// Throws the register away and applies the ledger again, inside the caller's transaction.
    func rebuildRegister() throws {
        // Until the commit: an import that saw services stands before them in the schema.
        try connection.run(script: "PRAGMA defer_foreign_keys = ON")
        for table in try registerTables().reversed() {
            try connection.run(script: "DELETE FROM \"\(table)\"")
        }
        projector.forget()
        try applyLedger()
    }

    /// The tables that are projection, in the order in which they were made.
    func registerTables() throws -> [String] {
        try Self.registerTableNames()
    }

    static func registerTableNames() throws -> [String] {
        let reference = try Connection(.memory)
        try reference.run(script: register)
        return try reference.query(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
        ) { row throws(SQLiteError) in try row.text(0) }
    }
}
