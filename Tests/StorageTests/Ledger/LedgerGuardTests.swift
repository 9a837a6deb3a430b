import Domain
import SQLite
import Testing

@testable import Storage

/// The schema itself refuses what would break the ledger, whoever asks.
@Suite struct LedgerGuardTests {
    let folder: TemporaryFolder
    let path: String
    let fixture: Fixture

    static let attacks: [(sql: String, says: String)] = [
        ("UPDATE ledger SET line = '{}' WHERE seq = 1", "the ledger is append-only"),
        ("UPDATE ledger SET seq = 99 WHERE seq = 3", "the ledger is append-only"),
        ("DELETE FROM ledger WHERE seq = 3", "the ledger is append-only"),
        ("DELETE FROM ledger", "the ledger is append-only"),
        (
            "INSERT INTO ledger SELECT 9, line, hash FROM ledger WHERE seq = 3",
            "the ledger has no gap"
        ),
        (
            "INSERT INTO ledger SELECT 0, line, hash FROM ledger WHERE seq = 3",
            "the ledger has no gap"
        ),
        (
            "INSERT OR IGNORE INTO ledger SELECT 7, line, hash FROM ledger WHERE seq = 3",
            "the ledger has no gap"
        ),
        ("UPDATE document SET body = 'x'", "documents are kept as they were adopted"),
        ("DELETE FROM document", "documents are kept as they were adopted"),
        ("UPDATE evidence_chunk SET bytes = x'00'", "evidence is kept as it was stored"),
    ]

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        fixture = try Fixture(path: path, pack: .test)
        let proof = try folder.write("proof".utf8, to: "proof.txt")
        _ = try fixture.store.stageEvidence(proof, now: try fixture.clock.now())
    }

    @Test(arguments: attacks.indices)
    func `a foreign connection is refused in words`(index: Int) throws {
        let attack = Self.attacks[index]
        let before = try fixture.store.head()
        // The statement is a parameter of the test: a script takes it as it is.
        let foreign = try Connection(.file(path), mode: .readWrite)
        let error = #expect(throws: SQLiteError.self) { try foreign.run(script: attack.sql) }
        #expect(error?.isConstraint == true)
        #expect(error?.message.hasPrefix(attack.says) == true, "\(error?.message ?? "")")
        #expect(try fixture.store.head() == before)
    }

    @Test(
        .enabled(if: SQLiteShell.isInstalled, "sqlite3 is not installed"),
        arguments: attacks.indices)
    func `the sqlite3 shell is refused in words`(index: Int) throws {
        let attack = Self.attacks[index]
        let before = try fixture.store.head()
        #expect(try SQLiteShell.run(attack.sql, on: path).contains(attack.says))
        #expect(try fixture.store.head() == before)
    }

    /// REPLACE passes over DELETE triggers in a connection that does not ask for them.
    @Test(.enabled(if: SQLiteShell.isInstalled, "sqlite3 is not installed"))
    func `the sqlite3 shell cannot replace an entry`() throws {
        let replace = "REPLACE INTO ledger SELECT 3, '{}', hash FROM ledger WHERE seq = 3"
        #expect(try SQLiteShell.run(replace, on: path).contains("the ledger has no gap"))
        #expect(try fixture.store.verify().isOK)
    }

    @Test func `each entry continues the one before, and its hash is that of its bytes`() throws {
        try fixture.addService("web", "host")
        var previous = LedgerEntry.noPrevious
        var count = 0
        try fixture.store.forEachLine { seq, line, hash in
            let entry = try LedgerEntry(line: line)
            count += 1
            #expect(seq == count && entry.seq == count)
            #expect(entry.prev == previous)
            #expect(hash == LedgerEntry.hash(of: line))
            previous = hash
        }
        #expect(count == 4)
        #expect(try fixture.store.head().hash == previous)
    }

    @Test func `entries of one command share its name, the seq of the first`() throws {
        try fixture.write { recorder in
            try recorder.addTeam("ops", title: nil, roles: [])
            try recorder.addTeam("dev", title: nil, roles: [])
        }
        #expect(
            try (1...5).map { try fixture.store.entry($0)?.command } == ["1", "1", "1", "4", "4"])
        #expect(try fixture.store.entry(6) == nil)
    }
}
