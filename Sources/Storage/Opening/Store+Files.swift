internal import Domain
internal import FoundationEssentials
internal import Glibc
internal import SQLite

/// What is asked of the file system around a database.
extension Store {
    /// Refuses what is not there, a folder, a pipe, in words.
    static func refuseOddFile(_ path: String) throws {
        var info = stat()
        guard stat(path, &info) == 0 else {
            let reason = errno
            if reason == EACCES {
                throw Refusal(
                    "'\(path)' may not be read.", why: "its folder does not let you in.",
                    try: "ls -ld '\(path)'", kind: .permission)
            }
            throw Refusal(
                "There is no database '\(path)'.",
                why: "no organization was set up there yet.",
                try: "ourside init --organization NAME --database '\(path)'", kind: .input)
        }
        guard info.st_mode & S_IFMT == S_IFREG else {
            throw Refusal(
                "'\(path)' is not a regular file.", why: "a database is one ordinary file.",
                try: "ourside init --database FILE", kind: .input)
        }
    }

    /// Refuses a file that does not begin as SQLite's do.
    ///
    /// Source: <https://www.sqlite.org/fileformat.html>, section 1.3.1.
    static func refuseOtherFormat(_ path: String) throws {
        let mark = Array("SQLite format 3\0".utf8)
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = errno
            throw Refusal(
                "'\(path)' cannot be read.", why: "\(String(cString: strerror(reason))).",
                try: "ls -l '\(path)'", kind: reason == EACCES ? .permission : .io)
        }
        defer { Glibc.close(descriptor) }
        var head = [UInt8](repeating: 0, count: mark.count)
        let count = Glibc.read(descriptor, &head, mark.count)
        guard count == mark.count, head == mark else {
            throw Refusal(
                "'\(path)' is not a database.",
                why: count == 0 ? "it is empty." : "it does not begin as SQLite's files do.",
                try: "ls -l '\(path)'")
        }
    }

    /// Whether nothing waits in the write-ahead log beside the file.
    static func isQuiet(_ path: String) -> Bool {
        var info = stat()
        return stat(path + "-wal", &info) != 0 || info.st_size == 0
    }

    /// Copies the file as it is before its schema is changed: `FILE.before-N`, or with a number
    /// behind it where something has that name.
    static func copyBeforeMigrating(_ connection: Connection, _ path: String) throws {
        let copy = freeName("\(path).before-\(Migration.all.count)")
        try Store(connection, path: path).backup(to: copy)
    }
}
