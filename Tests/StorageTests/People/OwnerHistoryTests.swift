import Domain
import Testing

@testable import Storage

/// Reports name whoever was the owner on the due date.
@Suite struct OwnerHistoryTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-05", pack: .test)
        try fixture.addService("web", "host")
    }

    private func own(_ scope: String, _ owner: String, from day: String? = nil) throws {
        let day = try day.map(Fixture.day)
        try fixture.write { try $0.setOwner(of: scope, to: owner, from: day, reason: nil) }
    }

    private func owner(_ task: String = "web/patching", on day: String) throws -> String? {
        let row = try fixture.row(task)
        return try fixture.store.ownerHistory().owner(of: row, on: try Fixture.day(day))
    }

    @Test func `a word counts from its day on, and the days before stay as they were`() throws {
        try own("web", "ada")
        try fixture.go(to: "2026-02-10")
        try own("web", "bo")
        try fixture.go(to: "2026-03-10")
        try own("web/patching", "cy")
        let days = [
            ("2026-01-04", nil), ("2026-01-05", "ada"), ("2026-02-09", "ada"),
            ("2026-02-10", "bo"), ("2026-03-09", "bo"), ("2026-03-10", "cy"),
        ]
        for (day, expected) in days { #expect(try owner(on: day) == expected, "\(day)") }
        #expect(try fixture.row("web/patching").owner == "cy")
    }

    @Test func `a word for a later day waits for it, and an earlier one does not end it`() throws {
        try own("web", "ada")
        try own("web", "bo", from: "2026-02-01")
        try fixture.go(to: "2026-01-10")
        try own("web", "cy")
        #expect(try fixture.row("web/patching").owner == "cy")
        #expect(try owner(on: "2026-01-31") == "cy")
        #expect(try owner(on: "2026-02-01") == "bo")
        let rows = try fixture.store.owners(on: fixture.today)
        #expect(rows.map { "\($0.owner) \($0.since)" } == ["cy 2026-01-10", "bo 2026-02-01"])
        #expect(throws: Refusal.self) { try own("web", "dee", from: "2026-01-09") }
    }

    @Test func `a word that is withdrawn counts until then, and never on the same day`() throws {
        try own("web", "ada")
        try own("web", "bo")
        try fixture.withdraw(try fixture.store.head().seq)
        #expect(try fixture.row("web/patching").owner == "ada")
        try fixture.go(to: "2026-02-01")
        try own("web", "cy")
        let entry = try fixture.store.head().seq
        try fixture.go(to: "2026-03-01")
        try fixture.withdraw(entry)
        for (day, expected) in [
            ("2026-01-31", "ada"), ("2026-02-01", "cy"), ("2026-02-28", "cy"),
            ("2026-03-01", "ada"),
        ] { #expect(try owner(on: day) == expected, "\(day)") }
        #expect(try fixture.store.owners(on: fixture.today).map(\.owner) == ["ada"])
        #expect(try fixture.store.verify().isOK)
    }

    @Test func `the team is that of the day: the service's, else the account's, else the role's`()
        throws
    {
        try fixture.write {
            for team in ["dev", "ops", "sre"] { try $0.addTeam(team, title: nil, roles: []) }
            try $0.changeAccount("main", number: nil, team: "ops", title: nil)
        }
        try fixture.go(to: "2026-02-01")
        try fixture.change("web") { $0.team = "dev" }
        try fixture.go(to: "2026-03-01")
        try fixture.change("web") { $0.team = "sre" }
        try fixture.write {
            try $0.changeAccount("main", number: "111122223333", team: "dev", title: nil)
        }
        for (day, expected) in [
            ("2026-01-31", "ops"), ("2026-02-01", "dev"), ("2026-02-28", "dev"),
            ("2026-03-01", "sre"),
        ] { #expect(try owner(on: day) == expected, "\(day)") }
        #expect(try owner("main/baseline", on: "2026-01-04") == nil)
        #expect(try owner("main/baseline", on: "2026-02-28") == "ops")
        #expect(try owner("main/baseline", on: "2026-03-01") == "dev")
    }

    @Test func `a team holds its roles since the day it was added`() throws {
        try fixture.go(to: "2026-02-01")
        try fixture.write { try $0.addTeam("ops", title: nil, roles: Role.allCases) }
        try fixture.go(to: "2026-03-01")
        try fixture.write { try $0.addTeam("any", title: nil, roles: Role.allCases) }
        #expect(try owner(on: "2026-01-31") == nil)
        #expect(try owner(on: "2026-02-28") == "ops")
        #expect(try owner(on: "2026-03-01") == "any")
        #expect(try fixture.row("web/patching").owner == "any")
    }

    @Test func `a resource is owned by whoever owns what it lies in`() throws {
        try fixture.addResource("web", "key", "root")
        try own("web", "ada")
        let task = try #require(
            try fixture.store.tasks(TaskFilter(), on: fixture.today)
                .first { $0.subject == "web:root" })
        #expect(
            try fixture.store.ownerHistory().owner(of: task, on: fixture.today) == "ada")
    }
}
