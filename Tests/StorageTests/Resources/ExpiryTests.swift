import Domain
import Testing

@testable import Storage

/// Duties whose due dates hang on a resource's dates.
@Suite struct ExpiryTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-20", pack: .test)
        try fixture.addService("web", "host")
        try fixture.addResource("web", "cert", "tls", expires: "2026-06-30")
        try fixture.addResource("main", "key", "root", rotated: "2026-01-10")
    }

    private func renew(_ expires: String?, on day: String? = nil) throws -> TickReceipt {
        let expires = try expires.map(Fixture.day)
        return try fixture.tick("web:tls/cert-renewal", on: day) { $0.expires = expires }
    }

    private func expiry() throws -> String? {
        try fixture.store.resources().first { $0.name == "web:tls" }?.expires?.description
    }

    @Test func `it is due so many days before the expiry`() throws {
        #expect(try fixture.standing("web:tls/cert-renewal") == "new 2026-05-31")
        try fixture.go(to: "2026-06-01")
        #expect(try fixture.standing("web:tls/cert-renewal") == "overdue 2026-05-31")
        #expect(try !fixture.row("web:tls/cert-renewal").standing.isExpired)
        try fixture.go(to: "2026-07-01")
        #expect(try fixture.row("web:tls/cert-renewal").standing.isExpired)
    }

    @Test func `a completion needs the new expiry`() throws {
        let missing = #expect(throws: Refusal.self) { try renew(nil) }
        #expect(missing?.what == "'web:tls/cert-renewal' needs the new expiry.")
        #expect(throws: Refusal.self) {
            try fixture.tick("web/patching") { $0.expires = fixture.today }
        }
        #expect(try fixture.store.completions() == [])
    }

    @Test func `a new expiry that is not later than the old one is further evidence`() throws {
        let receipt = try renew("2026-06-30")
        #expect(receipt.settled.isEmpty && receipt.isFurtherEvidence)
        #expect(try expiry() == "2026-06-30")
    }

    @Test func `a renewal gives the next due date`() throws {
        try fixture.go(to: "2026-05-20")
        #expect(try renew("2027-06-30").settled.map(\.due.description) == ["2026-05-31"])
        #expect(try expiry() == "2027-06-30")
        #expect(try fixture.standing("web:tls/cert-renewal") == "current 2027-05-31")
    }

    @Test func `a withdrawn renewal takes its expiry back`() throws {
        try fixture.go(to: "2026-05-20")
        let receipt = try renew("2027-06-30")
        try fixture.go(to: "2026-05-25")
        try fixture.withdraw(receipt.entry)
        #expect(try expiry() == "2026-06-30")
        #expect(try fixture.standing("web:tls/cert-renewal") == "due-soon 2026-05-31")
        #expect(try renew("2027-07-31").settled.map(\.due.description) == ["2026-05-31"])
        #expect(try expiry() == "2027-07-31")
    }

    @Test func `a withdrawn older renewal leaves the newer one's expiry`() throws {
        try fixture.go(to: "2026-05-20")
        let older = try renew("2026-08-31")
        try fixture.go(to: "2026-07-20")
        _ = try renew("2027-06-30")
        try fixture.withdraw(older.entry)
        #expect(try expiry() == "2027-06-30")
    }

    @Test func `an expiry that was told wrongly is changed by a change`() throws {
        var fact = ResourceChanged(resource: "web:tls")
        fact.expires = try Fixture.day("2026-09-30")
        try fixture.write { try $0.changeResource(fact) }
        #expect(try fixture.standing("web:tls/cert-renewal") == "new 2026-08-31")
    }

    @Test func `kinds that expire are registered with their day`() throws {
        let error = #expect(throws: Refusal.self) { try fixture.addResource("web", "cert", "x") }
        #expect(error?.what == "A cert needs the day on which it expires.")
        #expect(throws: UnknownName.self) { try fixture.addResource("web", "cat", "x") }
        #expect(throws: UnknownName.self) { try fixture.addResource("nobody", "key", "x") }
        #expect(throws: Refusal.self) { try fixture.addResource("org", "key", "x") }
        #expect(throws: Refusal.self) {
            try fixture.addResource("web", "key", "x", rotated: "2026-01-21")
        }
    }

    @Test func `a rotation is the last one, until it is withdrawn`() throws {
        func rotated() throws -> String? {
            try fixture.store.resources().first { $0.name == "main:root" }?.lastRotated?
                .description
        }
        try fixture.go(to: "2026-04-01")
        let receipt = try fixture.tick("main:root/key-rotation", on: "2026-03-30")
        #expect(try rotated() == "2026-03-30")
        #expect(try fixture.standing("main:root/key-rotation") == "current 2026-06-28")
        try fixture.withdraw(receipt.entry)
        #expect(try rotated() == "2026-01-10")
        #expect(try fixture.standing("main:root/key-rotation") == "due-soon 2026-04-10")
        var fact = ResourceChanged(resource: "main:root")
        fact.lastRotated = try Fixture.day("2026-02-01")
        try fixture.write { try $0.changeResource(fact) }
        #expect(try rotated() == "2026-02-01")
    }

    @Test func `a resource retires with its service, and by itself`() throws {
        try fixture.retire("web", on: "2026-02-10")
        try fixture.write {
            try $0.retireResource("main:root", on: nil, reason: "gone", approvedBy: "bo")
        }
        let retired = try fixture.store.resources().map {
            "\($0.name) \($0.retired.map { "\($0)" } ?? "-")"
        }
        #expect(retired == ["main:root 2026-01-20", "web:tls 2026-02-10"])
        #expect(try fixture.duties(of: "web:tls") == ["cert-renewal"])
        try fixture.go(to: "2026-02-11")
        #expect(try fixture.duties(of: "web:tls") == [])
        #expect(try fixture.duties(of: "main:root") == [])
    }
}
