import Domain
import SQLite
import Testing

@testable import Storage

/// An occurrence carries what held at the end of its due date, whatever came later.
@Suite struct HeldOnTests {
    @Test(arguments: HeldValue.all)
    func `changed the day before, on, and after the due date`(_ value: HeldValue) throws {
        let due = try #require(try Fixture.task(value.occurrence).due)
        for (days, expected) in [(-1, value.new), (0, value.onTheDay), (1, value.old)] {
            let fixture = try Fixture.withHost()
            try fixture.go(to: "\(due.adding(days: days))")
            try value.change(fixture)
            try fixture.go(to: "\(due.adding(days: 20))")
            #expect(try value.read(fixture.held(value.occurrence)) == expected, "\(days)")
            try fixture.store.connection.transaction(.immediate) {
                try fixture.store.rebuildRegister()
            }
            #expect(try value.read(fixture.held(value.occurrence)) == expected, "\(days), rebuilt")
        }
    }

    @Test func `of two values set on one day the later one holds`() throws {
        let fixture = try Fixture.withHost()
        try fixture.go(to: "2026-02-28")
        try fixture.change("web") { ($0.team, $0.environment) = ("dev", "test") }
        try fixture.change("web") { $0.team = "guards" }
        try fixture.adoptAnother()
        try fixture.write {
            try $0.adopt(
                TestPack.pack(version: "3"), profile: .full, frameworks: [], reason: "r",
                approvedBy: "bo")
        }
        try fixture.go(to: "2026-03-20")
        let held = try fixture.held("web/patching@2026-02-28")
        #expect((held.team, held.environment) == ("guards", "test"))
        #expect((held.title, held.severity) == ("Do patching", .high))
        #expect(held.requirements == [])
    }

    @Test func `what came and went on one day was never on the list`() throws {
        let fixture = try Fixture.withHost()
        try fixture.go(to: "2026-03-31")
        try fixture.change("web") { $0.classification = .confidential }
        try fixture.change("web") { $0.classification = .internal }
        try fixture.exclude("web/access")
        try fixture.withdraw(try fixture.store.head().seq)
        try fixture.go(to: "2026-04-20")
        #expect(try fixture.held("web/store-review@2026-03-31").controls == ["access"])
        let rows = try fixture.store.connection.first(
            """
            SELECT max(kept) FROM
                (SELECT count(*) AS kept FROM series_checklist GROUP BY series)
            """
        ) { row in try row.int(0) }
        #expect(rows == 1)
    }

    @Test func `a withdrawal ends a value on its own day, and never reaches back`() throws {
        for (withdrawnOn, owner) in [
            ("2026-02-27", "ops"), ("2026-02-28", "ops"), ("2026-03-01", "bo"),
        ] {
            let fixture = try Fixture.withHost()
            try fixture.go(to: "2026-02-20")
            try fixture.write { try $0.setOwner(of: "web", to: "bo", reason: nil) }
            let word = try fixture.store.head().seq
            try fixture.exclude("main/inventory")
            let exclusion = try fixture.store.head().seq
            try fixture.go(to: withdrawnOn)
            try fixture.withdraw(word)
            try fixture.go(to: "2026-03-11")
            try fixture.withdraw(exclusion)
            try fixture.go(to: "2026-04-20")
            #expect(try fixture.held("web/patching@2026-02-28").owner == owner)
            #expect(try fixture.held("main/baseline@2026-02-10").controls.count == 2)
            #expect(try fixture.held("main/baseline@2026-03-10").controls == ["root-mfa"])
            #expect(try fixture.held("main/baseline@2026-04-10").controls.count == 2)
        }
    }

    @Test func `a team that is withdrawn answered for its roles until then`() throws {
        let fixture = try Fixture.withHost()
        try fixture.write { try $0.addTeam("admins", title: nil, roles: [.security]) }
        let adding = try fixture.store.head().seq
        try fixture.go(to: "2026-02-10")
        try fixture.withdraw(adding)
        try fixture.go(to: "2026-03-10")
        #expect(try fixture.held("org/weekly-log@2026-02-06").owner == "admins")
        #expect(try fixture.held("org/weekly-log@2026-02-13").owner == "guards")
        #expect(try fixture.store.everHeld(.team).contains("admins"))
    }

    @Test func `where its stretch ended before, the last day counts`() throws {
        for (last, severity, isRetired) in [
            ("2026-02-10", Severity.high, true), ("2026-02-28", .low, false),
        ] {
            let fixture = try Fixture.withHost()
            try fixture.go(to: "2026-02-05")
            try fixture.retire("web", on: last)
            try fixture.go(to: "2026-02-20")
            try fixture.adoptAnother()
            try fixture.go(to: "2026-06-20")
            let found = try fixture.population("2026-02-28", "2026-02-28").first {
                $0.subject == "web" && $0.duty == "patching" && !$0.member.isCarriedIn
            }
            #expect(found?.held.severity == severity, "\(last)")
            // What is due on the very day of an end is still owed.
            #expect((found?.member.outcome == .retired) == isRetired, "\(last)")
        }
    }

    @Test func `an announced retirement keeps its controls on the list through its day`() throws {
        let fixture = try Fixture.withHost()
        var pack = try TestPack.pack(version: "2")
        for index in pack.duties.indices where pack.duties[index].id == "baseline" {
            pack.duties[index].items.append("backup")
        }
        try fixture.write {
            try $0.adopt(pack, profile: .full, frameworks: [], reason: "r", approvedBy: "bo")
        }
        try fixture.go(to: "2026-01-20")
        try fixture.retire("web", on: "2026-03-10")
        // Another look at the same subject must not forget what is announced.
        try fixture.go(to: "2026-02-20")
        try fixture.exclude("main/inventory")
        try fixture.go(to: "2026-05-01")
        let all = ["root-mfa", "inventory", "backup"]
        #expect(try fixture.held("main/baseline@2026-02-10").controls == all)
        #expect(try fixture.held("main/baseline@2026-03-10").controls == ["root-mfa", "backup"])
        #expect(try fixture.held("main/baseline@2026-04-10").controls == ["root-mfa"])
        try fixture.expectWhole()
    }

    @Test func `a moved one carries what held where it was first due`() throws {
        let fixture = try Fixture.withHost()
        try fixture.go(to: "2026-02-20")
        try fixture.write {
            try $0.move(
                Fixture.task("web/patching@2026-02-28"), to: Fixture.day("2026-03-09"),
                reason: "r", approvedBy: "bo")
        }
        try fixture.go(to: "2026-03-02")
        try fixture.change("web") { $0.team = "dev" }
        try fixture.go(to: "2026-03-20")
        #expect(try fixture.held("web/patching@2026-02-28").team == "ops")
    }

    @Test func `what is to come carries what holds on the day judged`() throws {
        let fixture = try Fixture.withHost()
        try fixture.write {
            try $0.setOwner(of: "web", to: "bo", from: Fixture.day("2026-02-01"), reason: nil)
        }
        #expect(try fixture.held("web/patching@2026-02-28").owner == "ops")
        try fixture.go(to: "2026-02-01")
        #expect(try fixture.held("web/patching@2026-02-28").owner == "bo")
    }

    @Test func `a follow-up keeps checklist, severity and mapping of the entry that opened it`()
        throws
    {
        let fixture = try Fixture.withHost()
        try fixture.adoptAnother()
        try fixture.go(to: "2026-01-20")
        let entry = try fixture.tick("web/patching") {
            ($0.result, $0.followUp) = (.issues, try Fixture.day("2026-03-01"))
        }.entry
        try fixture.write {
            try $0.adopt(
                TestPack.pack(version: "3"), profile: .full, frameworks: [], reason: "r",
                approvedBy: "bo")
        }
        try fixture.exclude("control:patch")
        try fixture.go(to: "2026-03-20")
        let held = try fixture.held("web/follow-up-\(entry)@2026-03-01")
        #expect(held.controls == ["patch"])
        #expect(held.items.count == 4)
        #expect(held.severity == .low)
        #expect(held.requirements == ["iso:8.8", "soc2:CC7.1"])
        let found = try fixture.population("2026-03-01", "2026-03-01") { $0.frameworks = ["iso"] }
        #expect(found.map(\.duty) == ["follow-up-\(entry)"])
    }
}
