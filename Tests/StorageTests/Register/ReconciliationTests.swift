import Domain
import SQLite
import Testing

@testable import Storage

/// When duties begin, end and come back.
@Suite struct ReconciliationTests {
    let fixture: Fixture

    init() throws { fixture = try Fixture(on: "2026-01-05", pack: .test) }

    /// The stretches of a task: `2026-01-05..2026-02-01, 2026-03-01..`.
    private func stretches(_ task: String) throws -> String {
        try fixture.store.series(Fixture.task(task), on: fixture.today).facts.stretches
            .map { "\($0.start)..\($0.end.map { "\($0)" } ?? "")" }.joined(separator: ", ")
    }

    private func isInForce(_ task: String) throws -> Bool {
        let name = try Fixture.task(task)
        return try fixture.duties(of: name.subject).contains(name.duty)
    }

    @Test func `account and organization duties are there from the first minute`() throws {
        #expect(try fixture.duties(of: "main") == ["baseline"])
        #expect(try fixture.duties(of: "org") == ["weekly-log"])
        #expect(try fixture.standing("main/baseline") == "new 2026-02-10")
        #expect(try fixture.standing("org/weekly-log") == "new 2026-01-16")
    }

    @Test func `a service folded into another brings nothing of its own`() throws {
        try fixture.addService("disk", "disk")
        #expect(try fixture.duties(of: "disk") == [])
        #expect(try fixture.store.subjectNames() == ["disk", "main", "org"])
    }

    @Test func `a service retires on its day, and its duties with it`() throws {
        try fixture.addService("web", "host")
        try fixture.go(to: "2026-02-01")
        try fixture.retire("web", on: "2026-03-15")
        for day in ["2026-02-01", "2026-03-15"] {
            try fixture.go(to: day)
            #expect(try fixture.duties(of: "web") == ["patching", "restore", "store-review"])
            #expect(try isInForce("main/backup-review"))
            #expect(try isInForce("aws:host/responsibilities"))
        }
        try fixture.go(to: "2026-03-16")
        #expect(try fixture.duties(of: "web") == [])
        #expect(try fixture.controls(of: "web") == [])
        #expect(try !isInForce("main/backup-review"))
        #expect(try !isInForce("aws:host/responsibilities"))
        #expect(try fixture.duties(of: "main") == ["baseline"])
    }

    @Test func `a retirement is never dated before the day it is recorded`() throws {
        try fixture.addService("web", "host")
        try fixture.go(to: "2026-02-01")
        try fixture.retire("web", on: "2026-01-10")
        #expect(try fixture.store.services().first?.retired == CivilDay("2026-02-01"))
        #expect(try stretches("web/patching") == "2026-01-05..2026-02-01")
    }

    @Test func `a second service keeps the account's duty in force without a break`() throws {
        try fixture.addService("web", "host")
        try fixture.go(to: "2026-01-20")
        try fixture.addService("orders", "db")
        try fixture.go(to: "2026-02-01")
        try fixture.retire("web")
        try fixture.go(to: "2026-05-01")
        #expect(try stretches("main/backup-review") == "2026-01-05..")
        try fixture.retire("orders")
        #expect(try stretches("main/backup-review") == "2026-01-05..2026-05-01")
    }

    @Test func `a return is a new stretch with a new runway`() throws {
        try fixture.addService("web", "host")
        try fixture.go(to: "2026-02-01")
        try fixture.retire("web")
        try fixture.go(to: "2026-08-03")
        try fixture.addService("shop", "host")
        #expect(try stretches("main/backup-review") == "2026-01-05..2026-02-01, 2026-08-03..")
        // Due every two months from 31 January; 30 days from 3 August lie before 30 September.
        #expect(try fixture.standing("main/backup-review") == "new 2026-09-30")
        #expect(try fixture.controls(of: "main") == ["backup", "inventory", "root-mfa"])
        #expect(try fixture.standing("aws:host/responsibilities") == "new 2026-10-02")
    }

    @Test func `a return before the announced end goes on as if nothing had been`() throws {
        try fixture.addService("web", "host")
        try fixture.go(to: "2026-02-01")
        try fixture.retire("web", on: "2026-02-20")
        #expect(try stretches("main/backup-review") == "2026-01-05..2026-02-20")
        try fixture.go(to: "2026-02-20")
        try fixture.addService("shop", "host")
        #expect(try stretches("main/backup-review") == "2026-01-05..")
        try fixture.go(to: "2026-02-21")
        #expect(try fixture.controls(of: "main") == ["backup", "inventory", "root-mfa"])
    }

    @Test func `of two announced ends each duty takes the one that still brings it`() throws {
        try fixture.addService("web", "host")
        try fixture.addService("orders", "db")
        try fixture.addService("job", "fn")
        try fixture.retire("web", on: "2026-03-31")
        try fixture.retire("orders", on: "2026-02-28")
        try fixture.retire("job", on: "2026-06-30")
        #expect(try stretches("main/backup-review") == "2026-01-05..2026-03-31")
        #expect(try stretches("org/code-review") == "2026-01-05..2026-06-30")
        #expect(try stretches("aws:db/responsibilities") == "2026-01-05..2026-02-28")
    }

    /// Another service's announced end is no reason to go on.
    @Test func `what a change ends, ends on its day`() throws {
        try fixture.addService("job", "fn")
        try fixture.addService("web", "host")
        try fixture.retire("job", on: "2026-06-30")
        try fixture.go(to: "2026-02-01")
        try fixture.change("web") { $0.environment = "test" }
        #expect(try stretches("main/backup-review") == "2026-01-05..2026-02-01")
        #expect(try stretches("web/store-review") == "2026-01-05..2026-02-01")
        #expect(try stretches("org/code-review") == "2026-01-05..2026-06-30")
    }

    @Test func `environment, classification and traits start and end duties and items`() throws {
        try fixture.addService("web", "host")
        #expect(try fixture.controls(of: "web") == ["access", "patch", "restore-test"])
        let review = try Fixture.task("web/store-review")
        func items() throws -> [String] {
            try fixture.store.series(review, on: fixture.today).items
        }
        #expect(try items() == ["access"])
        try fixture.change("web") { $0.classification = .confidential }
        #expect(try fixture.controls(of: "web") == ["access", "enc", "patch", "restore-test"])
        #expect(try items() == ["access", "enc"])

        try fixture.go(to: "2026-02-01")
        try fixture.change("web") { $0.withoutTraits = ["has-guest-os"] }
        #expect(try fixture.duties(of: "web") == ["patching", "restore", "store-review"])
        try fixture.go(to: "2026-02-02")
        #expect(try fixture.duties(of: "web") == ["restore", "store-review"])
        #expect(try fixture.controls(of: "web") == ["access", "enc", "restore-test"])

        try fixture.change("web") { $0.traits = ["runs-code", "has-guest-os"] }
        #expect(try stretches("web/patching") == "2026-01-05..2026-02-01, 2026-02-02..")
        #expect(try isInForce("org/code-review"))

        try fixture.change("web") { $0.environment = "test" }
        try fixture.go(to: "2026-02-03")
        #expect(try fixture.duties(of: "web") == ["patching"])
        #expect(try fixture.controls(of: "web") == ["patch"])
        let changes = try fixture.store.connection.query(
            "SELECT kind || ' ' || coalesce(before, '-') || ' ' || after FROM change WHERE scope = 'web' ORDER BY entry, position"
        ) { try $0.text(0) }
        #expect(
            changes == [
                "classification internal confidential", "trait-removed - has-guest-os",
                "trait-added - has-guest-os,runs-code", "environment production test",
            ])
    }

    @Test func `an account closes when nothing is left in it`() throws {
        try fixture.write {
            try $0.addAccount("prod", number: "111122223333", team: nil, title: nil)
        }
        var fact = Fixture.service("web", "host")
        fact.account = "prod"
        try fixture.write { try $0.registerService(fact) }
        func close() throws {
            try fixture.write {
                try $0.closeAccount("111122223333", on: nil, reason: "sold", approvedBy: "bo")
            }
        }
        let error = #expect(throws: Refusal.self) { try close() }
        #expect(error?.what == "The account 'prod' has 1 service in use.")
        try fixture.retire("web")
        try close()
        #expect(try fixture.duties(of: "prod").contains("baseline"))
        try fixture.go(to: "2026-01-06")
        #expect(try fixture.duties(of: "prod") == [])
        #expect(try fixture.duties(of: "main") == ["baseline"])
        let closed = #expect(throws: Refusal.self) {
            try fixture.write { _ = try $0.account("prod") }
        }
        #expect(closed?.what == "The account 'prod' is closed: 2026-01-05 is its last day.")
    }

    @Test func `an account is not closed before a retirement that was announced in it`() throws {
        try fixture.write {
            try $0.addAccount("prod", number: "111122223333", team: nil, title: nil)
        }
        var fact = Fixture.service("web", "host")
        fact.account = "prod"
        try fixture.write { try $0.registerService(fact) }
        try fixture.addResource("prod", "key", "root")
        try fixture.retire("web", on: "2026-03-31")
        try fixture.write {
            try $0.retireResource(
                "prod:root", on: try Fixture.day("2026-04-30"), reason: "gone", approvedBy: "bo")
        }
        func close(on day: String?) throws {
            let day = try day.map(Fixture.day)
            try fixture.write {
                try $0.closeAccount("prod", on: day, reason: "sold", approvedBy: "bo")
            }
        }
        for (day, left) in [
            (nil, "'web' is there until 2026-03-31."),
            ("2026-03-30", "'web' is there until 2026-03-31."),
            ("2026-03-31", "'prod:root' is there until 2026-04-30."),
        ] {
            let error = #expect(throws: Refusal.self) { try close(on: day) }
            #expect(error?.what.hasSuffix(left) == true, "\(error?.what ?? "")")
        }
        try close(on: "2026-04-30")
        #expect(
            try fixture.store.accounts().first { $0.alias == "prod" }?.closed?.description
                == "2026-04-30")
    }

    @Test func `service responsibilities are spread: two a day, ten a week`() throws {
        // The built-in pack has services enough.
        let fixture = try Fixture(on: "2026-01-05")
        let ids = try fixture.store.adoptedPack().services.filter { $0.foldedInto == nil }
            .prefix(25).map(\.id)
        try fixture.write { recorder in
            for (index, id) in ids.enumerated() {
                try recorder.registerService(Fixture.service("use-\(index)", id))
            }
        }
        var filter = TaskFilter()
        filter.duties = ["service-responsibilities"]
        let dues = try fixture.store.tasks(filter, on: fixture.today).compactMap(\.standing.due)
        #expect(
            Dictionary(grouping: dues) { "\($0)" }.mapValues(\.count)
                == [
                    "2026-03-06": 2, "2026-03-07": 2, "2026-03-08": 2, "2026-03-09": 2,
                    "2026-03-10": 2, "2026-03-13": 2, "2026-03-14": 2, "2026-03-15": 2,
                    "2026-03-16": 2, "2026-03-17": 2, "2026-03-20": 2, "2026-03-21": 2,
                    "2026-03-22": 1,
                ])
    }

    @Test func `what was last done before the registration counts as done that day`() throws {
        var fact = Fixture.service("web", "host")
        fact.lastDone = [
            "patching": try Fixture.day("2026-01-02"), "restore": try Fixture.day("2025-12-01"),
        ]
        try fixture.write { try $0.registerService(fact) }
        // January was done on the 2nd; 90 days after 1 December.
        #expect(try fixture.standing("web/patching") == "current 2026-02-28")
        #expect(try fixture.standing("web/restore") == "current 2026-03-01")
        #expect(try fixture.row("web/restore").lastDone == CivilDay("2025-12-01"))
        #expect(try fixture.standing("web/store-review") == "new 2026-03-31")
        var other = Fixture.service("api", "fn")
        other.lastDone = ["patching": try Fixture.day("2026-01-02")]
        let error = #expect(throws: Refusal.self) {
            try fixture.write { try $0.registerService(other) }
        }
        #expect(error?.what == "'patching' is not a duty of 'api'.")
        #expect(try fixture.store.services().count == 1)
    }

    @Test func `a resource that was rotated before is due from that day`() throws {
        try fixture.addResource("main", "key", "root", rotated: "2025-12-20")
        #expect(try fixture.standing("main:root/key-rotation") == "current 2026-03-20")
        try fixture.addResource("main", "key", "old", rotated: "2025-01-01")
        #expect(try fixture.standing("main:old/key-rotation") == "due 2026-01-05")
    }
}
