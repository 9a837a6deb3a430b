import SQLite
import Testing

/// A WAL database where nothing can be written, such as on a medium handed to an auditor.
@Suite struct ReadOnlyFolderTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        let connection = try Connection(.file(path))
        try connection.run(script: "PRAGMA journal_mode = WAL; CREATE TABLE t (x)")
        try connection.run(script: "INSERT INTO t VALUES (1)")
        try connection.close()
    }

    private func count(_ connection: Connection) throws -> Int? {
        try connection.first("SELECT count(*) FROM t") { try $0.int(0) }
    }

    @Test(
        .enabled(if: FileRights.canBeBound, "root cannot give up its powers over files here"))
    func onlyImmutableOpensIt() throws {
        try #require(try folder.names() == ["a.db"])
        try setMode(0o444, of: path)
        try setMode(0o555, of: folder.path)
        try FileRights.bound {
            let readOnly = try Connection(.file(path), mode: .readOnly)
            let error = #expect(throws: SQLiteError.self) { try count(readOnly) }
            // SQLITE_READONLY_DIRECTORY, although nothing is to be written but the log's index.
            #expect(error?.code == 1544)
            #expect(error?.isReadOnly == true)
            #expect(try count(Connection(.file(path), mode: .immutable)) == 1)
            let scratch = try Connection(.temporary)
            try scratch.attach(path, as: "source", mode: .immutable)
            #expect(try scratch.first("SELECT x FROM source.t") { try $0.int(0) } == 1)
        }
    }

    /// Why the log has to be looked for first: what stands in it is silently left out.
    @Test func immutableDoesNotSeeTheLog() throws {
        let writer = try Connection(.file(path))
        try writer.execute("INSERT INTO t VALUES (2)")
        #expect(try folder.size(of: "a.db-wal") > 0)
        #expect(try count(Connection(.file(path), mode: .immutable)) == 1)
        #expect(try count(Connection(.file(path), mode: .readOnly)) == 2)
    }
}
