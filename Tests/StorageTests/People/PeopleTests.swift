import Domain
import Testing

@testable import Storage

/// Nobody who has left answers for anything.
@Suite struct PeopleTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-05", pack: .test)
        try fixture.addService("web", "host")
        try fixture.write { recorder in
            try recorder.addTeam("ops", title: nil, roles: [])
            try recorder.setOwner(of: "web", to: "bo", reason: nil)
            try recorder.setOwner(of: "duty:baseline", to: "bo", reason: nil)
            try recorder.setOwner(of: "org", to: "ada", reason: nil)
        }
    }

    private func leave(_ person: String, to successor: String?, on day: String? = nil) throws
        -> [Recorder.Handover]
    {
        let day = try day.map(Fixture.day)
        return try fixture.write {
            try $0.leave(person, successor: successor, on: day, reason: nil)
        }
    }

    private func move(_ person: String, to team: String, _ successor: String?, keeping: Bool) throws
    {
        try fixture.write {
            _ = try $0.move(
                person, to: team, successor: successor, keeping: keeping, on: nil, reason: nil)
        }
    }

    private func refusal(_ body: () throws -> Void) -> Refusal? {
        #expect(throws: Refusal.self) { try body() }
    }

    private func owners() throws -> [String] {
        try fixture.store.owners(on: fixture.today).map { "\($0.scope) \($0.owner) \($0.since)" }
    }

    @Test func `what a leaver owned is handed over, scope by scope`() throws {
        try fixture.go(to: "2026-02-01")
        #expect(try leave("bo", to: "ops").map(\.scope) == ["duty:baseline", "web"])
        #expect(
            try owners() == [
                "duty:baseline ops 2026-02-01", "org ada 2026-01-05", "web ops 2026-02-01",
            ])
        #expect(try fixture.row("web/patching").owner == "ops")
        let row = try fixture.row("web/patching")
        let history = try fixture.store.ownerHistory()
        #expect(history.owner(of: row, on: try Fixture.day("2026-01-31")) == "bo")
        #expect(try fixture.store.verify().isOK)
    }

    @Test func `nothing is silently kept: not what is owned, not what was to be owned later`()
        throws
    {
        let words = refusal { _ = try leave("bo", to: nil) }
        #expect(words?.what == "bo answers for 2 scopes, such as 'duty:baseline'.")
        try fixture.write {
            try $0.setOwner(
                of: "org", to: "bo", from: try Fixture.day("2026-06-01"), reason: nil)
        }
        #expect(
            try leave("bo", to: "ops").map { "\($0.scope) \($0.from)" } == [
                "duty:baseline 2026-01-05", "org 2026-06-01", "web 2026-01-05",
            ])
        #expect(
            try owners() == [
                "duty:baseline ops 2026-01-05", "org ada 2026-01-05", "org ops 2026-06-01",
                "web ops 2026-01-05",
            ])
        let later = refusal {
            try fixture.write { _ = try $0.setOwner(of: "org", to: "bo", reason: nil) }
        }
        #expect(later?.what == "bo left on 2026-01-05.")
    }

    @Test func `who leaves later answers until then`() throws {
        _ = try leave("bo", to: "ops", on: "2026-03-01")
        #expect(try fixture.row("web/patching").owner == "bo")
        let late = refusal {
            try fixture.write { _ = try $0.setOwner(of: "main", to: "bo", reason: nil) }
        }
        #expect(late?.what == "bo leaves on 2026-03-01.")
        try fixture.go(to: "2026-03-01")
        #expect(try fixture.row("web/patching").owner == "ops")
    }

    @Test func `a person leaves once, and a team never`() throws {
        _ = try leave("bo", to: "ops")
        #expect(refusal { _ = try leave("bo", to: "ops") }?.what == "bo left on 2026-01-05.")
        #expect(refusal { _ = try leave("ada", to: "bo") }?.what == "bo left on 2026-01-05.")
        #expect(refusal { _ = try leave("ada", to: "ada") } != nil)
        #expect(refusal { _ = try leave("ops", to: "ada") }?.what == "'ops' is a team.")
        #expect(throws: UnknownName.self) { try leave("nobody", to: "ops") }
        #expect(throws: UnknownName.self) { try move("ada", to: "opps", nil, keeping: true) }
    }

    @Test func `undo brings a leaver back with everything that they owned`() throws {
        let before = try owners()
        _ = try leave("bo", to: "ops")
        _ = try fixture.write { try $0.undo(reason: "they stay") }
        #expect(try owners() == before)
        #expect(try fixture.store.people(on: fixture.today).first { $0.name == "bo" }?.left == nil)
        _ = try leave("bo", to: "ops")
        #expect(try fixture.store.verify().isOK)
    }

    @Test func `who moves keeps what they own or hands it over, as it is said`() throws {
        #expect(refusal { try move("bo", to: "ops", nil, keeping: false) } != nil)
        try move("bo", to: "ops", nil, keeping: true)
        #expect(try fixture.row("web/patching").owner == "bo")
        try move("bo", to: "ops", "ada", keeping: false)
        #expect(try fixture.row("web/patching").owner == "ada")
        let people = try fixture.store.people(on: fixture.today)
        #expect(people.map(\.name) == ["ada", "bo"])
        #expect(people.map(\.scopes) == [3, 0])
        #expect(people.map(\.team) == [nil, "ops"])
        // They may own something again.
        try fixture.write { try $0.setOwner(of: "web", to: "bo", reason: nil) }
    }

    @Test func `who only ticked something off is known, and leaves without a successor`() throws {
        try fixture.tick("org/weekly-log", by: "eve")
        #expect(try leave("eve", to: nil) == [])
        let eve = try fixture.store.people(on: fixture.today).first { $0.name == "eve" }
        #expect(eve?.left == fixture.today)
        #expect(eve?.lastDone == fixture.today)
    }
}
