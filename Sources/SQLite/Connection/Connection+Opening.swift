internal import CSQLite
internal import Glibc

extension Connection {
    /// Opens a database and hardens the connection, or leaves nothing open.
    static func openHandle(
        _ location: DatabaseLocation, mode: OpenMode
    ) throws(SQLiteError) -> OpaquePointer {
        switch location {
        case .memory:
            return try openHandle(":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        case .temporary:
            return try openHandle("", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        case .file(let path):
            let file = try DatabaseFile(path, mode: mode)
            file.createIfAsked()
            let handle = try openHandle(file.uri, flags: mode.flag)
            if mode.isWritable, isReadOnly("main", in: handle) {
                sqlite3_close(handle)
                throw SQLiteError(code: SQLITE_READONLY, message: "no right to write the file")
            }
            return handle
        }
    }

    /// Whether a database opened for writing can only be read.
    ///
    /// SQLite falls back to reading where the system refuses writing, and would say so only
    /// at the first write.
    static func isReadOnly(_ database: String, in handle: OpaquePointer) -> Bool {
        sqlite3_db_readonly(handle, database) == 1
    }

    private static func openHandle(
        _ name: String, flags: Int32
    ) throws(SQLiteError) -> OpaquePointer {
        _ = keepsNoStatistics
        var handle: OpaquePointer?
        // No mutex: a Connection is not Sendable, so no two threads can meet in it.
        let always = SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
        var code = sqlite3_open_v2(name, &handle, flags | always, nil)
        if code == SQLITE_OK { code = harden(handle) }
        guard code == SQLITE_OK, let handle else {
            let error = openingError(code, handle)
            sqlite3_close(handle)
            throw error
        }
        return handle
    }

    /// Asked for once, before the library starts.
    private static let keepsNoStatistics = csqlite_keep_no_statistics() == SQLITE_OK

    /// Says also what the system answered, such as "Permission denied".
    private static func openingError(_ code: Int32, _ handle: OpaquePointer?) -> SQLiteError {
        let error = SQLiteError(code, from: handle)
        let answer = handle.map { sqlite3_system_errno($0) } ?? 0
        guard answer != 0, let words = strerror(answer) else { return error }
        return SQLiteError(code: code, message: "\(error.message): \(String(cString: words))")
    }

    /// Takes from a file the power to run code of its choosing, and from SQL its old laxness.
    ///
    /// Source: <https://www.sqlite.org/security.html>, section 1.2
    private static func harden(_ handle: OpaquePointer?) -> Int32 {
        let settings: [(option: Int32, value: Int32)] = [
            (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_DEFENSIVE, 1),
            (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
            // "text" in double quotes is a name, and a misspelt name is an error.
            (SQLITE_DBCONFIG_DQS_DDL, 0),
            (SQLITE_DBCONFIG_DQS_DML, 0),
        ]
        for (option, value) in settings {
            let code = csqlite_configure(handle, option, value)
            guard code == SQLITE_OK else { return code }
        }
        return sqlite3_exec(
            handle, "PRAGMA recursive_triggers=ON; PRAGMA cell_size_check=ON", nil, nil, nil)
    }
}
