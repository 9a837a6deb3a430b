internal import CSQLite

/// The kinds of error that a caller may answer in its own way.
///
/// Source: <https://www.sqlite.org/rescode.html>
extension SQLiteError {
    /// Another connection holds the lock.
    package var isBusy: Bool { primaryCode == SQLITE_BUSY }

    /// A rule of the schema is violated: CHECK, UNIQUE, NOT NULL, a type, a key, a trigger.
    package var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }

    /// No room is left on the disk, or within `max_page_count`.
    package var isFull: Bool { primaryCode == SQLITE_FULL }

    /// The file is something else than a database.
    package var isNotADatabase: Bool { primaryCode == SQLITE_NOTADB }

    /// The file is a damaged database.
    package var isCorrupt: Bool { primaryCode == SQLITE_CORRUPT }

    /// A write to what may only be read.
    package var isReadOnly: Bool { primaryCode == SQLITE_READONLY }

    /// There is no such file, or no right to it.
    package var isCannotOpen: Bool { primaryCode == SQLITE_CANTOPEN }

    /// `interrupt()` was called.
    package var isInterrupted: Bool { primaryCode == SQLITE_INTERRUPT }

    /// The system failed to read or write.
    package var isIOError: Bool { primaryCode == SQLITE_IOERR }

    /// A row holds another type, or another value, than the reader asked for.
    package var isMismatch: Bool { primaryCode == SQLITE_MISMATCH }
}
