import Catalogue
import Domain
import Testing

@testable import Storage

/// The load against a count by hand and against the timelines.
@Suite struct LoadTests {
    let today: CivilDay
    let store: Store
    let clock: Clock

    /// A register of four duties, counted by hand below.
    init() throws {
        let today = try Fixture.day("2026-01-05")
        self.today = today
        store = try Store.inMemory()
        clock = Clock(
            now: { Instant(seconds: today.number * 86_400) },
            day: { instant, _ in instant.dayInUTC })
        var pack = try BuiltInPack.load()
        let schedules = [
            "security-weekly": "weekly on friday", "account-baseline": "monthly on day 10",
            "access-review": "quarterly", "access-key-rotation": "every 90 days",
        ]
        pack.duties = try pack.duties.compactMap { duty in
            guard let text = schedules[duty.id] else { return nil }
            var duty = duty
            duty.schedule = try #require(Schedule(text))
            duty.runway = ["quarterly": 45, "every 90 days": 90][text] ?? 14
            return duty
        }
        try write { recorder in
            try recorder.createOrganization(
                name: "Small", uuid: "7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11", timeZone: "UTC",
                pack: pack, profile: .standard, frameworks: [])
        }
    }

    @discardableResult
    private func write<Value>(dryRun: Bool = false, _ body: (Recorder) throws -> Value) throws
        -> Value
    {
        try store.append(
            by: Actor(name: "ada", place: "ada@test"), clock: clock, dryRun: dryRun, body)
    }

    @Test func equalsACountByHand() throws {
        let load = try store.load(after: today)
        #expect(load.from == (try Fixture.day("2026-01-06")))
        #expect(load.through == (try Fixture.day("2027-01-05")))
        // Fridays from 23 January 2026 through 1 January 2027; the tenths from February through
        // December; four quarter ends.
        #expect(
            load.byDuty == ["security-weekly": 50, "account-baseline": 11, "access-review": 4])
        #expect(load.total == 65)
        #expect(load.monthlyTenths == 54)
        #expect(load.byOwner == [nil: 65])
        let near = load.busiestDays(limit: 3)
        #expect(near.map(\.count) == [1, 1, 1])
        #expect(near.map { "\($0.day)" } == ["2026-01-23", "2026-01-30", "2026-02-06"])
    }

    @Test func aDryRunShowsTheLoadAndLeavesNothing() throws {
        let after = try write(dryRun: true) { recorder in
            try recorder.addTeam("ops", title: nil, roles: [.platform])
            try recorder.registerResource(
                ResourceRegistered(subject: "main", kind: "access-key", name: "ci"))
            try recorder.settle()
            return try store.load(after: today)
        }
        // 5 April, 4 July, 2 October and 31 December.
        #expect(after.byDuty["access-key-rotation"] == 4)
        #expect(after.total == 69)
        #expect(after.byOwner["ops"] != nil)
        #expect(try store.load(after: today).total == 65)
        #expect(try store.teams().isEmpty)
    }

    @Test func whatIsDoneIsNotCountedAgain() throws {
        try write { recorder in
            var request = TickRequest(task: TaskName(subject: "main", duty: "account-baseline"))
            request.result = .issues
            request.followUp = try Fixture.day("2026-02-06")
            _ = try recorder.tick(request)
        }
        let load = try store.load(after: today)
        #expect(load.byDuty["account-baseline"] == 10)
        #expect(load.byDuty[Load.oneOff] == 1)
        #expect(load.busiestDays(limit: 1).map(\.count) == [2])
    }

    /// The quick way through the stored state and the slow way through all facts agree.
    @Test(arguments: ["2026-04-20", "2026-07-10", "2026-08-31", "2027-02-28"])
    func equalsTheTimelines(day: String) throws {
        let fixture = try Fixture()
        try fixture.addService("web", "ec2")
        try fixture.addService("orders", "rds")
        try fixture.write { recorder in
            var certificate = ResourceRegistered(subject: "web", kind: "certificate", name: "tls")
            certificate.expires = try Fixture.day("2026-12-20")
            try recorder.registerResource(certificate)
            try recorder.registerResource(
                ResourceRegistered(subject: "main", kind: "secret", name: "db"))
        }
        fixture.today = try Fixture.day("2026-04-20")
        _ = try fixture.tick("main:db/secret-rotation", on: "2026-04-10")
        _ = try fixture.tick("web/os-patching")
        let today = try Fixture.day(day)
        let load = try fixture.store.load(after: today)
        var counted: [CivilDay: Int] = [:]
        for task in try fixture.store.tasks(TaskFilter(), on: today) {
            let facts = try fixture.store.connection.facts(ofSeries: task.seriesID)
            let settled = Set(facts.standing.map(\.due))
            for occurrence in Timeline(facts, through: load.through).occurrences
            where (load.from...load.through).contains(occurrence.due) && !occurrence.retired
                && !settled.contains(occurrence.due)
            {
                counted[occurrence.due, default: 0] += 1
            }
        }
        #expect(load.byDay == counted)
    }
}
