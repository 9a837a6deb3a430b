internal import CSQLite

/// Text that holds any number of statements, prepared one after the other.
///
/// Each is prepared only when its turn comes, since it may need what the one before created.
struct Script {
    private let utf8: [UInt8]
    private var start = 0
    private var end = 0

    /// - Throws: If the text holds a NUL character, behind which SQLite would not read on.
    init(_ text: String) throws(SQLiteError) {
        utf8 = Array(text.utf8)
        guard !utf8.contains(0) else {
            throw SQLiteError(
                code: SQLITE_MISUSE, message: "the statement holds a NUL character", sql: text)
        }
    }

    /// The statement prepared last, or as much of it as SQLite understood.
    var latest: String {
        String(decoding: utf8[start..<end].drop { $0 <= UInt8(ascii: " ") }, as: UTF8.self)
    }

    /// Prepares the next statement, passing over blanks and comments.
    ///
    /// - Parameters:
    ///   - database: The open database.
    ///   - flags: `SQLITE_PREPARE_PERSISTENT`, or 0.
    /// - Returns: The statement, which the caller has to finalize, or `nil` at the end.
    /// - Throws: What SQLite does not understand.
    ///
    /// Source: <https://www.sqlite.org/c3ref/prepare.html>
    mutating func prepareNext(
        in database: OpaquePointer, flags: Int32 = 0
    ) throws(SQLiteError) -> OpaquePointer? {
        var statement: OpaquePointer?
        // Blanks and comments alone are understood, and give no statement.
        while statement == nil, end < utf8.count {
            start = end
            let code = utf8.withUnsafeBytes { bytes in
                let text = bytes.assumingMemoryBound(to: CChar.self).baseAddress
                var tail = text
                let code = sqlite3_prepare_v3(
                    database, text.map { $0 + start }, Int32(clamping: bytes.count - start),
                    UInt32(bitPattern: flags), &statement, &tail)
                end = text.flatMap { text in tail.map { $0 - text } } ?? bytes.count
                return code
            }
            guard code == SQLITE_OK else { throw SQLiteError(code, from: database, sql: latest) }
            // It always moves on; but if it did not, this would never end.
            if end == start { return statement }
        }
        return statement
    }
}
