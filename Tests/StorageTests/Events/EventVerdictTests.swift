import Domain
import Testing

@testable import Storage

/// A judgement opens the fix, or ends it.
@Suite struct EventVerdictTests: TellsEvents {
    let register: EventRegister

    init() throws { register = try EventRegister() }

    @Test func `affected opens the fix, not affected opens nothing`() throws {
        try advisory()
        let yes = try fixture.tick("web/advisory-judge-cve-1") { $0.verdict = .affected }
        #expect(yes.opened.map(\.series) == ["web/advisory-fix-cve-1"])
        let no = try fixture.tick("orders-db/advisory-judge-cve-1") { $0.verdict = .notAffected }
        #expect(no.opened == [] && no.settled.count == 1)
        #expect(
            try outcomes() == [
                "orders-db/advisory-judge-cve-1 on-time", "web/advisory-judge-cve-1 on-time",
                "web/advisory-fix-cve-1 open",
            ])
        let row = try fixture.row("web/advisory-fix-cve-1")
        #expect(row.severity == .high && row.evidenceExpected?.hasPrefix("Version") == true)
        #expect(row.controls.first == "vuln-remediation")
        var filter = TaskFilter()
        filter.controls = ["container-images"]
        #expect(
            try fixture.store.tasks(filter, on: fixture.today).map(\.duty)
                .contains("advisory-fix-cve-1"))
        try expectSameReplay()
    }

    @Test func `a judgement needs a verdict, and nothing else has one`() throws {
        try advisory()
        #expect(
            refusal { try fixture.tick("web/advisory-judge-cve-1") }?.what == "Is 'web' affected?")
        #expect(
            refusal { try fixture.tick("web/os-patching") { $0.verdict = .affected } }?.kind
                == .words)
    }

    @Test func `the newest verdict decides over the fix`() throws {
        try advisory()
        let judge = "web/advisory-judge-cve-1"
        let fix = "web/advisory-fix-cve-1"
        try fixture.tick(judge) { $0.verdict = .affected }
        let due = try #require(try fixture.row(fix).standing.due)
        try fixture.go(to: "2026-02-12")
        let second = try fixture.tick(judge, by: "bo") { $0.verdict = .notAffected }
        #expect(try outcomes().last == "\(fix) retired")
        try fixture.go(to: "2026-02-14")
        try fixture.withdraw(second.entry)
        #expect(try fixture.standing(fix) == "new \(due)")
        try expectSameReplay()
    }

    @Test func `a verdict that is taken back and given anew leaves one fix with its date`() throws {
        try advisory()
        let judge = "web/advisory-judge-cve-1"
        let first = try fixture.tick(judge) { $0.verdict = .affected }
        try fixture.withdraw(first.entry)
        #expect(try outcomes().last == "web/advisory-fix-cve-1 retired")
        try fixture.go(to: "2026-02-20")
        let again = try fixture.tick(judge) { $0.verdict = .affected }
        #expect(again.opened.map(\.due) == first.opened.map(\.due))
        #expect(try outcomes().count == 3)
        try expectSameReplay()
    }

    @Test func `a verdict that awaits review opens at once, and ends nothing`() throws {
        try advisory()
        try fixture.write {
            try $0.requireReview(
                of: "web/advisory-judge-cve-1", true, reason: "r", approvedBy: "bo")
        }
        let judge = "web/advisory-judge-cve-1"
        let yes = try fixture.tick(judge) { $0.verdict = .affected }
        #expect(yes.awaitsReview && yes.opened.count == 1)
        #expect(try outcomes().prefix(2).last == "\(judge) awaiting-review")
        try fixture.write(by: "bo") { _ = try $0.review(yes.entry, .approved, note: nil) }
        try fixture.go(to: "2026-02-11")
        let no = try fixture.tick(judge) { $0.verdict = .notAffected }
        #expect(try outcomes().last == "web/advisory-fix-cve-1 open")
        try fixture.withdraw(no.entry)
        // The fix was announced by now: to end it takes a decision.
        #expect(throws: UndecidedChanges.self) { try fixture.withdraw(yes.entry) }
        try fixture.withdraw(yes.entry, approvedBy: "bo")
        #expect(try outcomes().last == "web/advisory-fix-cve-1 retired")
        try expectSameReplay()
    }

    // The end of an event.
}
