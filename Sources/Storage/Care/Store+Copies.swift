internal import Domain
internal import Glibc
internal import SQLite

extension Store {
    /// Throws the register away and replays the ledger, in one transaction.
    ///
    /// - Returns: How many entries were applied.
    /// - Throws: `SQLiteError`; the register is then as it was.
    @discardableResult
    package func rebuild() throws -> Int {
        try connection.transaction(.immediate) { try rebuildRegister() }
        return try head().seq
    }

    /// Copies the database into a new file, readable by its owner only, whole or not at all.
    ///
    /// The backup API keeps the journal mode and copies a state of one moment, whoever writes
    /// meanwhile. Source: <https://www.sqlite.org/backup.html>.
    ///
    /// - Throws: `Refusal`, if the file exists or cannot be written.
    package func backup(to target: String) throws {
        try refuseExisting(target)
        let temporary = "\(target).part"
        unlink(temporary)
        do {
            let copy = try Connection(.file(temporary), mode: .create)
            try connection.backup(to: copy)
            // One file, without a log beside it, so that the rename moves all of it.
            try copy.run(script: "PRAGMA journal_mode = DELETE")
            try copy.close()
        } catch {
            unlink(temporary)
            throw Refusal(
                "The backup '\(target)' cannot be written.", why: "\(error.message).",
                try: "df -h, and ls -ld of its folder", kind: error.isFull ? .io : .output)
        }
        guard rename(temporary, target) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            throw Refusal(
                "The backup '\(target)' cannot be written.", why: "\(reason).", kind: .output)
        }
    }

    private func refuseExisting(_ target: String) throws {
        var info = stat()
        guard stat(target, &info) != 0 else {
            throw Refusal(
                "'\(target)' is there already.", why: "a backup never overwrites anything.",
                try: "ourside backup '\(target)-2'", kind: .output)
        }
    }

    /// Copies a backup into this database, which stays open to others meanwhile.
    ///
    /// A rename beside a live write-ahead log would corrupt the file, so the bytes are copied
    /// into it. The caller keeps a copy of the old state first.
    ///
    /// - Throws: `SQLiteError`.
    package func restore(from source: Store) throws {
        try source.connection.backup(to: connection)
        projector.forget()
        try Self.prepareForWriting(connection)
    }
}
