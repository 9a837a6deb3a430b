import Domain
import SQLite
import Testing

@testable import Storage

/// A newer pack changes what falls due after its adoption, and nothing before.
@Suite struct AdoptionTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-05", pack: .test)
        try fixture.addService("web", "host")
    }

    private func adopt(_ profile: Profile = .standard, _ edit: (inout Pack) -> Void) throws {
        var pack = try TestPack.pack(version: "2")
        edit(&pack)
        try fixture.write {
            try $0.adopt(
                pack, profile: profile, frameworks: [], reason: "newer", approvedBy: "bo")
        }
    }

    private func change(_ duty: String, in pack: inout Pack, _ edit: (inout Duty) -> Void) {
        for index in pack.duties.indices where pack.duties[index].id == duty {
            edit(&pack.duties[index])
        }
    }

    /// The due dates of a task from its facts, through a day.
    private func dues(_ task: String, through day: String) throws -> [String] {
        let facts = try fixture.store.series(Fixture.task(task), on: fixture.today).facts
        let end = try Fixture.day(day)
        return Timeline(facts, through: end).occurrences.filter { $0.due <= end }
            .map { "\($0.due)" }
    }

    @Test func `a changed schedule moves only what falls due later`() throws {
        try fixture.go(to: "2026-04-10")
        #expect(
            try dues("web/patching", through: "2026-05-31")
                == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"])
        try adopt {
            change("patching", in: &$0) { duty in duty.schedule = .calendar(.weekly(on: .friday)) }
        }
        #expect(
            try dues("web/patching", through: "2026-05-02")
                == [
                    "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-17", "2026-04-24",
                    "2026-05-01",
                ])
        #expect(try fixture.standing("web/patching") == "overdue 2026-03-31")
        #expect(try fixture.row("web/patching").standing.missed == 2)
    }

    @Test func `grace before the adoption is the old one, after it the new one`() throws {
        try fixture.go(to: "2026-02-03")
        try adopt { change("patching", in: &$0) { duty in duty.grace = 0 } }
        #expect(try fixture.standing("web/patching") == "due 2026-01-31")
        try fixture.tick("web/patching")
        try fixture.go(to: "2026-03-01")
        #expect(try fixture.standing("web/patching") == "overdue 2026-02-28")
    }

    @Test func `what a pack no longer has ends, and what is new begins with a runway`() throws {
        try fixture.go(to: "2026-02-01")
        try adopt { pack in
            pack.duties.removeAll { $0.id == "patching" }
            for index in pack.duties.indices where pack.duties[index].id == "audit" {
                pack.duties[index].profiles = [.standard]
                pack.duties[index].runway = 60
            }
        }
        try fixture.go(to: "2026-02-02")
        #expect(try fixture.duties(of: "web") == ["restore", "store-review"])
        #expect(try fixture.controls(of: "web") == ["access", "restore-test"])
        #expect(try fixture.standing("org/audit") == "new 2026-12-31")
        #expect(throws: UnknownName.self) {
            try fixture.write {
                try $0.setOwner(of: "control:nothing", to: "bo", reason: nil)
            }
        }
    }

    @Test func `a wider profile brings more, a narrower one ends it, history stays`() throws {
        try adopt(.full) { _ in }
        #expect(try fixture.duties(of: "org") == ["audit", "daily-check", "weekly-log"])
        try fixture.go(to: "2026-02-01")
        try fixture.tick("web/restore")
        try adopt(.essential) { _ in }
        try fixture.go(to: "2026-02-02")
        #expect(try fixture.duties(of: "org") == ["weekly-log"])
        #expect(try fixture.duties(of: "web") == ["patching", "store-review"])
        #expect(try fixture.store.completions(of: "web/restore").count == 1)
        #expect(
            try dues("org/daily-check", through: "2026-03-01").last == "2026-02-01",
            "what falls due on the last day is still asked for, and nothing after it")
    }

    @Test func `a return under other terms has its runway too`() throws {
        try fixture.go(to: "2026-02-01")
        try fixture.retire("web")
        try fixture.go(to: "2026-06-02")
        try adopt {
            change("backup-review", in: &$0) { duty in
                duty.schedule = .calendar(.weekly(on: .friday))
                duty.runway = 20
            }
        }
        try fixture.addService("shop", "db")
        #expect(try fixture.standing("main/backup-review") == "new 2026-06-26")
    }

    @Test func `severity, role and category of what is in force follow the pack`() throws {
        try adopt { pack in
            for index in pack.duties.indices where pack.duties[index].id == "patching" {
                pack.duties[index].severity = .low
                pack.duties[index].role = .security
            }
            for index in pack.controls.indices where pack.controls[index].id == "patch" {
                pack.controls[index].category = "hosts"
            }
        }
        let row = try fixture.row("web/patching")
        #expect((row.severity, row.role, row.category) == (.low, .security, "hosts"))
    }

    @Test func `the checklist follows the pack, the order of the pack`() throws {
        try adopt { change("baseline", in: &$0) { duty in duty.items = ["inventory"] } }
        let detail = try fixture.store.series(Fixture.task("main/baseline"), on: fixture.today)
        #expect(detail.items == ["inventory"])
        try fixture.go(to: "2026-01-06")
        #expect(try fixture.controls(of: "main") == ["backup", "inventory"])
    }

    @Test func `the documents of both packs are kept, each once`() throws {
        try adopt { _ in }
        try adopt(.full) { _ in }
        let count = try fixture.store.connection.first("SELECT count(*) FROM document") {
            try $0.int(0)
        }
        #expect(count == 2)
        let organization = try fixture.store.organization()
        #expect((organization.packVersion, organization.profile) == ("2", .full))
    }
}
