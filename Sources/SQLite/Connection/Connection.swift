internal import CSQLite

/// An open database.
///
/// Deliberately not `Sendable`: SQLite is told that one thread at a time uses it. What
/// another thread may do is to stop a long statement, with ``interruptHandle``.
package final class Connection {
    /// Stops running statements, from any thread and at any time, even after closing.
    package let interruptHandle: InterruptHandle

    /// The statements prepared so far.
    let statements = StatementCache(capacity: 128)

    /// How many calls of `transaction` are running, one inside the other.
    var transactionDepth = 0

    private var handle: OpaquePointer?

    /// Opens a database, hardened against files that others may have touched.
    ///
    /// A file is not read yet: that it is no database shows with the first statement that
    /// reads.
    ///
    /// - Parameters:
    ///   - location: Memory, a temporary file, or a path.
    ///   - mode: What may be done with a file. Of no effect for the other locations.
    ///   - busyTimeoutMilliseconds: How long to wait for a lock that another connection
    ///     holds before a statement throws `isBusy`.
    /// - Throws: `isCannotOpen` if there is no such file, or no right to it; `isReadOnly` if
    ///   it can be read but `mode` asks to write.
    ///
    /// Source: <https://www.sqlite.org/c3ref/open.html>
    package init(
        _ location: DatabaseLocation,
        mode: OpenMode = .create,
        busyTimeoutMilliseconds: Int32 = 10_000
    ) throws(SQLiteError) {
        let handle = try Self.openHandle(location, mode: mode)
        sqlite3_busy_timeout(handle, busyTimeoutMilliseconds)
        self.handle = handle
        interruptHandle = InterruptHandle(handle)
    }

    deinit {
        interruptHandle.invalidate()
        statements.finalizeIdle()
        sqlite3_close_v2(handle)
    }

    /// Closes the database, rolling back a transaction that is still open.
    ///
    /// Whatever is asked of the connection afterwards throws; closing it again does nothing.
    ///
    /// - Throws: `isBusy` if called while one of its statements, blobs or backups is still
    ///   being read; the connection stays open then.
    ///
    /// Source: <https://www.sqlite.org/c3ref/close.html>
    package func close() throws(SQLiteError) {
        guard let handle else { return }
        statements.finalizeIdle()
        // First, so that no other thread can reach a connection that is going away.
        interruptHandle.invalidate()
        let code = sqlite3_close(handle)
        guard code == SQLITE_OK else {
            interruptHandle.reset(to: handle)
            throw SQLiteError(code, from: handle)
        }
        self.handle = nil
    }

    /// The rows that the latest INSERT, UPDATE or DELETE changed; 0 once closed.
    ///
    /// Rows changed by triggers and by foreign key actions are not counted.
    ///
    /// Source: <https://www.sqlite.org/c3ref/changes.html>
    package var changes: Int {
        handle.map { Int(sqlite3_changes64($0)) } ?? 0
    }

    /// The rowid that the latest INSERT gave, or 0 if there was none.
    ///
    /// Source: <https://www.sqlite.org/c3ref/last_insert_rowid.html>
    package var lastInsertedRowID: Int64 {
        handle.map { sqlite3_last_insert_rowid($0) } ?? 0
    }

    /// Whether changes wait for a commit.
    ///
    /// Source: <https://www.sqlite.org/c3ref/get_autocommit.html>
    package var isInTransaction: Bool {
        handle.map { sqlite3_get_autocommit($0) == 0 } ?? false
    }

    /// Stops the statements that are running; each throws `isInterrupted`.
    ///
    /// A write stopped inside a transaction takes the whole transaction back.
    ///
    /// Source: <https://www.sqlite.org/c3ref/interrupt.html>
    package func interrupt() {
        interruptHandle.interrupt()
    }

    /// The handle to run a statement on.
    ///
    /// - Throws: If the connection is closed, or if SQLite has taken back the transaction
    ///   that the caller believes to be in: what it writes now would be kept one by one.
    func ready() throws(SQLiteError) -> OpaquePointer {
        guard let handle else {
            throw SQLiteError(code: SQLITE_MISUSE, message: "the connection is closed")
        }
        if transactionDepth > 0, sqlite3_get_autocommit(handle) != 0 {
            throw SQLiteError(
                code: SQLITE_ABORT | (2 << 8),  // SQLITE_ABORT_ROLLBACK
                message: "the transaction has been rolled back, and nothing of it is kept")
        }
        return handle
    }
}
