internal import CSQLite

extension Connection {
    /// The value of a pragma that is a number.
    ///
    /// - Parameter name: Such as `user_version`, or `main.user_version`; nothing with
    ///   arguments.
    /// - Returns: The first column of its first row.
    /// - Throws: `isMismatch` if it is a text; else if there is no such pragma, where SQLite
    ///   itself would say nothing.
    ///
    /// Source: <https://www.sqlite.org/pragma.html>
    package func pragma(_ name: String) throws(SQLiteError) -> Int {
        try pragma(name) { row throws(SQLiteError) in try row.int(0) }
    }

    /// The value of a pragma that is a text.
    ///
    /// - Parameter name: Such as `journal_mode`, or `main.journal_mode`; nothing with
    ///   arguments.
    /// - Returns: The first column of its first row.
    /// - Throws: `isMismatch` if it is a number; else if there is no such pragma, where SQLite
    ///   itself would say nothing.
    ///
    /// Source: <https://www.sqlite.org/pragma.html>
    package func pragma(_ name: String) throws(SQLiteError) -> String {
        try pragma(name) { row throws(SQLiteError) in try row.text(0) }
    }

    private func pragma<T>(
        _ name: String, _ row: (Row) throws(SQLiteError) -> T
    ) throws(SQLiteError) -> T {
        let isName = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."): true
            default: false
            }
        }
        guard isName, let value = try first(SQL(checked: "PRAGMA \(name)"), row) else {
            throw SQLiteError(code: SQLITE_NOTFOUND, message: "there is no such pragma")
        }
        return value
    }
}
