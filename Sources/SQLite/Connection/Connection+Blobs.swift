internal import CSQLite

extension Connection {
    /// Opens one value for reading in pieces, so that it need not fit into memory.
    ///
    /// - Parameters:
    ///   - table: The table's name.
    ///   - column: The column's name; it must hold a BLOB or TEXT.
    ///   - rowID: The row's `rowid`, which is also its INTEGER PRIMARY KEY.
    ///   - database: `main`, `temp`, or what an attached one is called.
    ///   - body: Reads. The blob is closed when it returns.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws; a plain error if there is no such table, column or row.
    ///
    /// Source: <https://www.sqlite.org/c3ref/blob_open.html>
    package func withBlob<T>(
        table: String,
        column: String,
        rowID: Int64,
        database: String = "main",
        _ body: (Blob) throws -> T
    ) throws -> T {
        let handle = try ready()
        var opened: OpaquePointer?
        let code = sqlite3_blob_open(handle, database, table, column, rowID, 0, &opened)
        guard code == SQLITE_OK, let opened else { throw SQLiteError(code, from: handle) }
        let blob = Blob(opened, in: handle)
        defer { blob.close() }
        return try body(blob)
    }
}
