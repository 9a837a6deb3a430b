import SQLite
import Testing

@Suite struct ValueTests {
    let connection: Connection

    init() throws {
        connection = try Connection(.memory)
    }

    @Test(arguments: [Int.min, -1, 0, 1, Int.max])
    func integersReturnAsTheyWere(value: Int) throws {
        #expect(try connection.first("SELECT \(value)") { try $0.int(0) } == value)
        #expect(try connection.first("SELECT \(Int64(value))") { try $0.int64(0) } == Int64(value))
    }

    @Test func smallIntegersAndTruthsReturnAsTheyWere() throws {
        #expect(try connection.first("SELECT \(Int32.min)") { try $0.int(0) } == Int(Int32.min))
        #expect(try connection.first("SELECT \(true)") { try $0.bool(0) } == true)
        #expect(try connection.first("SELECT \(false)") { try $0.bool(0) } == false)
    }

    @Test(arguments: [0.1, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude, 1e300])
    func realsReturnAsTheyWere(value: Double) throws {
        #expect(try connection.first("SELECT \(value)") { try $0.double(0) } == value)
    }

    /// SQLite would store NULL.
    @Test func whatIsNoNumberIsRefused() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("SELECT \(Double.nan)")
        }
        #expect(error?.isMismatch == true)
    }

    @Test(arguments: ["", "a", "\0", "a\0b", "\0\0", "ä€😀", "e\u{301}", "a\r\nb", "'?"])
    func textsReturnWholeEvenWithNulCharacters(value: String) throws {
        let (text, bytes) = try #require(
            try connection.first("SELECT \(value), CAST(\(value) AS BLOB)") { row in
                (try row.text(0), try row.blob(1))
            })
        #expect(Array(text.utf8) == Array(value.utf8))
        #expect(bytes == Array(value.utf8))
    }

    @Test func aLongTextReturnsWhole() throws {
        let value = String(repeating: "täglich ", count: 100_000)
        #expect(try connection.first("SELECT \(value)") { try $0.text(0) } == value)
    }

    @Test func textsReturnAsTheyWereFromAUTF16Database() throws {
        try connection.run(script: "PRAGMA encoding = 'UTF-16'; CREATE TABLE t (x TEXT)")
        let value = "a\0ä€😀"
        try connection.execute("INSERT INTO t VALUES (\(value))")
        #expect(try connection.first("SELECT x FROM t") { try $0.text(0) } == value)
        #expect(try connection.pragma("encoding").hasPrefix("UTF-16"))
    }

    /// An empty buffer may have no address, which would bind NULL.
    @Test(arguments: [0, 1, 3, 100_000])
    func blobsReturnAsTheyWere(count: Int) throws {
        let value = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 255) }
        #expect(try connection.first("SELECT \(value)") { try $0.blob(0) } == value)
        let kind = try connection.first("SELECT typeof(\(value)), typeof(\("")) ") { row in
            [try row.text(0), try row.text(1)]
        }
        #expect(kind == ["blob", "text"])
    }

    @Test func nilIsNull() throws {
        let nothing: String? = nil
        let something: Int? = 3
        try connection.forEach("SELECT \(nothing), \(something)") { row throws in
            #expect(try row.isNull(0))
            #expect(try row.optionalText(0) == nil)
            #expect(try row.optionalInt(0) == nil)
            #expect(try row.optionalInt64(0) == nil)
            #expect(try row.optionalBool(0) == nil)
            #expect(try row.optionalDouble(0) == nil)
            #expect(try row.optionalBlob(0) == nil)
            #expect(try !row.isNull(1))
            #expect(try row.optionalInt(1) == 3)
        }
    }

    @Test func aTypeOfAnotherModuleBindsAsItSays() throws {
        struct Day: SQLValue {
            var sqlBinding: SQLBinding { .text("2026-03-31") }
        }
        let none: Day? = nil
        let value: any SQLValue = Day()
        try connection.forEach("SELECT \(Day()), \(value), \(none)") { row throws in
            #expect(try row.text(0) == "2026-03-31")
            #expect(try row.text(1) == "2026-03-31")
            #expect(try row.isNull(2))
        }
    }

    @Test(arguments: ["ff", "c3", "eda080", "61ff62", "f8888080"])
    func bytesThatAreNotUTF8AreRefusedAsTextAndReadAsBytes(bytes: String) throws {
        try connection.run(
            script: "CREATE TABLE t (x); INSERT INTO t VALUES (CAST(x'\(bytes)' AS TEXT))")
        let error = #expect(throws: SQLiteError.self) {
            try connection.first("SELECT x FROM t") { try $0.text(0) }
        }
        #expect(error?.message == "column 0 (x) holds TEXT, expected UTF-8")
        let found = try connection.first("SELECT CAST(x AS BLOB) FROM t") { try $0.blob(0) }
        #expect(found?.map { String($0, radix: 16) }.joined() == bytes)
    }
}
