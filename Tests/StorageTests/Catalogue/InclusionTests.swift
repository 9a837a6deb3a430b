import Domain
import Testing

@testable import Storage

/// What the pack only proposes is taken in by name.
@Suite struct InclusionTests {
    private let fixture: PackFixture

    init() throws { fixture = try PackFixture() }

    private func include(_ id: String) throws -> [String] {
        try fixture.register.write { try $0.include(id, reason: "cards", approvedBy: "bo") }
    }

    @Test func aProposedDutyComesIntoForceOnThatDay() throws {
        try fixture.goTo("2026-02-10")
        #expect(try include("log-review-daily") == ["duty:log-review-daily"])
        #expect(
            try fixture.detail("org/log-review-daily").facts.stretches.map(\.start.description) == [
                "2026-02-10"
            ])
        #expect(try fixture.store.inclusions() == ["duty:log-review-daily"])
        try fixture.expectWhole()
    }

    @Test(arguments: [
        "customer-verification", "app-customer-verification", "duty:customer-verification",
    ])
    func aDutyAndItsOnlyControlComeTogether(id: String) throws {
        // Only where users sign in to what is confidential is there anything to verify.
        try fixture.register.write {
            try $0.registerService(
                ServiceRegistered(
                    name: "sign-in", service: "cognito", account: "main",
                    environment: "production", classification: .confidential))
        }
        #expect(
            try include(id).sorted()
                == ["control:app-customer-verification", "duty:customer-verification"])
        #expect(try fixture.store.seriesNames().contains("customer-verification"))
        try fixture.expectWhole()
    }

    @Test func itStaysWithTheNextPack() throws {
        _ = try include("log-review-daily")
        try fixture.adopt(#""aspects": [{"id": "data", "covers": "Data"}]"#)
        #expect(try fixture.detail("org/log-review-daily").facts.stretches.count == 1)
    }

    @Test func withdrawingEndsIt() throws {
        _ = try include("log-review-daily")
        try fixture.goTo("2026-01-20")
        try fixture.register.write { _ = try $0.undo(reason: "no cards") }
        let day = try Fixture.day("2026-01-20")
        #expect(try fixture.store.inclusions().isEmpty)
        #expect(try fixture.detail("org/log-review-daily").facts.stretches.map(\.end) == [day])
        try fixture.expectWhole()
    }

    @Test func onlyProposalsAreIncludedAndOnlyOnce() throws {
        _ = try include("log-review-daily")
        #expect(throws: Refusal.self) { try include("log-review-daily") }
        #expect(throws: Refusal.self) { try include("root-mfa") }
        #expect(throws: UnknownName.self) { try include("nothing") }
        #expect(throws: UnknownName.self) { try include("control:log-review-daily") }
    }
}
