import Domain
import Testing

@testable import Storage

/// Checklists and steps, one by one.
@Suite struct ItemTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-20", pack: .test)
        try fixture.addService("web", "host")
    }

    @discardableResult
    private func tick(
        _ task: String, _ items: [(String, TickResult)], whole: TickResult? = nil
    ) throws -> TickReceipt {
        try fixture.tick(task) { request in
            request.items = items.map { ItemResult(item: $0.0, result: $0.1) }
            request.result = whole
        }
    }

    private func failing(_ task: String) throws -> [String] {
        try fixture.store.series(Fixture.task(task), on: fixture.today).failingItems
    }

    @Test func `items are done one by one, and the last completes the task`() throws {
        let first = try tick("main/baseline", [("inventory", .ok)])
        #expect(first.settled == [] && first.openItems == ["root-mfa"])
        #expect(first.evidenceExpected == "A note")
        #expect(try fixture.standing("main/baseline") == "new 2026-02-10")
        let second = try tick("main/baseline", [("root-mfa", .ok)])
        #expect(second.settled.map(\.due.description) == ["2026-02-10"])
        #expect(second.openItems == [])
    }

    @Test func `steps out of order are refused by name`() throws {
        let error = #expect(throws: Refusal.self) { try tick("web/patching", [("deploy", .ok)]) }
        #expect(error?.what == "'patch/deploy' comes after 'patch/identify'.")
        #expect(error?.try == "--step identify")
        #expect(try fixture.store.completions() == [])
    }

    @Test func `steps in order, some at once, and the last completes the task`() throws {
        #expect(
            try tick("web/patching", [("identify", .ok), ("patch/test", .ok)]).openItems
                == ["patch/deploy", "patch/record"])
        try tick("web/patching", [("deploy", .ok)])
        let last = try tick("web/patching", [("record", .ok)])
        #expect(last.settled.map(\.due.description) == ["2026-02-28"])
        #expect(try failing("web/patching") == [])
    }

    @Test func `a failed step leaves the task open and failing, without a follow-up`() throws {
        try tick("web/patching", [("identify", .ok)])
        let failed = try tick("web/patching", [("test", .failed)])
        #expect(failed.settled == [] && failed.followUp == nil)
        #expect(failed.openItems == ["patch/test", "patch/deploy", "patch/record"])
        #expect(try fixture.row("web/patching").isFailing)
        #expect(throws: Refusal.self) { try tick("web/patching", [("deploy", .ok)]) }
        try tick("web/patching", [("test", .ok)])
        #expect(try !fixture.row("web/patching").isFailing)
        try tick("web/patching", [("deploy", .ok), ("record", .ok)])
        #expect(try fixture.standing("web/patching") == "current 2026-03-31")
    }

    @Test func `a last step that fails does not complete the task`() throws {
        let steps = ["identify", "test", "deploy"].map { ($0, TickResult.ok) }
        let receipt = try tick("web/patching", steps + [("record", .failed)])
        #expect(receipt.settled == [] && receipt.openItems == ["patch/record"])
    }

    @Test func `a step that finds something is done, and opens a follow-up`() throws {
        let receipt = try tick("web/patching", [("identify", .issues)])
        #expect(receipt.openItems == ["patch/test", "patch/deploy", "patch/record"])
        #expect(receipt.followUp?.series == "web/follow-up-\(receipt.entry)")
        try tick("web/patching", [("test", .ok)])
        #expect(try failing("web/patching") == ["patch/identify"])
    }

    @Test func `a failed item of a checklist was looked at, and counts as done`() throws {
        let receipt = try tick("main/baseline", [("root-mfa", .failed), ("inventory", .ok)])
        #expect(receipt.settled.count == 1)
        #expect(try failing("main/baseline") == ["root-mfa"])
    }

    @Test func `a part belongs to one occurrence: the next begins anew`() throws {
        try tick("main/baseline", [("inventory", .ok)])
        try fixture.go(to: "2026-03-20")
        #expect(try tick("main/baseline", [("root-mfa", .ok)]).openItems == ["inventory"])
    }

    @Test func `a withdrawn part is to be done again`() throws {
        let first = try tick("main/baseline", [("inventory", .ok)])
        try fixture.withdraw(first.entry)
        #expect(try tick("main/baseline", [("root-mfa", .ok)]).openItems == ["inventory"])
    }

    @Test func `items that are none, or given twice, are refused`() throws {
        let error = #expect(throws: UnknownName.self) { try tick("main/baseline", [("x", .ok)]) }
        #expect(error?.known == ["root-mfa", "inventory"])
        let twice = #expect(throws: Refusal.self) {
            try tick("main/baseline", [("inventory", .ok), ("inventory", .failed)])
        }
        #expect(twice?.what == "'inventory' is given twice.")
    }

    @Test func `items beside a result of the whole are its details`() throws {
        let receipt = try tick("main/baseline", [("root-mfa", .failed)], whole: .failed)
        #expect(receipt.settled.count == 1)
        #expect(try failing("main/baseline") == ["root-mfa"])
        try fixture.go(to: "2026-03-01")
        try tick("main/baseline", [("inventory", .ok)], whole: .ok)
        #expect(try failing("main/baseline") == [])
    }

    @Test func `a whole that failed is failing, whatever its items say`() throws {
        try tick("main/baseline", [("inventory", .ok)], whole: .failed)
        #expect(try failing("main/baseline") == [""])
        #expect(try fixture.row("main/baseline").isFailing)
    }
}
