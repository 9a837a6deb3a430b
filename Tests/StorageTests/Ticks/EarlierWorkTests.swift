import Domain
import SQLite
import Testing

@testable import Storage

/// Work that was done before its task was asked for.
@Suite struct EarlierWorkTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-05", pack: .test)
        try fixture.addService("db", "db")
    }

    private func firstDue() throws -> CivilDay? {
        let tasks = try fixture.store.tasks(TaskFilter(), on: fixture.today)
        return tasks.first { $0.name.series == "db/restore" }?.standing.due
    }

    /// Done on 1 December it is asked for again 90 days later, not 30 days after the registration.
    @Test func `history sets the first date, and withdrawn the date stays`() throws {
        #expect(try firstDue() == Fixture.day("2026-02-04"))
        try fixture.go(to: "2026-01-07")
        let receipt = try fixture.tick("db/restore", on: "2025-12-01")
        #expect(receipt.isHistory)
        #expect(try firstDue() == Fixture.day("2026-03-01"))
        try fixture.go(to: "2026-01-09")
        try fixture.withdraw(receipt.entry)
        #expect(try firstDue() == Fixture.day("2026-03-01"))
        try fixture.store.connection.transaction(.immediate) {
            try fixture.store.rebuildRegister()
        }
        #expect(try firstDue() == Fixture.day("2026-03-01"))
    }

    /// Later only within seven days of the registration; after that it would be a decision.
    @Test(arguments: [("2026-01-12", "2026-03-01"), ("2026-01-13", "2026-02-04")])
    func `history sets a later date only in the first week`(day: String, due: String) throws {
        try fixture.go(to: day)
        #expect(try fixture.tick("db/restore", on: "2025-12-01").isHistory)
        #expect(try firstDue() == Fixture.day(due))
    }
}
