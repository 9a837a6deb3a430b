import Domain
import Hashing
import SQLite
import Testing

@testable import Storage

/// Verify passes a good file, and names the place in a spoilt one.
@Suite struct VerifyTests {
    let register: FullRegister

    init() throws { register = try FullRegister() }

    private func verify(
        _ path: String, _ outside: OutsideKnowledge = OutsideKnowledge()
    ) throws -> Verification {
        try Store.openForChecking(path).verify(outside)
    }

    /// The checks that fail after an attack, with what they say.
    private func faults(
        _ outside: OutsideKnowledge = OutsideKnowledge(), after attack: (Connection) throws -> Void
    ) throws -> [String: String] {
        let path = try register.copy()
        let foreign = try FullRegister.foreign(path)
        try attack(foreign)
        try foreign.close()
        let failed = try verify(path, outside).checks.filter { !$0.isOK }
        return Dictionary(failed.map { ($0.name, $0.detail) }, uniquingKeysWith: { $1 })
    }

    /// Takes a trigger away, does something, and puts the trigger back as it was.
    private func without(
        _ trigger: String, in connection: Connection, _ body: () throws -> Void
    ) throws {
        let text = try connection.first("SELECT sql FROM sqlite_schema WHERE name = \(trigger)") {
            try $0.text(0)
        }
        try connection.execute("DROP TRIGGER \(identifier: trigger)")
        try body()
        try connection.run(script: try #require(text))
    }

    private func line(_ seq: Int, in connection: Connection) throws -> String {
        try #require(
            try connection.first("SELECT line FROM ledger WHERE seq = \(seq)") { try $0.text(0) })
    }

    @Test func `after a good history everything passes`() throws {
        var outside = OutsideKnowledge()
        outside.head = Digest(register.head)
        let found = try verify(register.path, outside)
        #expect(found.isOK, "\(found.firstFault ?? "")")
        #expect(found.head == register.head)
        #expect(
            found.checks.map(\.name) == [
                "integrity", "schema", "chain", "documents", "evidence", "register", "given",
                "head",
            ])
    }

    // The ledger.

    @Test func `one byte of a line is found, with the entry`() throws {
        let found = try faults { foreign in
            let changed = try line(5, in: foreign).replacing("host", with: "hosT")
            try without("ledger_is_never_updated", in: foreign) {
                try foreign.execute("UPDATE ledger SET line = \(changed) WHERE seq = 5")
            }
        }
        #expect(found["chain"]?.contains("entry 5 was changed") == true, "\(found)")
        #expect(found["schema"] == nil)
    }

    @Test func `a line changed together with its hash breaks the one after it`() throws {
        let found = try faults { foreign in
            let changed = try line(5, in: foreign).replacing("production", with: "test")
            let hash = LedgerEntry.hash(of: changed)
            try without("ledger_is_never_updated", in: foreign) {
                try foreign.execute(
                    "UPDATE ledger SET line = \(changed), hash = \(hash) WHERE seq = 5")
            }
        }
        #expect(found["chain"]?.contains("entry 6 does not continue entry 5") == true, "\(found)")
        #expect(found["register"] != nil)
    }

    @Test func `two lines swapped are found`() throws {
        let found = try faults { foreign in
            let (first, second) = (try line(6, in: foreign), try line(7, in: foreign))
            try without("ledger_is_never_updated", in: foreign) {
                try foreign.execute("UPDATE ledger SET line = \(second) WHERE seq = 6")
                try foreign.execute("UPDATE ledger SET line = \(first) WHERE seq = 7")
            }
        }
        #expect(found["chain"]?.contains("entry 6") == true, "\(found)")
        #expect(found["chain"]?.contains("entry 7") == true, "\(found)")
    }

    @Test func `a line taken out of the middle is found`() throws {
        let found = try faults { foreign in
            try without("ledger_is_never_deleted", in: foreign) {
                try foreign.execute("DELETE FROM ledger WHERE seq = 6")
            }
        }
        #expect(found["chain"]?.contains("entry 7 follows entry 5") == true, "\(found)")
    }

    /// The chain alone cannot show it: everything that is left fits together.
    @Test func `a cut end is found by a head kept elsewhere, and only by that`() throws {
        let path = try register.copy()
        let foreign = try FullRegister.foreign(path)
        try without("ledger_is_never_deleted", in: foreign) {
            try foreign.execute(
                "DELETE FROM ledger WHERE seq > (SELECT max(seq) - 2 FROM ledger)")
        }
        try foreign.close()
        let store = try Store.openForRebuilding(path)
        _ = try store.rebuild()
        #expect(try verify(path).isOK)
        var outside = OutsideKnowledge()
        outside.head = Digest(register.head)
        let found = try verify(path, outside)
        #expect(found.firstFault?.hasPrefix("head: no entry has the hash") == true)
    }

    @Test func `a ledger that does not continue an older export is found`() throws {
        var older: [Digest] = []
        try Store.openForChecking(register.path).forEachLine { _, line, _ in
            older.append(SHA256.hash(line))
        }
        var outside = OutsideKnowledge()
        outside.older = Array(older.prefix(9))
        #expect(try verify(register.path, outside).isOK)
        outside.older = Array(older.prefix(4)) + Array(older[5..<9])
        #expect(
            try verify(register.path, outside).firstFault
                == "against: entry 5 is not the one of the export")
    }

    @Test func `a byte that is not UTF-8 is found`() throws {
        let found = try faults { foreign in
            try without("ledger_is_never_updated", in: foreign) {
                try foreign.execute(
                    "UPDATE ledger SET line = CAST(x'7b80' AS TEXT) WHERE seq = 5")
            }
        }
        #expect(found["chain"] != nil, "\(found)")
    }

    // What the ledger names.

    @Test func `a deleted document is found, with the entry that names it`() throws {
        let found = try faults { foreign in
            try without("document_is_never_deleted", in: foreign) {
                try foreign.execute(
                    "DELETE FROM document WHERE sha256 = (SELECT sha256 FROM adoption LIMIT 1)")
            }
        }
        #expect(found["documents"]?.contains("of entry 2 is missing") == true, "\(found)")
    }

    @Test func `a changed byte of a document is found`() throws {
        let found = try faults { foreign in
            try without("document_is_never_updated", in: foreign) {
                try foreign.execute("UPDATE document SET body = replace(body, 'weekly', 'yearly')")
            }
        }
        #expect(found["documents"]?.contains("was changed") == true, "\(found)")
    }

    @Test func `a changed byte of evidence is found, with the file's name`() throws {
        let found = try faults { foreign in
            try without("evidence_chunk_is_never_updated", in: foreign) {
                try foreign.execute(
                    """
                    UPDATE evidence_chunk SET bytes =
                        CAST(replace(CAST(bytes AS TEXT), 'true', 'trux') AS BLOB)
                    """)
            }
        }
        #expect(found["evidence"]?.contains("'report.csv'") == true, "\(found)")
        #expect(found["register"] == nil)
    }

    @Test func `deleted evidence is found, with the file's name`() throws {
        for table in ["evidence_chunk", "evidence_file"] {
            let found = try faults { foreign in
                try foreign.execute("DELETE FROM \(identifier: table)")
            }
            #expect(found["evidence"]?.contains("'report.csv'") == true, "\(table): \(found)")
        }
    }

    // The schema.

    static let schemaAttacks: [(script: String, says: String)] = [
        ("DROP TRIGGER ledger_is_never_deleted", "trigger ledger_is_never_deleted is missing"),
        ("CREATE TABLE spare (x)", "table spare was added"),
        ("CREATE VIEW spare AS SELECT 1", "view spare was added"),
        ("CREATE INDEX spare ON team (title)", "index spare was added"),
        (
            "CREATE TRIGGER spare AFTER INSERT ON ledger BEGIN DELETE FROM owner; END",
            "trigger spare was added"
        ),
        ("DROP INDEX series_by_duty", "index series_by_duty is missing"),
        ("ALTER TABLE team ADD COLUMN spare TEXT", "table team was changed"),
        ("UPDATE migration SET sha256 = replace(sha256, 'a', 'b') WHERE number = 1", "migration 1"),
        ("DELETE FROM migration WHERE number = 2", "migration 2"),
        ("PRAGMA user_version = 1", "version"),
    ]

    @Test(arguments: schemaAttacks.indices)
    func `a changed schema is found by name`(index: Int) throws {
        let attack = Self.schemaAttacks[index]
        let found = try faults { try $0.run(script: attack.script) }
        #expect(found["schema"]?.contains(attack.says) == true, "\(found)")
    }

    @Test func `a row that points at nothing is found`() throws {
        let found = try faults { foreign in
            try foreign.execute("UPDATE checklist_item SET control = 999 WHERE position = 0")
        }
        #expect(found["integrity"]?.contains("checklist_item") == true, "\(found)")
    }

    @Test func `what stands is checked while somebody writes`() throws {
        let path = try register.copy()
        let store = try Store.open(path, .writing)
        let now = Instant(seconds: try #require(try store.head().at).seconds + 60)
        let clock = Clock(now: { now }, day: { instant, _ in instant.dayInUTC })
        try store.append(by: Actor(name: "ada", place: "ada@test"), clock: clock) {
            try $0.addTeam("dev", title: nil, roles: [])
            #expect(try verify(path).isOK)
        }
        #expect(try verify(path).isOK)
    }
}
