internal import Catalogue
internal import Domain
internal import SQLite

extension Store {
    /// How a store is opened.
    package enum Access {
        /// Reads; an older file is replayed into a temporary database.
        case reading
        /// Reads and writes; an older file is migrated, after a copy was made.
        case writing
    }

    /// Opens a database file that exists.
    ///
    /// - Throws: `Refusal`, if there is none, or it is not one of ours, or not readable.
    package static func open(_ path: String, _ access: Access) throws -> Store {
        try refuseOddFile(path)
        let connection = try explaining(path) { try connect(path, access) }
        let migrator = Migrator(connection: connection, name: path)
        let state = try explaining(path) {
            // Of one moment: another process may be migrating the file.
            try connection.transaction(.deferred) {
                let state = try migrator.state()
                // Before anything is written: a trigger that somebody else put there must not
                // see even a migration.
                try refuseOddSchema(connection, path, state)
                return state
            }
        }
        if state == .empty {
            throw Refusal(
                "'\(path)' is an empty database.", why: "no organization was set up in it.",
                try: "ourside init --database \(path)", kind: .input)
        }
        switch (access, state) {
        case (.writing, .older):
            try copyBeforeMigrating(connection, path)
            let store = Store(connection, path: path)
            try migrator.migrate { try store.rebuildRegister() }
        case (.reading, .older):
            return try replay(path, through: nil)
        default: break
        }
        if access == .writing { try prepareForWriting(connection) }
        let store = Store(connection, path: path)
        return try store.withCurrentProjection(access)
    }

    private static func refuseOddSchema(
        _ connection: Connection, _ path: String, _ state: Migrator.State
    ) throws {
        if state == .empty { return }
        let pending = if case .older(let pending) = state { pending } else { 0 }
        let faults = try ExpectedSchema.differences(
            in: connection, through: Migration.all.count - pending)
        guard faults.isEmpty else {
            throw Refusal(
                "The schema of '\(path)' is not Ourside's: \(faults.joined(separator: ", ")).",
                why:
                    "a table or trigger that somebody else put there could change what is recorded.",
                try: "ourside verify, then ourside rebuild")
        }
    }

    /// Opens a file whatever its schema looks like, to check it.
    ///
    /// - Throws: `Refusal`, if there is none, or it is no database at all.
    package static func openForChecking(_ path: String) throws -> Store {
        try refuseOddFile(path)
        try refuseOtherFormat(path)
        do {
            return Store(try connect(path, .reading), path: path)
        } catch let error as SQLiteError where error.isCorrupt {
            // The checks say where; so no look into the file before they do.
            return Store(try Connection(.file(path), mode: .readOnly), path: path)
        }
    }

    /// Creates a database file with an empty ledger; a file that exists must be empty.
    ///
    /// - Throws: `Refusal`, if something is in it or it cannot be created.
    package static func create(_ path: String) throws -> Store {
        let connection: Connection
        do {
            connection = try Connection(.file(path), mode: .create)
        } catch {
            throw Refusal(
                "'\(path)' cannot be created.", why: "\(error.message).",
                try: "ourside init --database FILE, in a folder that you may write to",
                kind: .output)
        }
        let migrator = Migrator(connection: connection, name: path)
        guard try explaining(path, { try migrator.state() }) == .empty else {
            throw Refusal(
                "'\(path)' is a database already.", why: "nothing is ever written over.",
                try: "ourside init --database ANOTHER-FILE", kind: .output)
        }
        return try prepared(connection, path)
    }

    /// A store in memory, for tests and for looking at what would be.
    ///
    /// - Throws: `SQLiteError`.
    package static func inMemory() throws -> Store {
        try prepared(try Connection(.memory), nil)
    }

    private static func prepared(_ connection: Connection, _ path: String?) throws -> Store {
        if path != nil { try prepareForWriting(connection) }
        try Migrator(connection: connection, name: path ?? "memory").migrate()
        let store = Store(connection, path: path)
        try store.markProjection(entry: 0)
        return store
    }

    static func connect(_ path: String, _ access: Access) throws -> Connection {
        do {
            let connection =
                switch access {
                case .writing: try Connection(.file(path), mode: .readWrite)
                case .reading: try connectReading(path)
                }
            try ExpectedSchema.refuseViews(in: connection, of: path)
            return connection
        } catch let error as SQLiteError {
            if error.isNotADatabase || error.isCorrupt || error.isBusy { throw error }
            throw Refusal(
                "'\(path)' cannot be opened.", why: "\(error.message).", try: "ls -l '\(path)'",
                kind: error.isReadOnly ? .permission : .io)
        }
    }

    /// A WAL database in a folder that may not be written to opens only as immutable, and only
    /// while nothing waits in the log beside it.
    private static func connectReading(_ path: String) throws -> Connection {
        do {
            let connection = try Connection(.file(path), mode: .readOnly)
            // What is wrong with a file shows at the first look into it.
            _ = try connection.first("SELECT count(*) FROM sqlite_schema") { row in try row.int(0) }
            return connection
        } catch let error as SQLiteError {
            guard error.isCannotOpen || error.isReadOnly, isQuiet(path) else { throw error }
            return try Connection(.file(path), mode: .immutable)
        }
    }

    /// An acknowledged entry survives a power cut: WAL with `synchronous=FULL`.
    ///
    /// Source: <https://www.sqlite.org/pragma.html#pragma_synchronous>.
    static func prepareForWriting(_ connection: Connection) throws {
        try connection.run(
            script: """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA cache_size = -65536;
                """)
    }

    /// Says in words what SQLite says of a file that is not a database.
    static func explaining<Value>(_ path: String, _ body: () throws -> Value) throws
        -> Value
    {
        do {
            return try body()
        } catch let error as SQLiteError where error.isNotADatabase || error.isCorrupt {
            throw Refusal(
                "'\(path)' is not a database.", why: "\(error.message).",
                try: "ourside init --database FILE, with a file that does not exist yet")
        }
    }

    // The projection and its version.

    func markProjection(entry: Int) throws {
        try connection.execute(
            """
            INSERT INTO projection (id, version, entry) VALUES (1, \(Projector.version), \(entry))
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, entry = excluded.entry
            """)
    }

    private func withCurrentProjection(_ access: Access) throws -> Store {
        if try hasCurrentProjection() { return self }
        guard access == .writing else { return try Self.replay(path ?? "", through: nil) }
        try connection.transaction(.immediate) {
            // Another process may have done it while this one waited for the lock.
            if try !hasCurrentProjection() { try rebuildRegister() }
        }
        return self
    }

    private func hasCurrentProjection() throws -> Bool {
        try connection.first("SELECT version FROM projection") {
            row throws(SQLiteError) in try row.int(0)
        } == Projector.version
    }
}
