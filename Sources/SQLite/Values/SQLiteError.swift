internal import CSQLite

/// What SQLite, or this module on its behalf, refuses to do.
///
/// It never holds a bound value, so it can be shown and logged. `message` holds what the
/// schema says (names, the words of a RAISE) and, from opening a file, its path.
///
/// Source: <https://www.sqlite.org/rescode.html>
package struct SQLiteError: Error, Equatable {
    /// The extended result code, such as 2067 for a violated UNIQUE.
    package let code: Int32

    /// Why, in SQLite's words.
    package let message: String

    /// The statement, with `?` for its values, or `nil` if none was running.
    package let sql: String?

    /// Takes SQLite's extended result code, and words that hold no bound value.
    package init(code: Int32, message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    /// The result code without its refinement, such as 19 for any violated constraint.
    package var primaryCode: Int32 { code & 0xff }
}

extension SQLiteError {
    /// Takes the words from the connection, if they are about this code.
    init(_ code: Int32, from database: OpaquePointer?, sql: String? = nil) {
        let isCurrent = database != nil && sqlite3_extended_errcode(database) == code
        let words = isCurrent ? sqlite3_errmsg(database) : sqlite3_errstr(code)
        self.init(
            code: code,
            message: words.map { String(cString: $0) } ?? "no words for it",
            sql: sql)
    }
}

extension SQLiteError: CustomStringConvertible {
    /// `UNIQUE constraint failed: t.a (SQLite code 2067) in: INSERT INTO t VALUES (?)`.
    package var description: String {
        "\(message) (SQLite code \(code))" + (sql.map { " in: \($0)" } ?? "")
    }
}
