internal import CSQLite

extension Connection {
    /// Copies the whole main database over that of another connection.
    ///
    /// The copy is one state of the source, even while others write to it (in WAL mode they
    /// need not wait). If it fails, or the program ends, the target is what it was before.
    ///
    /// Unlike `VACUUM INTO`, which creates files with mode 0644 and without WAL, this keeps
    /// the journal mode of the source and the mode of a target opened with
    /// ``OpenMode/create``. A target that is in use can be overwritten too: its readers see
    /// the new content with their next transaction.
    ///
    /// - Parameters:
    ///   - target: The connection whose main database is replaced.
    ///   - pagesPerStep: Pages copied between two calls of `progress`; negative for all.
    ///   - progress: Called after each step with the pages to go and the pages in all.
    ///   - onceLocked: Called before the first page is copied, while nobody else can write to the
    ///     target; nothing is copied if it answers `false`.
    /// - Returns: Whether the target is a copy now.
    /// - Throws: `isBusy` if another connection locks the target, or if this connection is
    ///   inside a transaction that writes; `isReadOnly` if the target cannot be written, or is
    ///   in WAL mode or in memory with another page size.
    ///
    /// Source: <https://www.sqlite.org/backup.html>
    @discardableResult
    package func backup(
        to target: Connection,
        pagesPerStep: Int32 = 1024,
        progress: ((_ remaining: Int, _ total: Int) -> Void)? = nil,
        onceLocked: (() -> Bool)? = nil
    ) throws(SQLiteError) -> Bool {
        var isCopied = false
        // A step of its own would let go of the source each time, and a write by another
        // connection in between would start the copy over.
        try execute("SAVEPOINT backup")
        do {
            try execute("SELECT count(*) FROM sqlite_schema")
            isCopied = try copyPages(
                to: target, pagesPerStep: pagesPerStep, onceLocked: onceLocked, progress: progress)
        } catch {
            try execute("RELEASE backup")
            throw error
        }
        try execute("RELEASE backup")
        return isCopied
    }

    private func copyPages(
        to target: Connection, pagesPerStep: Int32, onceLocked: (() -> Bool)?,
        progress: ((Int, Int) -> Void)?
    ) throws(SQLiteError) -> Bool {
        let targetHandle = try target.ready()
        guard let backup = sqlite3_backup_init(targetHandle, "main", try ready(), "main") else {
            throw SQLiteError(sqlite3_extended_errcode(targetHandle), from: targetHandle)
        }
        var code = SQLITE_OK
        if let onceLocked {
            // A step of no pages locks the target and copies nothing.
            code = sqlite3_backup_step(backup, 0)
            if code == SQLITE_OK, !onceLocked() {
                sqlite3_backup_finish(backup)
                return false
            }
        }
        while code == SQLITE_OK {
            code = sqlite3_backup_step(backup, pagesPerStep)
            if code == SQLITE_OK || code == SQLITE_DONE {
                progress?(
                    Int(sqlite3_backup_remaining(backup)), Int(sqlite3_backup_pagecount(backup)))
            }
        }
        let finishCode = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, finishCode == SQLITE_OK else {
            throw SQLiteError(code == SQLITE_DONE ? finishCode : code, from: targetHandle)
        }
        return true
    }
}
