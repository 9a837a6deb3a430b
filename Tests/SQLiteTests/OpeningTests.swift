import Foundation
import SQLite
import Testing

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [DatabaseLocation.memory, .temporary])
    func aDatabaseWithoutAFileIsWritableAndLeavesNothing(location: DatabaseLocation) throws {
        let connection = try Connection(location)
        try connection.run(script: "CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        #expect(try connection.first("SELECT x FROM t") { row in try row.int(0) } == 1)
        #expect(try folder.names().isEmpty)
    }

    @Test func aCreatedFileAndItsJournalsAreForTheOwnerAlone() throws {
        let connection = try Connection(.file(folder.file("a.db")))
        try connection.run(script: "PRAGMA journal_mode = WAL; CREATE TABLE t (x)")
        #expect(try folder.names() == ["a.db", "a.db-shm", "a.db-wal"])
        for name in try folder.names() {
            #expect(try mode(of: folder.file(name)) == 0o600)
        }
    }

    @Test func createOpensAnExistingFileAndLeavesItsMode() throws {
        let path = folder.file("a.db")
        try Connection(.file(path)).run(script: "CREATE TABLE t (x)")
        try setMode(0o640, of: path)
        try Connection(.file(path), mode: .create).execute("INSERT INTO t VALUES (1)")
        #expect(try mode(of: path) == 0o640)
    }

    @Test(arguments: [OpenMode.readOnly, .readWrite, .immutable])
    func onlyCreateCreates(mode: OpenMode) throws {
        let error = #expect(throws: SQLiteError.self) {
            try Connection(.file(folder.file("a.db")), mode: mode)
        }
        #expect(error?.isCannotOpen == true)
        #expect(error?.message.hasSuffix("No such file or directory") == true)
        #expect(try folder.names().isEmpty)
    }

    @Test func createDoesNotMakeFolders() throws {
        let error = #expect(throws: SQLiteError.self) {
            try Connection(.file(folder.file("missing/a.db")))
        }
        #expect(error?.isCannotOpen == true)
    }

    @Test(arguments: [OpenMode.readOnly, .immutable])
    func aReadOnlyConnectionRefusesWrites(mode: OpenMode) throws {
        let path = folder.file("a.db")
        try Connection(.file(path)).run(script: "CREATE TABLE t (x)")
        let connection = try Connection(.file(path), mode: mode)
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("INSERT INTO t VALUES (1)")
        }
        #expect(error?.isReadOnly == true)
        #expect(try connection.first("SELECT count(*) FROM t") { row in try row.int(0) } == 0)
    }

    /// SQLite opens such a file for reading, and says so only at the first write.
    @Test(
        .enabled(if: FileRights.canBeBound, "root cannot give up its powers over files here"),
        arguments: [OpenMode.readWrite, .create])
    func aWriteProtectedFileIsRefusedWhenOpenedForWriting(mode: OpenMode) throws {
        let path = folder.file("a.db")
        try Connection(.file(path)).run(script: "CREATE TABLE t (x)")
        try setMode(0o444, of: path)
        let error = FileRights.bound {
            #expect(throws: SQLiteError.self) { try Connection(.file(path), mode: mode) }
        }
        #expect(error?.isReadOnly == true)
    }

    @Test(
        .enabled(if: FileRights.canBeBound, "root cannot give up its powers over files here"))
    func aFileOfSomebodyElseIsRefusedInTheWordsOfTheSystem() throws {
        let path = folder.file("a.db")
        try Connection(.file(path)).run(script: "CREATE TABLE t (x)")
        try setMode(0o000, of: path)
        let error = FileRights.bound {
            #expect(throws: SQLiteError.self) { try Connection(.file(path), mode: .readOnly) }
        }
        #expect(error?.isCannotOpen == true)
        #expect(error?.message.hasSuffix("Permission denied") == true)
    }

    /// Each of them has a meaning of its own to SQLite, or to the URI that is made of it.
    @Test(arguments: [
        ":memory:", "file:a.db", "a.db?mode=memory", "a#b", "100%.db", "%41", "a b.db", "ä.db",
        "a&immutable=1", "a\nb", "\u{1}",
    ])
    func anyNameIsTheNameOfAFile(name: String) throws {
        let path = folder.file(name)
        try Connection(.file(path)).run(script: "CREATE TABLE t (x)")
        #expect(try folder.names() == [name])
        let connection = try Connection(.file(path), mode: .readOnly)
        #expect(try connection.query("SELECT * FROM t") { row in try row.int(0) } == [])
    }

    @Test(arguments: ["ourside-test.db", "file:ourside-test.db", ":memory:"])
    func relativePathsStartAtTheWorkingDirectory(name: String) throws {
        let path = FileManager.default.currentDirectoryPath + "/" + name
        defer { unlink(path) }
        try Connection(.file(name)).run(script: "CREATE TABLE IF NOT EXISTS t (x)")
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: ["", "a\0.db"])
    func aPathThatSQLiteWouldMisreadIsRefused(path: String) throws {
        let error = #expect(throws: SQLiteError.self) { try Connection(.file(path)) }
        #expect(error?.isCannotOpen == true)
    }

    @Test func whatIsNoDatabaseShowsWithTheFirstRead() throws {
        try folder.write(String(repeating: "no database ", count: 100), to: "a.txt")
        let connection = try Connection(.file(folder.file("a.txt")), mode: .readOnly)
        let error = #expect(throws: SQLiteError.self) {
            let _: Int = try connection.pragma("user_version")
        }
        #expect(error?.isNotADatabase == true)
    }
}
