internal import CSQLite
internal import Glibc

/// A database file by the one kind of name that means the same to every build of SQLite.
///
/// A plain path does not: `:memory:` is no file, an empty one is a temporary database, and
/// where URIs are on by default (Debian) so is anything that begins with `file:`.
struct DatabaseFile {
    private let path: String
    private let mode: OpenMode

    /// - Throws: `isCannotOpen` if the path is empty or holds a NUL character, behind which
    ///   SQLite would not read on.
    init(_ path: String, mode: OpenMode) throws(SQLiteError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw SQLiteError(
                code: SQLITE_CANTOPEN,
                message: path.isEmpty ? "the path is empty" : "the path holds a NUL character")
        }
        self.path = path
        self.mode = mode
    }

    /// The path as a `file:` URI, everything but letters, digits and `/-._~` escaped.
    ///
    /// Source: <https://www.sqlite.org/uri.html>
    var uri: String {
        var uri = path.hasPrefix("/") ? "file://" : "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                uri += byte < 16 ? "%0" : "%"
                uri += String(byte, radix: 16)
            }
        }
        return uri + "?" + mode.parameters
    }

    /// Makes the file, empty and with mode 0600, if the mode asks for it and there is none.
    ///
    /// SQLite would make it 0644, and a later `chmod` leaves a moment in which others can
    /// open it. The journals take their mode from this file. A failure is left to SQLite
    /// to report, which cannot open the file then.
    func createIfAsked() {
        guard mode == .create else { return }
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { Glibc.close(descriptor) }
    }
}
