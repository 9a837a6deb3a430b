internal import CSQLite

extension Connection {
    /// Runs any number of statements, such as a migration; rows are passed over.
    ///
    /// It is not a transaction: what ran before an error stays done, unless the call stands
    /// inside ``transaction(_:_:)``.
    ///
    /// - Parameter script: SQL that somebody has read, never one made with a value in it.
    /// - Throws: What SQLite refuses, with the one statement that it refuses.
    package func run(script: String) throws(SQLiteError) {
        var script = try Script(script)
        while true {
            let database = try ready()
            guard let statement = try script.prepareNext(in: database) else { return }
            defer { sqlite3_finalize(statement) }
            var code: Int32
            repeat { code = sqlite3_step(statement) } while code == SQLITE_ROW
            guard code == SQLITE_DONE else {
                throw SQLiteError(code, from: database, sql: script.latest)
            }
        }
    }
}
