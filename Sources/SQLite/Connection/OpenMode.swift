internal import CSQLite

/// What may be done with a database file, and whether it may be created.
///
/// It says nothing about ``DatabaseLocation/memory`` and ``DatabaseLocation/temporary``,
/// which are always created and writable.
package enum OpenMode: Hashable, Sendable {
    /// Reading, from a file that exists.
    case readOnly

    /// Reading and writing, in a file that exists.
    case readWrite

    /// Reading and writing, in a file that is created with mode 0600 if there is none.
    case create

    /// Reading a file that nobody will change, without locks and without looking at its log.
    ///
    /// The only way to read a WAL database in a folder that cannot be written to. Safe only
    /// where there is no `-wal` file beside it, or an empty one: what stands in the log is
    /// not seen.
    ///
    /// Source: <https://www.sqlite.org/wal.html#read_only_databases>
    case immutable
}

extension OpenMode {
    /// Whether a database opened this way takes changes.
    var isWritable: Bool {
        switch self {
        case .readOnly, .immutable: false
        case .readWrite, .create: true
        }
    }

    /// The flag that limits a connection, and with it every database attached to it.
    var flag: Int32 {
        isWritable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
    }

    /// The parameters of a `file:` URI.
    ///
    /// Never `rwc`: a file that SQLite creates itself gets mode 0644.
    ///
    /// Source: <https://www.sqlite.org/uri.html>
    var parameters: String {
        switch self {
        case .readOnly: "mode=ro"
        case .readWrite, .create: "mode=rw"
        case .immutable: "mode=ro&immutable=1"
        }
    }
}
