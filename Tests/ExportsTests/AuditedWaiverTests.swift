import Domain
import Exports
import Testing

@Suite struct AuditedWaiverTests {
    private func isLive(_ asked: String, revokedOn: String? = nil) throws -> Bool {
        func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }
        let (from, until) = (try day("2026-03-01"), try day("2026-04-30"))
        var waiver = AuditedWaiver(
            entry: 1, scope: "web/os-patching", from: from, until: until, reason: "freeze",
            approvedBy: "bo", recordedOn: try day("2026-02-20"))
        waiver.revokedOn = try revokedOn.map { try day($0) }
        let asked = try day(asked)
        let relief = Relief(
            days: try #require(DayRange(from: from, through: until)),
            recordedOn: waiver.recordedOn, revokedOn: waiver.revokedOn)
        // What the bundle calls live is what the register waives.
        #expect(waiver.isLive(on: asked) == relief.waives(asked))
        return waiver.isLive(on: asked)
    }

    @Test(arguments: [
        ("2026-02-28", false), ("2026-03-01", true), ("2026-04-30", true), ("2026-05-01", false),
    ])
    func `its first and its last day count`(day: String, live: Bool) throws {
        #expect(try isLive(day) == live)
    }

    @Test(arguments: [("2026-03-09", true), ("2026-03-10", true), ("2026-03-11", false)])
    func `the day on which it is revoked is the last one`(day: String, live: Bool) throws {
        #expect(try isLive(day, revokedOn: "2026-03-10") == live)
    }
}
