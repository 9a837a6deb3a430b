import Domain
import SQLite
import Testing

@testable import Storage

/// The register and the schema are made anew; the truth is left alone.
@Suite struct RebuildTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        let fixture = try Fixture(path: path, pack: .test)
        try fixture.addService("web", "host")
        try fixture.store.connection.close()
    }

    private func tamper(_ sql: String) throws {
        let foreign = try Connection(.file(path), mode: .readWrite)
        try foreign.run(script: sql)
        try foreign.close()
    }

    @Test(arguments: [
        "UPDATE service SET environment = 'staging'",
        "PRAGMA foreign_keys = OFF; DELETE FROM series; DELETE FROM subject",
        "DROP TABLE import_seen", "DROP TABLE change; CREATE TABLE change (x)",
        "ALTER TABLE team ADD COLUMN extra TEXT", "CREATE TABLE extra (x REFERENCES team (id))",
        "CREATE TRIGGER extra AFTER DELETE ON team BEGIN DELETE FROM ledger; END",
        "DROP TRIGGER ledger_has_no_gap; DROP INDEX series_by_duty; CREATE INDEX extra ON team (title)",
        "CREATE VIEW extra AS SELECT * FROM team",
    ])
    func `whatever was done to the register is undone`(sql: String) throws {
        try tamper(sql)
        let before = try Store.openForChecking(path).verify()
        #expect(!before.isOK)
        let store = try Store.openForRebuilding(path)
        _ = try store.rebuild()
        let after = try Store.openForChecking(path).verify()
        #expect(after.isOK, "\(after.firstFault ?? "")")
        #expect(after.head == before.head)
        #expect(try Store.open(path, .writing).services().map(\.name) == ["web"])
    }

    @Test(arguments: [
        "DROP TRIGGER ledger_is_never_updated; UPDATE ledger SET line = replace(line, 'ada', 'eve') WHERE seq = 4",
        "DROP TRIGGER document_is_never_deleted; DELETE FROM document",
        "ALTER TABLE ledger ADD COLUMN extra TEXT", "DROP TABLE evidence_chunk",
    ])
    func `a damaged truth is never rebuilt from`(sql: String) throws {
        try tamper(sql)
        let store = try Store.openForRebuilding(path)
        #expect(throws: Refusal.self) { _ = try store.rebuild() }
    }
}
