import Domain
import Foundation
import SQLite
import Testing

@testable import Storage

/// Files and registers of older programs.
@Suite struct OlderFileTests {
    let folder: TemporaryFolder
    let fixture: Fixture
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        fixture = try Fixture(path: path, pack: .test)
        try fixture.addService("web", "host")
        try fixture.tick("org/weekly-log")
    }

    /// The truth alone, in the schema of the first migration.
    private func older() throws -> String {
        let target = folder.file("older.db")
        let connection = try Connection(.file(target), mode: .create)
        let first = Migration.all[0]
        try connection.run(
            script: "PRAGMA journal_mode = WAL; PRAGMA application_id = \(Migrator.applicationID);")
        try connection.run(script: first.sql)
        try connection.execute(
            "INSERT INTO migration VALUES (\(first.number), \(first.name), \(first.sha256))")
        try connection.run(script: "PRAGMA user_version = 1")
        try connection.attach(path, as: "newer", mode: .readOnly)
        for table in ["ledger", "document", "evidence_file", "evidence_chunk"] {
            try connection.execute(
                "INSERT INTO main.\(identifier: table) SELECT * FROM newer.\(identifier: table)")
        }
        try connection.detach("newer")
        try connection.close()
        return target
    }

    @Test func `a reader of an older file replays it, and leaves it as it is`() throws {
        let path = try older()
        let before = try Data(contentsOf: URL(filePath: path))
        let store = try Store.open(path, .reading)
        let stored = try RegisterSnapshot(fixture.store)
        #expect(try RegisterSnapshot(store).differences(from: stored) == [])
        #expect(
            try store.tasks(TaskFilter(), on: fixture.today)
                == fixture.store.tasks(TaskFilter(), on: fixture.today))
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try folder.names().contains("older.db.before-4") == false)
    }

    @Test func `a writer migrates an older file, after a copy was made`() throws {
        let path = try older()
        let store = try Store.open(path, .writing)
        let stored = try RegisterSnapshot(fixture.store)
        #expect(try RegisterSnapshot(store).differences(from: stored) == [])
        #expect(try Store.openForChecking(path).verify().isOK)
        let copy = try Connection(.file("\(path).before-4"), mode: .readOnly)
        #expect(try copy.pragma("user_version") as Int == 1)
        #expect(try mode(of: "\(path).before-4") == 0o600)
        let count = try copy.first("SELECT count(*) FROM ledger") { try $0.int(0) }
        #expect(count == 5)
    }

    @Test func `a second migration does not lose the first copy`() throws {
        let path = try older()
        _ = try folder.write("somebody's".utf8, to: "older.db.before-4")
        _ = try Store.open(path, .writing)
        #expect(
            try String(contentsOfFile: "\(path).before-4", encoding: .utf8) == "somebody's")
        #expect(try folder.names().contains { $0.hasPrefix("older.db.before-4-") })
    }

    @Test func `a hostile trigger in an older file never runs`() throws {
        let path = try older()
        try Connection(.file(path)).run(
            script: "CREATE TRIGGER x AFTER INSERT ON migration BEGIN DELETE FROM document; END")
        for access in [Store.Access.reading, .writing] {
            let error = #expect(throws: Refusal.self) { try Store.open(path, access) }
            #expect(error?.what.contains("trigger x was added") == true)
        }
        #expect(try Connection(.file(path)).pragma("user_version") as Int == 1)
    }

    @Test func `a migration that was altered since is refused`() throws {
        let path = try older()
        try Connection(.file(path)).run(
            script: "UPDATE migration SET sha256 = '\(String(repeating: "0", count: 64))'")
        let error = #expect(throws: Refusal.self) { try Store.open(path, .writing) }
        #expect(error?.what.contains("Migration 1 of") == true)
    }

    /// As an older projector would have left it: its version, and rows that it made otherwise.
    private func makeOlderRegister() throws -> RegisterSnapshot {
        let good = try RegisterSnapshot(fixture.store)
        try fixture.store.connection.run(
            script: "UPDATE projection SET version = 0; UPDATE series SET next_due = '2030-01-01'")
        return good
    }

    @Test func `a reader of an older register replays it`() throws {
        let good = try makeOlderRegister()
        let store = try Store.open(path, .reading)
        #expect(try RegisterSnapshot(store).differences(from: good) == [])
        #expect(try RegisterSnapshot(fixture.store) != good)
    }

    @Test func `a writer rebuilds an older register`() throws {
        let good = try makeOlderRegister()
        _ = try Store.open(path, .writing)
        #expect(try RegisterSnapshot(fixture.store).differences(from: good) == [])
        #expect(try Store.openForChecking(path).verify().isOK)
    }

    @Test func `a register that says it is older never passes`() throws {
        _ = try makeOlderRegister()
        let found = try Store.openForChecking(path).verify()
        let check = try #require(found.checks.first { $0.name == "register" })
        #expect(!check.isOK)
        #expect(check.detail.contains("older program wrote it"), "\(check.detail)")
        #expect(check.detail.contains("next_due is '2030-01-01'"), "\(check.detail)")
        #expect(found.checks.filter { !$0.isOK }.map(\.name) == ["register"])
    }

    @Test func `a lowered version alone does not pass either`() throws {
        try fixture.store.connection.run(script: "UPDATE projection SET version = 0")
        #expect(try !Store.openForChecking(path).verify().isOK)
        _ = try Store.open(path, .writing)
        #expect(try Store.openForChecking(path).verify().isOK)
    }

    @Test func `a backup of an older program is restored and its register built anew`() throws {
        let good = try makeOlderRegister()
        let backup = folder.file("backup.db")
        try fixture.store.backup(to: backup)
        let new = folder.file("new.db")
        for target in [new, path] {
            _ = try RestorePlan(from: backup, into: target).run()
            let restored = try Store.openForChecking(target)
            #expect(try restored.verify().isOK)
            #expect(try RegisterSnapshot(restored).differences(from: good) == [])
        }
    }
}
