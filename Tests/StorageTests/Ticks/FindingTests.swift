import Domain
import Testing

@testable import Storage

/// What the doing found.
@Suite struct FindingTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-20", pack: .test)
        try fixture.addService("web", "host")
    }

    @discardableResult
    private func tick(
        _ task: String, _ result: TickResult, on day: String? = nil
    ) throws -> TickReceipt {
        try fixture.tick(task, on: day) { $0.result = result }
    }

    @Test(arguments: [TickResult.issues, .failed])
    func `all results settle; what is not ok fails until a later ok`(result: TickResult) throws {
        #expect(try tick("org/weekly-log", result).settled.count == 1)
        #expect(try fixture.row("org/weekly-log").isFailing)
        #expect(try fixture.store.completions().first?.result == result.rawValue)
        try fixture.go(to: "2026-02-05")
        #expect(try tick("org/weekly-log", .ok).followUp == nil)
        #expect(try !fixture.row("org/weekly-log").isFailing)
    }

    @Test func `later is by the day performed, not by the day recorded`() throws {
        try fixture.go(to: "2026-02-05")
        try tick("org/weekly-log", .ok, on: "2026-02-04")
        try tick("org/weekly-log", .issues, on: "2026-01-29")
        #expect(try !fixture.row("org/weekly-log").isFailing)
    }

    @Test(arguments: [
        ("main/baseline", "2026-01-27", Severity.critical),
        ("web/patching", "2026-02-19", .high),
        ("org/weekly-log", "2026-04-20", .medium),
        ("aws:host/responsibilities", "2026-07-19", .low),
    ])
    func `a follow-up is due by the severity of the duty`(
        task: String, due: String, severity: Severity
    ) throws {
        let receipt = try tick(task, .issues)
        let followUp = try #require(receipt.followUp)
        #expect(followUp.due == CivilDay(due))
        #expect(followUp.duty == "follow-up-\(receipt.entry)")
        let row = try fixture.row(followUp.series)
        #expect((row.severity, row.standing.due) == (severity, followUp.due))
        let duty = try Fixture.task(task).duty
        #expect(row.title == "Put right what '\(duty)' found (entry \(receipt.entry))")
    }

    @Test func `a follow-up of items is due by the gravest of them`() throws {
        let receipt = try fixture.tick("main/baseline") {
            $0.items = [ItemResult(item: "inventory", result: .issues)]
        }
        // The duty is critical, the inventory is low.
        #expect(receipt.followUp?.due == CivilDay("2026-07-19"))
    }

    @Test func `a follow-up can be given its own day, from today on`() throws {
        let receipt = try fixture.tick("web/patching") { request in
            request.result = .failed
            request.followUp = fixture.today
        }
        #expect(receipt.followUp?.due == fixture.today)
        #expect(throws: Refusal.self) {
            try fixture.tick("main/baseline") { request in
                request.result = .failed
                request.followUp = fixture.today.adding(days: -1)
            }
        }
    }

    @Test func `a follow-up is a task of its own: it falls due, is ticked and is done`() throws {
        let followUp = try #require(try tick("web/patching", .issues).followUp).series
        try fixture.go(to: "2026-02-20")
        #expect(try fixture.standing(followUp) == "overdue 2026-02-19")
        #expect(try fixture.tick(followUp).settled.first?.daysLate == 1)
        #expect(try fixture.standing(followUp) == "done 2026-02-19")
        // What it was about is failing until that is found ok.
        #expect(try fixture.row("web/patching").isFailing)
    }

    @Test func `a follow-up ends with its subject`() throws {
        try tick("web/patching", .issues)
        try tick("aws:host/responsibilities", .issues)
        try tick("main/baseline", .issues)
        try fixture.retire("web")
        try fixture.go(to: "2026-02-20")
        #expect(try fixture.duties(of: "web") == [])
        #expect(try fixture.duties(of: "aws:host") == [])
        #expect(try fixture.duties(of: "main").contains { $0.hasPrefix("follow-up") })
    }
}
