import Domain
import Hashing
import SQLite
import Testing

@testable import Storage

/// What is changed behind the program's back is found, and the place is named.
@Suite struct TamperingTests {
    let folder: TemporaryFolder
    let path: String
    let fixture: Fixture

    /// What is done to the file, the check that fails, and what its words hold.
    static let attacks: [(sql: String, check: String, says: String)] = [
        (
            "UPDATE service SET environment = 'staging'", "register",
            "service (id 3, web): environment is 'staging', and the ledger says 'production'"
        ),
        ("DELETE FROM team", "register", "team (id 1, platform) is missing"),
        (
            "INSERT INTO team VALUES (9, 'evil', NULL, 1)", "register",
            "team (id 9, evil) does not follow from the ledger"
        ),
        (
            "UPDATE series SET overdue_from = '2030-01-01' WHERE id = 1",
            "register", "series (id 1, org/"
        ),
        ("UPDATE projection SET entry = 1", "register", "projection (id 1): entry is 1"),
        (
            "DROP TRIGGER ledger_is_never_updated; UPDATE ledger SET line = replace(line, 'ada', 'eve') WHERE seq = 4",
            "chain", "entry 4 was changed"
        ),
        (
            "DROP TRIGGER ledger_is_never_updated; UPDATE ledger SET hash = '\(String(repeating: "0", count: 64))' WHERE seq = 4",
            "chain", "entry 5 does not continue entry 4"
        ),
        (
            "DROP TRIGGER ledger_is_never_deleted; DELETE FROM ledger WHERE seq = 4",
            "chain", "entry 5 follows entry 3"
        ),
        (
            "DROP TRIGGER document_is_never_updated; UPDATE document SET body = body || ' '",
            "documents", "was changed"
        ),
        (
            "DROP TRIGGER document_is_never_deleted; DELETE FROM document", "documents",
            "of entry 2 is missing"
        ),
        (
            "INSERT INTO document VALUES ('\(SHA256.hash("x"))', 'pack', 'x')", "documents",
            "is named by no entry"
        ),
        (
            "DROP TRIGGER evidence_chunk_is_never_updated; UPDATE evidence_chunk SET bytes = x'00'",
            "evidence", "'proof.txt' of entry 6: 1 bytes are stored instead of 5"
        ),
        (
            "DROP TRIGGER evidence_chunk_is_never_updated; UPDATE evidence_chunk SET bytes = x'0102030405'",
            "evidence", "'proof.txt' of entry 6: its bytes were changed"
        ),
        ("DELETE FROM evidence_chunk", "evidence", "0 bytes are stored instead of 5"),
        ("DELETE FROM evidence_file", "evidence", "'proof.txt' of entry 6: its bytes are missing"),
        ("DROP TRIGGER ledger_has_no_gap", "schema", "trigger ledger_has_no_gap is missing"),
        ("CREATE TABLE extra (x)", "schema", "table extra was added"),
        ("CREATE VIEW extra AS SELECT 1", "schema", "view extra was added"),
        ("DROP INDEX service_by_key", "schema", "index service_by_key is missing"),
        (
            "DELETE FROM migration WHERE number = 2", "schema",
            "the record of migration 2 is missing"
        ),
        ("PRAGMA user_version = 1", "schema", "the schema's version is 1"),
        ("PRAGMA application_id = 7", "schema", "is a database of another program"),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM account", "integrity",
            "of service points at nothing"
        ),
    ]

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        fixture = try Fixture(path: path, pack: .test)
        try fixture.write { try $0.addTeam("platform", title: nil, roles: []) }
        try fixture.addService("web", "host")
        let proof = try folder.write("proof".utf8, to: "proof.txt")
        let staged = try fixture.store.stageEvidence(proof, now: try fixture.clock.now())
        try fixture.write { try $0.addEvidence(staged) }
    }

    private func tamper(_ sql: String) throws {
        let foreign = try Connection(.file(path), mode: .readWrite)
        try foreign.run(script: sql)
        try foreign.close()
    }

    @Test func `what nobody touched holds`() throws {
        let found = try Store.openForChecking(path).verify()
        #expect(found.isOK, "\(found.firstFault ?? "")")
        #expect(found.entries == 6)
        #expect(try found.head == fixture.store.head().hash)
    }

    @Test(arguments: attacks.indices)
    func `each change is found and named`(index: Int) throws {
        let attack = Self.attacks[index]
        try tamper(attack.sql)
        let found = try Store.openForChecking(path).verify()
        let check = try #require(found.checks.first { $0.name == attack.check })
        #expect(!check.isOK)
        #expect(check.detail.contains(attack.says), "\(check.detail)")
    }

    @Test func `a head kept elsewhere shows that the end was cut off`() throws {
        var outside = OutsideKnowledge()
        outside.head = Digest(try fixture.store.head().hash)
        #expect(try fixture.store.verify(outside).isOK)
        try tamper(
            "DROP TRIGGER ledger_is_never_deleted; DELETE FROM ledger WHERE seq = 6; "
                + "DELETE FROM evidence; UPDATE projection SET entry = 5; "
                + "DELETE FROM evidence_file; "
                + Self.guardAgain)
        let store = try Store.openForChecking(path)
        #expect(try store.verify().isOK)
        #expect(
            try store.verify(outside).firstFault?.hasPrefix("head: no entry has the hash") == true)
    }

    private static let guardAgain =
        "CREATE TRIGGER ledger_is_never_deleted BEFORE DELETE ON ledger\n"
        + "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: record a correction instead'); END"

    @Test func `an older export must be continued`() throws {
        var lines: [Digest] = []
        try fixture.store.forEachLine { _, line, _ in lines.append(SHA256.hash(line)) }
        var outside = OutsideKnowledge()
        outside.older = Array(lines.prefix(4))
        #expect(try fixture.store.verify(outside).isOK)
        outside.older = [lines[0], lines[2]]
        #expect(
            try fixture.store.verify(outside).firstFault
                == "against: entry 2 is not the one of the export")
        outside.older = lines + [lines[0]]
        #expect(
            try fixture.store.verify(outside).firstFault
                == "against: the export has 7 entries, the ledger only 6: the end was cut off")
    }

    @Test func `each range of entries has its earliest witness`() throws {
        var hashes: [Digest] = []
        try fixture.store.forEachLine { _, _, hash in
            if let digest = Digest(hash) { hashes.append(digest) }
        }
        let day = try Fixture.day("2026-02-01")
        var outside = OutsideKnowledge()
        outside.witnessed = [
            WitnessedHead(line: 1, hash: hashes[1], day: day.adding(days: 9), place: "late"),
            WitnessedHead(line: 2, hash: hashes[3], day: day, place: "early"),
            WitnessedHead(line: 3, hash: hashes[4], day: day.adding(days: 5), place: "later"),
        ]
        let details = try fixture.store.verify(outside).checks.filter { $0.name == "heads" }
        #expect(
            details.map(\.detail) == [
                "entries 1 to 4 existed by 2026-02-01, witnessed at early",
                "entry 5 existed by 2026-02-06, witnessed at later", "entry 6: no witness yet",
            ])
    }
}
