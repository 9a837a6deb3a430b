internal import CSQLite

/// Text that holds any number of statements, prepared one after the other.
///
/// Each is prepared only when its turn comes, since it may need what the one before created.
struct Script {
    private let utf8: [UInt8]
    private var position = 0

    /// - Throws: If the text holds a NUL character, behind which SQLite would not read on.
    init(_ text: String) throws(SQLiteError) {
        utf8 = Array(text.utf8)
        guard !utf8.contains(0) else {
            throw SQLiteError(
                code: SQLITE_MISUSE, message: "the statement holds a NUL character", sql: text)
        }
    }

    /// Prepares the next statement, passing over blanks and comments.
    ///
    /// - Parameters:
    ///   - database: The open database.
    ///   - flags: `SQLITE_PREPARE_PERSISTENT`, or 0.
    /// - Returns: The statement, which the caller has to finalize, or `nil` at the end.
    /// - Throws: What SQLite does not understand, with the text up to there.
    ///
    /// Source: <https://www.sqlite.org/c3ref/prepare.html>
    mutating func prepareNext(
        in database: OpaquePointer, flags: Int32 = 0
    ) throws(SQLiteError) -> OpaquePointer? {
        while position < utf8.count {
            let start = position
            var statement: OpaquePointer?
            let code = utf8.withUnsafeBytes { bytes in
                let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v3(
                    database, text.map { $0 + start }, Int32(clamping: bytes.count - start),
                    UInt32(bitPattern: flags), &statement, &tail)
                if let text, let tail { position = tail - text }
                return code
            }
            guard code == SQLITE_OK else {
                let part = utf8[start..<max(start, position)].drop { $0 <= UInt8(ascii: " ") }
                throw SQLiteError(code, from: database, sql: String(decoding: part, as: UTF8.self))
            }
            if let statement { return statement }
            // Nothing but blanks and comments; SQLite always moves on, but a loop must end.
            if position == start { return nil }
        }
        return nil
    }
}
