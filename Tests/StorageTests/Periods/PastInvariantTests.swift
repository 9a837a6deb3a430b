import Domain
import Testing

@testable import Storage

/// The population of a period that has ended neither shrinks nor grows, under any one filter.
@Suite struct PastInvariantTests {
    /// A kind of filter, the values that an occurrence has for it, and the filter for one.
    struct Kind: Sendable {
        let name: String
        let values: @Sendable (PeriodOccurrence) -> [String]
        let filter: @Sendable (inout TaskFilter, String) -> Void
    }

    static let kinds = [
        Kind(name: "control", values: { $0.held.controls }, filter: { $0.controls = [$1] }),
        Kind(name: "category", values: { [$0.held.category] }, filter: { $0.categories = [$1] }),
        Kind(
            name: "severity", values: { [$0.held.severity.rawValue] },
            filter: { $0.severity = Severity(rawValue: $1) }),
        Kind(
            name: "team", values: { [$0.held.team].compactMap(\.self) },
            filter: { $0.teams = [$1] }),
        Kind(
            name: "owner", values: { [$0.held.owner].compactMap(\.self) },
            filter: { $0.owners = [$1] }),
        Kind(
            name: "account", values: { [$0.held.account].compactMap(\.self) },
            filter: { $0.accounts = [$1] }),
        Kind(
            name: "environment", values: { [$0.held.environment].compactMap(\.self) },
            filter: { $0.environments = [$1] }),
        Kind(
            name: "classification",
            values: { [$0.held.classification?.rawValue].compactMap(\.self) },
            filter: { $0.classifications = [$1].compactMap(Classification.init(rawValue:)) }),
        Kind(
            name: "service", values: { [$0.service].compactMap(\.self) },
            filter: { $0.services = [$1] }),
        Kind(
            name: "framework", values: { $0.held.frameworks }, filter: { $0.frameworks = [$1] }),
    ]

    /// The first of the seeds: each compares thousands of sets, which takes a minute.
    @Test(arguments: HistoryTests.seeds.prefix(1))
    func `no fact recorded later changes what a filter selects of a period that has ended`(
        seed: UInt64
    ) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        let history = try GeneratedHistory(seed: seed &+ 100, path: path, folder: folder)
        let start = history.fixture.today
        try history.fixture.write { recorder in
            try recorder.addTeam("first", title: nil, roles: [.platform])
            try recorder.changeAccount("main", number: nil, team: "first", title: nil)
        }
        try history.run()
        var counts: [String: Int] = [:]
        for months in [5, 11, 17, 23] {
            let end = start.adding(months: months)
            let last = try #require(history.moments.last { $0.day <= end }).day
            let days = try #require(DayRange(from: start, through: last.adding(days: -1)))
            let then = try population(of: days, in: Store.asOf(path, last), on: last)
            let now = try population(
                of: days, in: history.fixture.store, on: history.fixture.today)
            for kind in Self.kinds {
                try compare(kind, then, now, &counts, "seed \(seed), \(days)")
            }
        }
        for kind in Self.kinds { #expect(counts[kind.name] ?? 0 > 50, "\(kind.name)") }
    }

    private struct Population {
        var store: Store
        var occurrences: [PeriodOccurrence]
    }

    private func population(
        of days: DayRange, in store: Store, on day: CivilDay
    ) throws -> Population {
        Population(store: store, occurrences: try store.period(days, judgedOn: day).occurrences)
    }

    private func compare(
        _ kind: Kind, _ then: Population, _ now: Population, _ counts: inout [String: Int],
        _ place: String
    ) throws {
        // Whether an occurrence is there at all is the schedule's matter, not the filter's.
        let both = Set(then.occurrences.map(\.name)).intersection(now.occurrences.map(\.name))
        #expect(both.count > then.occurrences.count / 2, "\(place)")
        for value in Set(then.occurrences.flatMap(kind.values)).union(
            now.occurrences.flatMap(kind.values))
        {
            var filter = TaskFilter()
            kind.filter(&filter, value)
            let before = try names(then, filter).intersection(both)
            let after = try names(now, filter).intersection(both)
            counts[kind.name, default: 0] += before.count
            #expect(
                before == after,
                "\(place), \(kind.name) \(value): \(before.symmetricDifference(after))")
        }
    }

    private func names(
        _ population: Population, _ filter: TaskFilter
    ) throws -> Set<TaskName> {
        let filter = try PastFilter(filter, population.store.connection)
        return Set(population.occurrences.filter(filter.holds).map(\.name))
    }

    @Test func `a period reads its filter by what held, and keeps its numbers`() throws {
        let fixture = try Fixture.withHost()
        try fixture.go(to: "2026-07-20")
        let all = try fixture.population("2026-01-05", "2026-06-30")
        let before = try fixture.population("2026-01-05", "2026-06-30") {
            $0.controls = ["inventory"]
        }
        #expect(before.count == 5)
        #expect(before.map(\.number) == all.filter { $0.duty == "baseline" }.map(\.number))
        try fixture.exclude("main/inventory")
        try fixture.change("web") { $0.team = "dev" }
        try fixture.adoptAnother()
        let after = try fixture.population("2026-01-05", "2026-06-30") {
            ($0.controls, $0.teams) = (["inventory"], ["ops"])
        }
        #expect(after.map(\.name) == before.map(\.name))
        #expect(after.map(\.number) == before.map(\.number))
        #expect(try fixture.population("2026-01-05", "2026-06-30") { $0.teams = ["dev"] } == [])
    }

    @Test func `a service that comes in May brings no control into the first quarter`() throws {
        let fixture = try Fixture(on: "2026-01-05", pack: .test, profile: .full)
        try fixture.go(to: "2026-05-02")
        try fixture.addService("web", "fn")
        #expect(try fixture.population("2026-01-01", "2026-03-31") { $0.controls = ["code"] } == [])
        #expect(try fixture.population("2026-01-01", "2026-03-31").count > 10)
    }

    @Test func `what nothing is called any more can be asked for`() throws {
        let fixture = try Fixture.withHost()
        try fixture.go(to: "2026-03-05")
        try fixture.change("web") { ($0.environment, $0.team) = ("test", "dev") }
        try fixture.adoptAnother()
        #expect(try fixture.store.everHeld(.environment) == ["production", "test"])
        #expect(try fixture.store.everHeld(.category).contains("system"))
        #expect(try fixture.store.everHeld(.framework) == ["iso", "soc2"])
        #expect(try fixture.store.everHeld(.control).contains("patch"))
        #expect(try fixture.store.everHeld(.team) == ["dev", "guards", "ops", "people"])
    }
}
