internal import CSQLite

extension Connection {
    /// Opens a second file in this connection, so that one statement can read from both.
    ///
    /// A connection opened read-only attaches nothing for writing, not even a database in
    /// memory: to fill a scratch database from a file, open ``DatabaseLocation/temporary``
    /// and attach the file with ``OpenMode/readOnly``.
    ///
    /// - Parameters:
    ///   - path: The file, relative to the working directory or absolute.
    ///   - name: What to call it in statements: `name.table`.
    ///   - mode: What may be done with the file.
    /// - Throws: `isCannotOpen` if there is no such file, or no right to it; `isNotADatabase`;
    ///   `isReadOnly` if `mode` asks to write, and the connection or the file can only be read.
    ///
    /// Source: <https://www.sqlite.org/lang_attach.html>
    package func attach(
        _ path: String, as name: String, mode: OpenMode
    ) throws(SQLiteError) {
        let handle = try ready()
        if mode.isWritable, Self.isReadOnly("main", in: handle) {
            throw SQLiteError(code: SQLITE_READONLY, message: "the connection is read-only")
        }
        let file = try DatabaseFile(path, mode: mode)
        file.createIfAsked()
        try execute("ATTACH \(file.uri) AS \(name)")
        if mode.isWritable, Self.isReadOnly(name, in: handle) {
            try detach(name)
            throw SQLiteError(code: SQLITE_READONLY, message: "no right to write the file")
        }
    }

    /// Closes an attached file.
    ///
    /// - Throws: If no database of that name is attached, or if it is being used by a
    ///   transaction or a statement.
    ///
    /// Source: <https://www.sqlite.org/lang_detach.html>
    package func detach(_ name: String) throws(SQLiteError) {
        try execute("DETACH \(name)")
    }
}
