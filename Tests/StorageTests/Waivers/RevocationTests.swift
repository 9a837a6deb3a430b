import Domain
import Storage
import Testing

/// A waiver that was revoked by mistake.
@Suite struct RevocationTests {
    /// A withdrawal never reaches back: what fell due in between was owed, and stays so.
    @Test func `a revocation taken back relieves from that day on`() throws {
        let fixture = try Fixture(on: "2026-01-05", pack: .test, profile: .essential)
        let until = try Fixture.day("2026-10-31")
        let waiver = try fixture.write {
            try $0.grantWaiver(
                of: "main/baseline", from: nil, until: until, reason: "r", approvedBy: "bo")
        }
        try fixture.go(to: "2026-03-20")
        try fixture.write { try $0.revokeWaiver(waiver, reason: "r", approvedBy: "bo") }
        try fixture.go(to: "2026-05-20")
        try fixture.withdraw(waiver + 1, approvedBy: "bo")
        try fixture.go(to: "2026-11-20")
        let outcomes = try fixture.population("2026-03-01", "2026-11-15") {
            $0.duties = ["baseline"]
        }
        .map { "\($0.member.due) \($0.member.outcome.rawValue)" }
        #expect(
            outcomes == [
                "2026-03-10 waived", "2026-04-10 missed", "2026-05-10 missed",
                "2026-06-10 waived", "2026-07-10 waived", "2026-08-10 waived",
                "2026-09-10 waived", "2026-10-10 waived", "2026-11-10 overdue",
            ])
        try fixture.expectWhole()
    }
}
