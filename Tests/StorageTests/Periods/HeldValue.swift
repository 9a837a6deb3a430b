import Domain
import Testing

@testable import Storage

/// One kind of value that an occurrence carries, and how it changes.
struct HeldValue: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The occurrence that is looked at: `web/patching@2026-02-28`.
    var occurrence = "web/patching@2026-02-28"
    let old: String
    let new: String
    /// What holds where it changes on the due date itself.
    let onTheDay: String
    let read: @Sendable (HeldOn) -> String
    let change: @Sendable (Fixture) throws -> Void

    static let all = [
        HeldValue(
            testDescription: "team", old: "ops", new: "dev", onTheDay: "dev",
            read: { $0.team ?? "none" }, change: { try $0.change("web") { $0.team = "dev" } }),
        HeldValue(
            testDescription: "team of the account", occurrence: "main/baseline@2026-02-10",
            old: "ops", new: "dev", onTheDay: "dev", read: { $0.team ?? "none" },
            change: { try $0.changeAccountTeam("dev") }),
        HeldValue(
            testDescription: "environment", old: "production", new: "test", onTheDay: "test",
            read: { $0.environment ?? "none" },
            change: { try $0.change("web") { $0.environment = "test" } }),
        HeldValue(
            testDescription: "classification", old: "internal", new: "public",
            onTheDay: "public", read: { $0.classification?.rawValue ?? "none" },
            change: { try $0.change("web") { $0.classification = .public } }),
        HeldValue(
            testDescription: "owner", old: "ops", new: "bo", onTheDay: "bo",
            read: { $0.owner ?? "none" },
            change: { fixture in
                try fixture.write { _ = try $0.setOwner(of: "web", to: "bo", reason: nil) }
            }),
        HeldValue(
            testDescription: "title", old: "Do patching", new: "Patch", onTheDay: "Patch",
            read: { $0.title }, change: { try $0.adoptAnother() }),
        HeldValue(
            testDescription: "severity", old: "high", new: "low", onTheDay: "low",
            read: { $0.severity.rawValue }, change: { try $0.adoptAnother() }),
        HeldValue(
            testDescription: "category", old: "system", new: "other", onTheDay: "other",
            read: { $0.category }, change: { try $0.adoptAnother() }),
        HeldValue(
            testDescription: "frameworks", old: "", new: "iso:8.8,soc2:CC7.1",
            onTheDay: "iso:8.8,soc2:CC7.1",
            read: { held in
                #expect(held.frameworks == (held.requirements.isEmpty ? [] : ["iso", "soc2"]))
                return held.requirements.joined(separator: ",")
            }, change: { try $0.adoptAnother() }),
        HeldValue(
            testDescription: "role, by its owner", occurrence: "org/weekly-log@2026-02-13",
            old: "guards", new: "people", onTheDay: "people", read: { $0.owner ?? "none" },
            change: { try $0.adoptAnother() }),
        // Terms that change on a day hold for what falls due after it.
        HeldValue(
            testDescription: "terms", old: "5", new: "2", onTheDay: "5",
            read: { "\($0.terms.grace)" },
            change: { fixture in
                let fact = ScheduleSet(
                    scope: "web/patching", schedule: nil, grace: 2, reason: "r", approvedBy: "bo")
                try fixture.write { recorder in _ = try recorder.record(fact) }
            }),
        // What ends on a day still holds on it.
        HeldValue(
            testDescription: "a control that is excluded",
            occurrence: "main/baseline@2026-02-10", old: "root-mfa,inventory", new: "root-mfa",
            onTheDay: "root-mfa,inventory", read: { $0.items.joined(separator: ",") },
            change: { try $0.exclude("main/inventory") }),
        HeldValue(
            testDescription: "a control that comes", occurrence: "web/store-review@2026-03-31",
            old: "access", new: "access,enc", onTheDay: "access,enc",
            read: { $0.controls.joined(separator: ",") },
            change: { try $0.change("web") { $0.classification = .confidential } }),
        HeldValue(
            testDescription: "a control that goes", occurrence: "org/weekly-log@2026-02-13",
            old: "log", new: "audit", onTheDay: "log,audit",
            read: { $0.controls.joined(separator: ",") }, change: { try $0.adoptAnother() }),
    ]
}

extension Fixture {
    /// A host, and teams that answer.
    static func withHost() throws -> Fixture {
        let fixture = try Fixture(on: "2026-01-05", pack: .test, profile: .full)
        try fixture.write { recorder in
            try recorder.addTeam("ops", title: nil, roles: [])
            try recorder.addTeam("dev", title: nil, roles: [])
            try recorder.addTeam("guards", title: nil, roles: [.security])
            try recorder.addTeam("people", title: nil, roles: [.people])
            try recorder.changeAccount("main", number: nil, team: "ops", title: nil)
            var web = Fixture.service("web", "host")
            web.team = "ops"
            try recorder.registerService(web)
        }
        return fixture
    }

    func changeAccountTeam(_ team: String) throws {
        try write { try $0.changeAccount("main", number: nil, team: team, title: nil) }
    }

    func exclude(_ scope: String) throws {
        try write {
            try $0.exclude(scope, justification: "j", reviewOn: nil, approvedBy: "bo")
        }
    }

    /// A pack that says all of it otherwise.
    func adoptAnother() throws {
        var pack = try TestPack.pack(version: "2")
        for index in pack.controls.indices where pack.controls[index].id == "patch" {
            pack.controls[index].category = "other"
            pack.controls[index].frameworks = ["soc2": ["CC7.1"], "iso": ["8.8"]]
        }
        for index in pack.duties.indices {
            switch pack.duties[index].id {
            case "patching":
                (pack.duties[index].title, pack.duties[index].severity) = ("Patch", .low)
            case "weekly-log":
                (pack.duties[index].role, pack.duties[index].items) = (.people, ["audit"])
            default: continue
            }
        }
        try write {
            try $0.adopt(pack, profile: .full, frameworks: [], reason: "r", approvedBy: "bo")
        }
    }

    /// The occurrences due on a day, judged today, that a filter selects.
    func population(
        _ from: String, _ through: String, _ edit: (inout TaskFilter) -> Void = { _ in }
    ) throws -> [PeriodOccurrence] {
        var filter = TaskFilter()
        edit(&filter)
        let days = try #require(
            DayRange(from: try Fixture.day(from), through: try Fixture.day(through)))
        return try store.period(days, judgedOn: today, filter).occurrences
    }

    /// What one occurrence carries.
    func held(_ occurrence: String) throws -> HeldOn {
        let name = try Fixture.task(occurrence)
        let due = "\(try #require(name.due))"
        let all = try population(due, due)
        return try #require(
            all.first { $0.name == name && !$0.member.isCarriedIn },
            "\(all.map { "\($0.name)" })"
        ).held
    }
}
