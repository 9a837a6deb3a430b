import SQLite
import Testing

@Suite struct AttachmentTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        try Connection(.file(path)).run(script: "CREATE TABLE t (x); INSERT INTO t VALUES (7)")
    }

    /// The way to replay: a scratch database as main, the file beside it for reading.
    @Test func aScratchDatabaseFillsFromAFileThatStaysAsItIs() throws {
        let connection = try Connection(.temporary)
        try connection.attach(path, as: "source", mode: .readOnly)
        try connection.run(script: "CREATE TABLE copy AS SELECT x FROM source.t")
        #expect(try connection.first("SELECT x FROM main.copy") { try $0.int(0) } == 7)
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("DELETE FROM source.t")
        }
        #expect(error?.isReadOnly == true)
    }

    /// The reason for the way above: read-only main makes everything attached read-only.
    @Test func nothingAttachedToAReadOnlyConnectionTakesWrites() throws {
        let connection = try Connection(.file(path), mode: .readOnly)
        try connection.execute("ATTACH ':memory:' AS scratch")
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("CREATE TABLE scratch.u (x)")
        }
        #expect(error?.isReadOnly == true)
        let attachError = #expect(throws: SQLiteError.self) {
            try connection.attach(folder.file("b.db"), as: "other", mode: .create)
        }
        #expect(attachError?.isReadOnly == true)
        #expect(try folder.names() == ["a.db"])
    }

    @Test func twoFilesChangeInOneTransaction() throws {
        let other = folder.file("b.db")
        let connection = try Connection(.file(path))
        try connection.attach(other, as: "other", mode: .create)
        #expect(try mode(of: other) == 0o600)
        try connection.run(script: "CREATE TABLE other.u (x)")
        #expect(throws: TransactionTests.Refusal.self) {
            try connection.transaction {
                try connection.run(script: "DELETE FROM t; INSERT INTO other.u VALUES (1)")
                throw TransactionTests.Refusal()
            }
        }
        let counts = try connection.first(
            "SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM other.u)"
        ) { [try $0.int(0), try $0.int(1)] }
        #expect(counts == [1, 0])
    }

    @Test(arguments: [OpenMode.readOnly, .readWrite, .immutable])
    func aMissingFileIsRefused(mode: OpenMode) throws {
        let connection = try Connection(.memory)
        let error = #expect(throws: SQLiteError.self) {
            try connection.attach(folder.file("missing.db"), as: "a", mode: mode)
        }
        #expect(error?.isCannotOpen == true)
        #expect(try folder.names() == ["a.db"])
    }

    @Test func anotherFileIsNotADatabase() throws {
        try folder.write(String(repeating: "no database ", count: 100), to: "a.txt")
        let connection = try Connection(.memory)
        let error = #expect(throws: SQLiteError.self) {
            try connection.attach(folder.file("a.txt"), as: "a", mode: .readOnly)
        }
        #expect(error?.isNotADatabase == true)
    }

    @Test(
        .enabled(if: FileRights.canBeBound, "root cannot give up its powers over files here"))
    func aWriteProtectedFileIsRefusedWhenAttachedForWriting() throws {
        try setMode(0o444, of: path)
        let connection = try Connection(.memory)
        let error = FileRights.bound {
            #expect(throws: SQLiteError.self) {
                try connection.attach(path, as: "a", mode: .readWrite)
            }
        }
        #expect(error?.isReadOnly == true)
        // It is not left attached.
        try connection.attach(path, as: "a", mode: .readOnly)
    }

    @Test func detachingForgetsTheFile() throws {
        let connection = try Connection(.memory)
        for _ in 0..<20 {
            try connection.attach(path, as: "a", mode: .readOnly)
            #expect(try connection.first("SELECT x FROM a.t") { try $0.int(0) } == 7)
            try connection.detach("a")
        }
        #expect(throws: SQLiteError.self) { try connection.execute("SELECT x FROM a.t") }
        #expect(throws: SQLiteError.self) { try connection.detach("a") }
    }

    @Test func aFileThatIsBeingReadCannotBeDetached() throws {
        let connection = try Connection(.memory)
        try connection.attach(path, as: "a", mode: .readOnly)
        try connection.forEach("SELECT x FROM a.t") { _ in
            #expect(throws: SQLiteError.self) { try connection.detach("a") }
        }
        try connection.detach("a")
    }
}
