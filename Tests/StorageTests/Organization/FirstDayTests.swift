import Domain
import Testing

@testable import Storage

/// The first command sets the zone that its own day is taken from.
@Suite struct FirstDayTests {
    /// Whole hours that a zone is ahead of UTC.
    private static let zones = ["UTC": 0, "America/New_York": -5, "Pacific/Auckland": 13]

    private func create(_ zone: String, at instant: String) throws -> (Store, Clock) {
        let now = try #require(Instant(instant))
        let clock = Clock(
            now: { now },
            day: { instant, zone in
                Self.zones[zone].map { Instant(seconds: instant.seconds + $0 * 3600).dayInUTC }
            })
        let store = try Store.inMemory()
        let pack = try TestPack.pack()
        try store.append(by: Actor(name: "ada", place: "ada@test"), clock: clock) {
            try $0.createOrganization(
                name: "A", uuid: "u", timeZone: zone, pack: pack, profile: .standard,
                frameworks: [])
        }
        return (store, clock)
    }

    @Test(arguments: [
        ("UTC", "2026-11-21"), ("America/New_York", "2026-11-20"),
        ("Pacific/Auckland", "2026-11-21"),
    ])
    func `the first day is that of the organization's zone`(zone: String, day: String) throws {
        let (store, clock) = try create(zone, at: "2026-11-21T01:00:00Z")
        #expect(try store.organization().createdOn == CivilDay(day))
        try store.append(by: Actor(name: "ada", place: "ada@test"), clock: clock) {
            try $0.addTeam("ops", title: nil, roles: [])
        }
        #expect(
            try (1...4).map { try store.entry($0)?.day }
                == Array(repeating: CivilDay(day), count: 4))
    }

    @Test func `a zone that does not exist is refused, and nothing is set up`() throws {
        let error = #expect(throws: Refusal.self) {
            _ = try create("Europe/Berlln", at: "2026-11-21T01:00:00Z")
        }
        #expect(error?.what == "There is no time zone 'Europe/Berlln' on this machine.")
        #expect(error?.kind == .words)
    }

    @Test func `a register has one organization`() throws {
        let fixture = try Fixture(pack: .test)
        let pack = try TestPack.pack()
        #expect(throws: Refusal.self) {
            try fixture.write {
                try $0.createOrganization(
                    name: "B", uuid: "v", timeZone: "UTC", pack: pack, profile: .full,
                    frameworks: [])
            }
        }
    }
}
