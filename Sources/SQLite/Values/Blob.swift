internal import CSQLite

/// One value of a row, open for reading in pieces.
///
/// Valid only inside the `withBlob` that made it; afterwards every read throws.
package final class Blob {
    /// Bytes.
    package let count: Int

    private var handle: OpaquePointer?
    private let database: OpaquePointer

    init(_ handle: OpaquePointer, in database: OpaquePointer) {
        self.handle = handle
        self.database = database
        count = Int(sqlite3_blob_bytes(handle))
    }

    /// Reads some of the bytes.
    ///
    /// - Parameter range: Positions from 0 to ``count``, in bytes.
    /// - Returns: As many bytes as `range` holds.
    /// - Throws: If `range` reaches past the end, or if the row has been changed since the
    ///   blob was opened.
    ///
    /// Source: <https://www.sqlite.org/c3ref/blob_read.html>
    package func read(_ range: Range<Int>) throws(SQLiteError) -> [UInt8] {
        guard let handle else {
            throw SQLiteError(code: SQLITE_MISUSE, message: "the blob is closed")
        }
        guard range.lowerBound >= 0, range.upperBound <= count else {
            throw SQLiteError(
                code: SQLITE_RANGE,
                message: "bytes \(range) of a blob of \(count) bytes")
        }
        var code = SQLITE_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            code = sqlite3_blob_read(
                handle, buffer.baseAddress, Int32(range.count), Int32(range.lowerBound))
            filled = code == SQLITE_OK ? range.count : 0
        }
        guard code == SQLITE_OK else { throw SQLiteError(code, from: database) }
        return bytes
    }

    /// Reads all bytes, from the first to the last, a piece at a time.
    ///
    /// - Parameters:
    ///   - size: Bytes in each piece but the last, which may be shorter.
    ///   - body: Called with each piece; never with an empty one.
    /// - Throws: What `body` throws; else as ``read(_:)``.
    package func forEachPiece(
        of size: Int = 65_536, _ body: ([UInt8]) throws -> Void
    ) throws {
        for start in stride(from: 0, to: count, by: size) {
            try body(try read(start..<min(start + size, count)))
        }
    }

    func close() {
        sqlite3_blob_close(handle)
        handle = nil
    }
}
