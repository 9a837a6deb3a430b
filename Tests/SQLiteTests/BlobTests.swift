import SQLite
import Testing

@Suite struct BlobTests {
    let connection: Connection
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    init() throws {
        connection = try Connection(.memory)
        try connection.run(script: "CREATE TABLE t (id INTEGER PRIMARY KEY, x)")
        try connection.execute("INSERT INTO t VALUES (1, \(bytes)), (2, \([] as [UInt8])), (3, 4)")
    }

    private func withBlob<T>(_ rowID: Int64, _ body: (Blob) throws -> T) throws -> T {
        try connection.withBlob(table: "t", column: "x", rowID: rowID, body)
    }

    @Test func anyPartCanBeRead() throws {
        try withBlob(1) { blob throws in
            #expect(blob.count == 10_000)
            #expect(try blob.read(0..<10_000) == bytes)
            #expect(try blob.read(9_990..<10_000) == Array(bytes.suffix(10)))
            #expect(try blob.read(5..<5) == [])
        }
    }

    @Test(arguments: [1, 3_000, 5_000, 10_000, 65_536])
    func thePiecesMakeTheWhole(size: Int) throws {
        var pieces: [[UInt8]] = []
        try withBlob(1) { try $0.forEachPiece(of: size) { pieces.append($0) } }
        #expect(Array(pieces.joined()) == bytes)
        #expect(pieces.dropLast().allSatisfy { $0.count == size })
    }

    @Test func anEmptyBlobHasNoPieces() throws {
        try withBlob(2) { blob in
            #expect(blob.count == 0)
            #expect(try blob.read(0..<0) == [])
            try blob.forEachPiece { _ in Issue.record("a piece of nothing") }
        }
    }

    @Test(arguments: [9_999..<10_001, -1..<1, 0..<Int.max])
    func whatLiesOutsideIsRefused(range: Range<Int>) throws {
        _ = try withBlob(1) { blob in
            #expect(throws: SQLiteError.self) { try blob.read(range) }
        }
    }

    @Test func anAttachedDatabaseIsReadToo() throws {
        try connection.run(
            script: "ATTACH ':memory:' AS a; CREATE TABLE a.t (x); INSERT INTO a.t VALUES (x'0102')"
        )
        let found = try connection.withBlob(table: "t", column: "x", rowID: 1, database: "a") {
            try $0.read(0..<2)
        }
        #expect(found == [1, 2])
    }

    @Test(arguments: [("t", "x", 99), ("t", "y", 1), ("u", "x", 1), ("t", "x", 3)])
    func whatIsNotThereIsRefused(table: String, column: String, rowID: Int64) throws {
        #expect(throws: SQLiteError.self) {
            try connection.withBlob(table: table, column: column, rowID: rowID) { _ in }
        }
    }

    @Test func aRowThatChangesEndsTheReading() throws {
        try withBlob(1) { blob in
            try connection.execute("UPDATE t SET x = x'00' WHERE id = 1")
            #expect(throws: SQLiteError.self) { try blob.read(0..<1) }
        }
    }

    @Test func aBlobCannotBeReadAfterItsTime() throws {
        let kept = try withBlob(1) { $0 }
        let error = #expect(throws: SQLiteError.self) { try kept.read(0..<1) }
        #expect(error?.message == "the blob is closed")
        try connection.close()
    }
}
