internal import CSQLite

/// A prepared statement, which its cache owns.
final class Statement {
    let handle: OpaquePointer
    let text: String

    /// Whether somebody is stepping through it.
    var isInUse = false

    /// Whether the cache keeps it for the next time.
    var isCached = false

    /// When it was last asked for, in calls to the cache.
    var lastUse = 0

    /// Changes with every step and reset, so that a row can tell that its time is over.
    private(set) var stamp = 0

    /// - Throws: If the text is not SQL, or not exactly one statement: SQLite itself would
    ///   pass over whatever follows the first.
    init(_ text: String, in database: OpaquePointer) throws(SQLiteError) {
        var script = try Script(text)
        guard
            let handle = try script.prepareNext(in: database, flags: SQLITE_PREPARE_PERSISTENT)
        else {
            throw SQLiteError(code: SQLITE_MISUSE, message: "there is no statement", sql: text)
        }
        self.handle = handle
        self.text = text
        do {
            guard let second = try script.prepareNext(in: database) else { return }
            sqlite3_finalize(second)
        } catch {
            sqlite3_finalize(handle)
            throw error
        }
        sqlite3_finalize(handle)
        throw SQLiteError(
            code: SQLITE_MISUSE, message: "there is more than one statement", sql: text)
    }

    /// The columns of each row.
    var columnCount: Int { Int(sqlite3_column_count(handle)) }

    /// Sets every `?`.
    ///
    /// - Throws: If there are more or fewer values than `?`, or one is NaN.
    ///
    /// Source: <https://www.sqlite.org/c3ref/bind_blob.html>
    func bind(_ bindings: [SQLBinding]) throws(SQLiteError) {
        let places = Int(sqlite3_bind_parameter_count(handle))
        guard places == bindings.count else {
            throw SQLiteError(
                code: SQLITE_RANGE,
                message: "\(bindings.count) values for \(places) places; is one in quotes?",
                sql: text)
        }
        var place: Int32 = 0
        for binding in bindings {
            place += 1
            let code = bind(binding, at: place)
            guard code == SQLITE_OK else { throw error(code) }
        }
    }

    /// Moves to the next row; `false` when there is none.
    ///
    /// Source: <https://www.sqlite.org/c3ref/step.html>
    func step() throws(SQLiteError) -> Bool {
        stamp += 1
        let code = sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw error(code)
        }
    }

    /// Ends the run before its last row.
    ///
    /// - Throws: What ends it badly: an INSERT with RETURNING gives its row first and commits
    ///   here.
    ///
    /// Source: <https://www.sqlite.org/c3ref/reset.html>
    func finish() throws(SQLiteError) {
        stamp += 1
        let code = sqlite3_reset(handle)
        guard code == SQLITE_OK else { throw error(code) }
    }

    /// Makes the statement ready for its next run, and forgets the values of this one.
    func clear() {
        stamp += 1
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    func finalize() {
        stamp += 1
        sqlite3_finalize(handle)
    }

    private func bind(_ binding: SQLBinding, at place: Int32) -> Int32 {
        switch binding {
        case .null:
            return sqlite3_bind_null(handle, place)
        case .integer(let value):
            return sqlite3_bind_int64(handle, place, value)
        case .real(let value):
            // SQLite would store NULL.
            return value.isNaN ? SQLITE_MISMATCH : sqlite3_bind_double(handle, place, value)
        case .text(var value):
            return value.withUTF8 {
                csqlite_bind_text(handle, place, $0.baseAddress, UInt64($0.count))
            }
        case .blob(let value):
            return value.withUnsafeBytes {
                csqlite_bind_blob(handle, place, $0.baseAddress, UInt64($0.count))
            }
        }
    }

    private func error(_ code: Int32) -> SQLiteError {
        SQLiteError(code, from: sqlite3_db_handle(handle), sql: text)
    }
}
