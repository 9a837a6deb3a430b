import Domain
import Hashing
import Testing

@testable import Storage

/// Heads that others saw say by when which entries existed.
@Suite struct WitnessTests {
    let fixture: Fixture
    let hashes: [Digest]

    init() throws {
        fixture = try Fixture(pack: .test)
        for name in ["a", "b", "c"] { try fixture.addService(name, "host") }
        var hashes: [Digest] = []
        try fixture.store.forEachLine { _, line, _ in hashes.append(SHA256.hash(line)) }
        self.hashes = hashes
    }

    private func heads(_ witnessed: [WitnessedHead]) throws -> [Verification.Check] {
        var outside = OutsideKnowledge()
        outside.witnessed = witnessed
        return try fixture.store.verify(outside).checks.filter { $0.name == "heads" }
    }

    @Test func `each range of entries has its earliest witness`() throws {
        let day = try Fixture.day("2026-02-01")
        let checks = try heads([
            WitnessedHead(line: 1, hash: hashes[1], day: day.adding(days: 9), place: "late"),
            WitnessedHead(line: 2, hash: hashes[3], day: day, place: "early"),
            WitnessedHead(line: 3, hash: hashes[4], day: day.adding(days: 5), place: "later"),
        ])
        #expect(
            checks.map(\.detail) == [
                "entries 1 to 4 existed by 2026-02-01, witnessed at early",
                "entry 5 existed by 2026-02-06, witnessed at later", "entry 6: no witness yet",
            ])
        #expect(!checks.contains { !$0.isOK })
    }

    @Test func `an entry is not dated after it was seen, but for the zones of the Earth`() throws {
        let written = try Fixture.day("2026-01-05")
        for (days, isOK) in [(0, true), (-1, true), (-2, false)] {
            let checks = try heads([
                WitnessedHead(
                    line: 1, hash: hashes[0], day: written.adding(days: days), place: "here")
            ])
            #expect(!checks.contains { !$0.isOK } == isOK, "\(days)")
        }
    }

    @Test func `a head that no entry has is named by its line`() throws {
        let checks = try heads([
            WitnessedHead(
                line: 7, hash: SHA256.hash("another ledger"), day: fixture.today, place: "here")
        ])
        #expect(checks.last?.isOK == false)
        #expect(checks.last?.detail.hasPrefix("line 7: no entry has the hash") == true)
    }
}
