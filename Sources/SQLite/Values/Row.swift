internal import CSQLite

/// The row that a statement stands on.
///
/// Columns are counted from 0. Each function takes exactly one storage class: anything else
/// throws an error that names the column, where SQLite itself would convert in silence
/// (`'12 apples'` to 12, NULL to 0).
///
/// Valid only inside the closure it was given to; afterwards every read throws.
///
/// Source: <https://www.sqlite.org/c3ref/column_blob.html>
package struct Row {
    private let statement: Statement
    private let stamp: Int

    init(_ statement: Statement) {
        self.statement = statement
        stamp = statement.stamp
    }

    /// Whether a column holds NULL.
    package func isNull(_ index: Int) throws(SQLiteError) -> Bool {
        try storageClass(index) == SQLITE_NULL
    }

    /// An INTEGER.
    package func int(_ index: Int) throws(SQLiteError) -> Int {
        Int(try int64(index))
    }

    /// An INTEGER.
    package func int64(_ index: Int) throws(SQLiteError) -> Int64 {
        sqlite3_column_int64(statement.handle, try column(index, SQLITE_INTEGER, "INTEGER"))
    }

    /// An INTEGER that is 0 or 1.
    package func bool(_ index: Int) throws(SQLiteError) -> Bool {
        switch try int64(index) {
        case 0: false
        case 1: true
        default: throw mismatch(index, expected: "0 or 1")
        }
    }

    /// A REAL.
    package func double(_ index: Int) throws(SQLiteError) -> Double {
        sqlite3_column_double(statement.handle, try column(index, SQLITE_FLOAT, "REAL"))
    }

    /// A TEXT, whole, even if it holds NUL characters.
    ///
    /// - Throws: `isMismatch` also if the bytes are not UTF-8; to repair them would make
    ///   different texts equal. `CAST(x AS BLOB)` reads them as they are.
    package func text(_ index: Int) throws(SQLiteError) -> String {
        let column = try column(index, SQLITE_TEXT, "TEXT")
        guard let start = sqlite3_column_text(statement.handle, column) else {
            throw SQLiteError(SQLITE_NOMEM, from: nil, sql: statement.text)
        }
        let count = Int(sqlite3_column_bytes(statement.handle, column))
        let bytes = UnsafeBufferPointer(start: start, count: count)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw mismatch(index, expected: "UTF-8")
        }
        return text
    }

    /// A BLOB.
    package func blob(_ index: Int) throws(SQLiteError) -> [UInt8] {
        let column = try column(index, SQLITE_BLOB, "BLOB")
        let start = sqlite3_column_blob(statement.handle, column)
        let count = Int(sqlite3_column_bytes(statement.handle, column))
        guard start != nil || count == 0 else {
            throw SQLiteError(SQLITE_NOMEM, from: nil, sql: statement.text)
        }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// The error to throw when a column holds what its reader cannot take.
    ///
    /// - Parameters:
    ///   - index: The column, from 0.
    ///   - expected: What it should hold, such as "a date". Never the value found.
    /// - Returns: An error that names the column and the storage class found.
    package func mismatch(_ index: Int, expected: String) -> SQLiteError {
        let column = Int32(clamping: index)
        let name = sqlite3_column_name(statement.handle, column).map { String(cString: $0) }
        return SQLiteError(
            code: SQLITE_MISMATCH,
            message: """
                column \(index) (\(name ?? "no name")) holds \(storageClassName(column)), \
                expected \(expected)
                """,
            sql: statement.text)
    }

    /// The column's number for SQLite, if it holds the class that the caller will read.
    private func column(
        _ index: Int, _ wanted: Int32, _ name: String
    ) throws(SQLiteError) -> Int32 {
        guard try storageClass(index) == wanted else {
            throw mismatch(index, expected: name)
        }
        return Int32(truncatingIfNeeded: index)
    }

    private func storageClass(_ index: Int) throws(SQLiteError) -> Int32 {
        guard stamp == statement.stamp else {
            throw SQLiteError(
                code: SQLITE_MISUSE, message: "the row is read after its time",
                sql: statement.text)
        }
        let found = sqlite3_column_type(statement.handle, Int32(clamping: index))
        // A column that does not exist looks like NULL.
        if found == SQLITE_NULL, !(0..<statement.columnCount).contains(index) {
            throw SQLiteError(
                code: SQLITE_RANGE,
                message: "there is no column \(index), only \(statement.columnCount)",
                sql: statement.text)
        }
        return found
    }

    private func storageClassName(_ column: Int32) -> String {
        switch sqlite3_column_type(statement.handle, column) {
        case SQLITE_INTEGER: "INTEGER"
        case SQLITE_FLOAT: "REAL"
        case SQLITE_TEXT: "TEXT"
        case SQLITE_BLOB: "BLOB"
        default: "NULL"
        }
    }
}
