import Domain
import Testing

@testable import Storage

/// Bytes that must not be kept go; what they proved is still named.
@Suite struct PurgingTests {
    let folder: TemporaryFolder
    let fixture: Fixture
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        fixture = try Fixture(on: "2026-01-05", path: path, pack: .test)
    }

    private func stage(_ text: String, _ name: String) throws -> StagedEvidence {
        try fixture.store.stageEvidence(
            try folder.write(text.utf8, to: name), now: try fixture.clock.now())
    }

    private func add(_ text: String, _ name: String) throws -> StagedEvidence {
        let staged = try stage(text, name)
        try fixture.write { try $0.addEvidence(staged) }
        return staged
    }

    private func purge(_ sha256: String) throws {
        try fixture.write {
            try $0.purgeEvidence(sha256, reason: "names in it", approvedBy: "bo")
        }
    }

    private func evidenceCheck() throws -> Verification.Check? {
        try Store.openForChecking(path).verify().checks.first { $0.name == "evidence" }
    }

    @Test func `the bytes go and the digest stays, and verify says purged, not missing`() throws {
        let secret = try add("secret", "names.csv")
        let other = try add("other", "other.csv")
        try purge(secret.sha256)
        #expect(throws: Refusal.self) { try fixture.store.readEvidence(secret.sha256) { _ in } }
        try fixture.store.readEvidence(other.sha256) { #expect($0 == Array("other".utf8)) }
        #expect(try fixture.store.evidence().map(\.purged) == [fixture.today, nil])
        let check = try evidenceCheck()
        #expect(check?.isOK == true)
        #expect(check?.detail == "1 file, each with its digest; the bytes of 1 were purged")
        #expect(try Store.openForChecking(path).verify().isOK)
        _ = try fixture.store.rebuild()
        #expect(try fixture.store.evidence().map(\.purged) == [fixture.today, nil])
    }

    @Test func `what is purged is not purged again, nor taken in again`() throws {
        let secret = try add("secret", "names.csv")
        try purge(secret.sha256)
        #expect(throws: Refusal.self) { try purge(secret.sha256) }
        #expect(throws: UnknownName.self) { try purge("00") }
        let again = try stage("secret", "again.csv")
        let refusal = #expect(throws: Refusal.self) {
            try fixture.write { try $0.addEvidence(again) }
        }
        #expect(refusal?.what == "The bytes of 'names.csv' were removed on 2026-01-05.")
        try fixture.store.unstage([again])
        #expect(try evidenceCheck()?.isOK == true)
    }

    @Test func `bytes that came back behind the program's back are found`() throws {
        let secret = try add("secret", "names.csv")
        try purge(secret.sha256)
        _ = try stage("secret", "again.csv")
        #expect(
            try evidenceCheck()?.detail
                == "'names.csv' of entry 4: entry 5 removed its bytes, and they are there")
    }

    @Test func `a purge is not taken back`() throws {
        let secret = try add("secret", "names.csv")
        try purge(secret.sha256)
        #expect(throws: Refusal.self) { try fixture.withdraw(5) }
        #expect(throws: Refusal.self) { try fixture.write { try $0.undo(reason: "x") } }
    }
}
