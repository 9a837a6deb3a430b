import Domain
import Foundation
import SQLite
import Testing

@testable import Storage

/// What somebody who may write into the file puts into its schema.
@Suite struct HostileSchemaTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        _ = try Fixture(path: path, pack: .test)
    }

    private func hand(_ script: String) throws {
        let connection = try Connection(.file(path), mode: .readWrite)
        try connection.run(script: script)
        try connection.close()
    }

    private func faults() throws -> String {
        let verification = try Store.openForChecking(path).verify()
        return verification.firstFault(besides: nil) ?? ""
    }

    /// SQLite refuses such names to those who ask; not to those who write its table.
    @Test(
        .enabled(if: SQLiteShell.isInstalled, "sqlite3 is not installed"),
        arguments: ["sqlite_evil", "sqlite_autoindex_ledger_9", "sqlite_stat1"])
    func `a trigger is seen by whatever name`(name: String) throws {
        try SQLiteShell.run(
            """
            PRAGMA writable_schema = ON;
            INSERT INTO sqlite_schema VALUES ('trigger', '\(name)', 'ledger', 0,
                'CREATE TRIGGER \(name) BEFORE INSERT ON ledger BEGIN SELECT RAISE(IGNORE); END')
            """, on: path)
        #expect(throws: Refusal.self) { try Store.open(path, .writing) }
        #expect(throws: Refusal.self) { try Store.open(path, .reading) }
        #expect(try faults().contains("trigger \(name) was added"))
    }

    /// A view that never ends, in the place of each table.
    @Test(arguments: ["projection", "migration", "ledger", "document", "organization", "series"])
    func `a view in the place of a table is refused before it is read`(table: String) throws {
        try hand(
            """
            PRAGMA foreign_keys = OFF; DROP TABLE \(table);
            CREATE VIEW \(table) AS WITH RECURSIVE r (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r)
                SELECT max(x) AS version, 1 AS id, 1 AS entry FROM r
            """)
        #expect(throws: Refusal.self) { try Store.open(path, .writing) }
        #expect(throws: Refusal.self) { try Store.open(path, .reading) }
        #expect(throws: Refusal.self) { try Store.openForChecking(path) }
        #expect(throws: Refusal.self) { try Store.openForRebuilding(path) }
        #expect(throws: Refusal.self) { try Store.asOf(path, try Fixture.day("2026-01-05")) }
        #expect(throws: Refusal.self) {
            try RestorePlan(from: path, into: folder.file("new.db"))
        }
    }

    /// Litestream keeps two tables in the file that it replicates.
    @Test func `the tables of Litestream are tolerated, and nothing like them`() throws {
        try hand(
            """
            CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER);
            CREATE TABLE _litestream_lock (id INTEGER);
            INSERT INTO _litestream_seq VALUES (1, 1)
            """)
        let store = try Store.open(path, .writing)
        try Fixture(store, on: try Fixture.day("2026-02-01")).addService("host", "host")
        #expect(try faults() == "")
        try hand("CREATE TABLE _litestream_more (id INTEGER)")
        #expect(throws: Refusal.self) { try Store.open(path, .writing) }
    }

    @Test func `a table of Litestream's name with another text is refused`() throws {
        try hand("CREATE TABLE _litestream_lock (id INTEGER DEFAULT (random()))")
        #expect(throws: Refusal.self) { try Store.open(path, .writing) }
    }

    @Test func `statistics of SQLite are its own`() throws {
        try hand("ANALYZE")
        _ = try Store.open(path, .writing)
        #expect(try faults() == "")
    }
}

/// What somebody who may write into the folder plants beside the file.
@Suite struct PlantedLinkTests {
    @Test func `a copy is made where nobody can have planted anything`() throws {
        let folder = try TemporaryFolder()
        let fixture = try Fixture(path: folder.file("a.db"), pack: .test)
        let victim = try folder.write("precious".utf8, to: "victim")
        let process = ProcessInfo.processInfo.processIdentifier
        for ending in ["", "-journal", "-wal"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.file("copy.db.part-\(process)\(ending)"),
                withDestinationPath: victim)
        }
        try fixture.store.backup(to: folder.file("copy.db"))
        #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
        #expect(
            try Store.openForChecking(folder.file("copy.db")).verify().firstFault(besides: nil)
                == nil)
        #expect(try folder.names().allSatisfy { !$0.hasPrefix(".copy.db.part-") })
    }

    @Test func `a link in the copy's place is refused`() throws {
        let folder = try TemporaryFolder()
        let fixture = try Fixture(path: folder.file("a.db"), pack: .test)
        let victim = try folder.write("precious".utf8, to: "victim")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("copy.db"), withDestinationPath: victim)
        #expect(throws: Refusal.self) { try fixture.store.backup(to: folder.file("copy.db")) }
        #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
    }
}
