import Domain
import Storage
import Testing

/// Bytes of a command that came to nothing are taken back, and nobody else's are.
@Suite struct UnstagingTests {
    let fixture: Fixture
    let folder: TemporaryFolder
    let file: String
    private let now = Instant(seconds: 1_767_600_000)

    init() throws {
        fixture = try Fixture(on: "2026-05-04")
        try fixture.addService("web", "ec2")
        folder = try TemporaryFolder()
        file = try folder.write("proof".utf8, to: "proof.txt")
    }

    private func isStored(_ staged: StagedEvidence) -> Bool {
        do {
            try fixture.store.readEvidence(staged.sha256) { _ in }
            return true
        } catch {
            return false
        }
    }

    @Test func whatNothingNamesIsDropped() throws {
        let staged = try fixture.store.stageEvidence(file, now: now)
        try fixture.store.unstage([staged])
        #expect(!isStored(staged))
    }

    @Test func whatAnEntryNamesStays() throws {
        let staged = try fixture.store.stageEvidence(file, now: now)
        try fixture.write { try $0.addEvidence(staged) }
        try fixture.store.unstage([staged])
        #expect(isStored(staged))
    }

    @Test func whatWasThereBeforeStays() throws {
        let first = try fixture.store.stageEvidence(file, now: now)
        let second = try fixture.store.stageEvidence(file, now: now)
        #expect(second.wasKnown)
        try fixture.store.unstage([second])
        #expect(isStored(first))
    }

    /// Somebody staged the same bytes first and took them back before they were named.
    @Test func bytesThatWentAwayAreNotNamed() throws {
        let first = try fixture.store.stageEvidence(file, now: now)
        let second = try fixture.store.stageEvidence(file, now: now)
        try fixture.store.unstage([first])
        #expect(throws: Refusal.self) { try fixture.write { try $0.addEvidence(second) } }
    }
}
