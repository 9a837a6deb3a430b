import Domain
import Testing

@testable import Storage

/// Time in the ledger never goes back, and a wrong clock never locks it.
@Suite struct ClockTests {
    let store: Store
    let start: Int

    init() throws {
        let fixture = try Fixture(on: "2026-01-05", pack: .test)
        store = fixture.store
        start = try #require(Instant("2026-01-05T09:00:00Z")).seconds
    }

    /// Records a team at so many seconds after the newest entry.
    @discardableResult
    private func record(
        _ name: String, at offset: Int, yes: Bool = false, isGiven: Bool = false,
        actor: Actor = Actor(name: "ada", place: "ada@test"),
        day: @escaping (Instant, String) -> CivilDay? = { instant, _ in instant.dayInUTC }
    ) throws -> LedgerEntry? {
        let now = Instant(seconds: start + offset)
        try store.append(
            by: actor, clock: Clock(now: { now }, day: day, isGiven: isGiven), acceptingLeap: yes
        ) { try $0.addTeam(name, title: nil, roles: []) }
        return try store.entry(try store.head().seq)
    }

    private func correct(at offset: Int, yes: Bool = true) throws {
        let now = Instant(seconds: start + offset)
        try store.append(
            by: Actor(name: "ada", place: "ada@test"),
            clock: Clock(now: { now }, day: { instant, _ in instant.dayInUTC }),
            acceptingLeap: yes
        ) { recorder in
            try recorder.record(ClockCorrected(reason: "the battery was empty", approvedBy: "bo"))
            try recorder.addTeam("after", title: nil, roles: [])
        }
    }

    @Test(arguments: [0, -1, -60, -120])
    func `up to 120 seconds back the moment is that of the newest entry`(offset: Int) throws {
        #expect(try record("ops", at: offset)?.at.description == "2026-01-05T09:00:00Z")
    }

    @Test(arguments: [-121, -3600, -86_400])
    func `more than 120 seconds back is refused in words`(offset: Int) throws {
        let error = #expect(throws: Refusal.self) { try record("ops", at: offset) }
        #expect(error?.why == "the ledger's time never goes back: one of the two clocks is wrong.")
        #expect(error?.try?.hasPrefix("ourside clock correct") == true)
        #expect(try store.head().seq == 3)
    }

    /// `--yes` is no correction: the entry would stand before the one that it follows.
    @Test func `accepting a leap lets nothing but a correction go back`() throws {
        let error = #expect(throws: Refusal.self) { try record("ops", at: -121, yes: true) }
        #expect(error?.try?.hasPrefix("ourside clock correct") == true)
        try correct(at: -121)
        #expect(try store.entry(4)?.at.description == "2026-01-05T08:57:59Z")
        #expect(try store.verify().isOK)
    }

    @Test func `after a correction time goes on from there`() throws {
        try record("far", at: 36 * 366 * 86_400, yes: true)
        #expect(try store.head().day?.year == 2062)
        #expect(throws: Refusal.self) { try record("stuck", at: 60) }
        #expect(throws: Refusal.self) { try correct(at: 60, yes: false) }
        try correct(at: 60)
        #expect(try store.head().day == CivilDay("2026-01-05"))
        #expect(try record("ops", at: 61)?.day == CivilDay("2026-01-05"))
        #expect(try store.verify().isOK)
    }

    @Test func `a year ahead is taken, more only when accepted`() throws {
        let year = 366 * 86_400
        let error = #expect(throws: Refusal.self) { try record("late", at: year + 1) }
        #expect(error?.try?.hasSuffix("--yes") == true)
        try record("just", at: year)
        try record("later", at: 2 * year + 1, yes: true)
        #expect(try store.head().seq == 5)
    }

    /// Rules of zones change: an island leaves out a day or has one twice.
    @Test func `the day never goes back while time goes on`() throws {
        try record("ops", at: 10) { instant, _ in instant.dayInUTC.adding(days: 1) }
        #expect(try record("dev", at: 20)?.day == CivilDay("2026-01-06"))
    }

    @Test func `a zone that this machine does not know is refused`() throws {
        let error = #expect(throws: Refusal.self) {
            try record("ops", at: 10, day: { _, _ in nil })
        }
        #expect(error?.what.hasPrefix("The time zone 'UTC' of this register") == true)
    }

    @Test func `entries say what was given from outside`() throws {
        #expect(try record("a", at: 1)?.given == [])
        #expect(try record("b", at: 2, isGiven: true)?.given == ["clock"])
        let actor = Actor(name: "bo", place: "ada@test", isGiven: true)
        #expect(try record("c", at: 3, actor: actor)?.given == ["actor"])
        #expect(try record("d", at: 4, isGiven: true, actor: actor)?.given == ["clock", "actor"])
        let found = try store.verify()
        #expect((found.givenClock, found.givenActor) == (2, 2))
    }
}
