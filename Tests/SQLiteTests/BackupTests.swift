import Foundation
import SQLite
import Testing

@Suite struct BackupTests {
    let folder: TemporaryFolder
    let source: Connection

    init() throws {
        folder = try TemporaryFolder()
        source = try Connection(.file(folder.file("a.db")))
        try source.run(
            script: """
                PRAGMA journal_mode = WAL;
                PRAGMA user_version = 7;
                CREATE TABLE t (x);
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
                INSERT INTO t SELECT zeroblob(1000) FROM n;
                """)
    }

    private func count(_ connection: Connection) throws -> Int? {
        try connection.first("SELECT count(*) FROM t") { try $0.int(0) }
    }

    @Test func theCopyIsWholeAndKeepsItsModeAndWAL() throws {
        let target = try Connection(.file(folder.file("b.db")), mode: .create)
        try source.backup(to: target)
        try target.close()
        #expect(try mode(of: folder.file("b.db")) == 0o600)
        let copy = try Connection(.file(folder.file("b.db")), mode: .readOnly)
        #expect(try count(copy) == 500)
        #expect(try copy.pragma("user_version") == 7)
        #expect(try copy.pragma("journal_mode") == "wal")
        #expect(try copy.first("PRAGMA integrity_check") { try $0.text(0) } == "ok")
    }

    /// Why backups are not made this way.
    @Test func vacuumIntoLosesTheModeAndWAL() throws {
        let path = folder.file("b.db")
        try source.execute("VACUUM INTO \(path)")
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let mask = try #require(
            status.split(separator: "\n").first { $0.hasPrefix("Umask:") }
                .flatMap { Int($0.dropFirst(6).filter { !$0.isWhitespace }, radix: 8) })
        #expect(try mode(of: path) == 0o644 & ~mask)
        let copy = try Connection(.file(path), mode: .readOnly)
        #expect(try copy.pragma("journal_mode") == "delete")
    }

    @Test func progressCountsDownToNothing() throws {
        var steps: [(remaining: Int, total: Int)] = []
        try source.backup(to: try Connection(.memory), pagesPerStep: 20) { steps.append(($0, $1)) }
        let pages: Int = try source.pragma("page_count")
        #expect(steps.count == (pages + 19) / 20)
        #expect(steps.allSatisfy { $0.total == pages })
        #expect(steps.first?.remaining == pages - 20)
        #expect(steps.last?.remaining == 0)
        #expect(!source.isInTransaction)
    }

    @Test func aWriteInTheMeantimeNeitherWaitsNorShows() throws {
        let writer = try Connection(
            .file(folder.file("a.db")), mode: .readWrite, busyTimeoutMilliseconds: 0)
        let target = try Connection(.memory)
        var steps = 0
        try source.backup(to: target, pagesPerStep: 20) { _, _ in
            steps += 1
            // A copy that starts over after each write would never end.
            guard steps < 100 else { return }
            do {
                try writer.execute("INSERT INTO t VALUES (1)")
            } catch {
                Issue.record(error)
            }
        }
        #expect((4..<100).contains(steps))
        #expect(try count(target) == 500)
        #expect(try count(source) == 500 + steps)
    }

    /// How a backup is restored: a rename beside a live log would corrupt.
    @Test func anOpenFileInUseIsOverwritten() throws {
        let path = folder.file("live.db")
        let live = try Connection(.file(path))
        try live.run(
            script: "PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        let reader = try Connection(.file(path), mode: .readOnly)
        #expect(try count(reader) == 1)
        try source.backup(to: live)
        #expect(try count(reader) == 500)
        #expect(try count(live) == 500)
    }

    @Test func aTargetThatIsLockedIsBusyAndStaysAsItIs() throws {
        let path = folder.file("live.db")
        let holder = try Connection(.file(path))
        try holder.run(script: "CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        let target = try Connection(
            .file(path), mode: .readWrite, busyTimeoutMilliseconds: 0)
        try holder.transaction {
            let error = #expect(throws: SQLiteError.self) { try source.backup(to: target) }
            #expect(error?.isBusy == true)
        }
        #expect(try count(target) == 1)
        #expect(!source.isInTransaction)
    }

    @Test func aSourceThatIsBeingWrittenIsBusy() throws {
        let target = try Connection(.memory)
        try source.transaction {
            let error = #expect(throws: SQLiteError.self) { try source.backup(to: target) }
            #expect(error?.isBusy == true)
            try source.execute("INSERT INTO t VALUES (1)")
        }
        #expect(try count(source) == 501)
    }

    @Test func aReadOnlyTargetIsRefused() throws {
        let path = folder.file("b.db")
        try Connection(.file(path)).run(script: "CREATE TABLE t (x)")
        let target = try Connection(.file(path), mode: .readOnly)
        let error = #expect(throws: SQLiteError.self) { try source.backup(to: target) }
        #expect(error?.isReadOnly == true)
    }

    @Test func aFileThatIsNoDatabaseIsNotCopied() throws {
        try folder.write(String(repeating: "no database ", count: 100), to: "a.txt")
        let other = try Connection(.file(folder.file("a.txt")), mode: .readOnly)
        let target = try Connection(.memory)
        try target.run(script: "CREATE TABLE t (x)")
        let error = #expect(throws: SQLiteError.self) { try other.backup(to: target) }
        #expect(error?.isNotADatabase == true)
        #expect(try count(target) == 0)
    }

    @Test func aConnectionIsNotCopiedOntoItself() throws {
        #expect(throws: SQLiteError.self) { try source.backup(to: source) }
        #expect(try count(source) == 500)
    }
}
