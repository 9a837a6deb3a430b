import Domain
import Testing

@testable import Storage

/// What happens opens one-off tasks, each due so many days after it.
@Suite struct EventTests {
    let folder: TemporaryFolder
    let path: String
    let fixture: Fixture

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("o.db")
        fixture = try Fixture(on: "2026-01-05", path: path)
        for (name, catalogue) in [("web", "ec2"), ("orders-db", "rds"), ("jobs", "lambda")] {
            try fixture.addService(name, catalogue)
        }
        try fixture.addResource("web", "access-key", "deploy", rotated: "2026-01-01")
        try fixture.addResource("main", "secret", "api", rotated: "2026-01-01")
        try fixture.go(to: "2026-02-10")
    }

    @discardableResult
    private func record(
        _ kind: String, _ name: String, on day: String? = nil,
        _ edit: (inout EventRequest) -> Void = { _ in }
    ) throws -> EventReceipt {
        var request = EventRequest(
            kind: kind, name: name, on: try day.map(Fixture.day) ?? fixture.today)
        edit(&request)
        return try fixture.write { try $0.recordEvent(request) }
    }

    @discardableResult
    private func advisory(_ name: String = "cve-1") throws -> EventReceipt {
        try record("advisory", name) {
            $0.severity = .high
            $0.services = ["web", "orders-db"]
        }
    }

    private func opened(_ receipt: EventReceipt) -> [String] {
        receipt.opened.map { "\($0.series)@\($0.due)" }
    }

    private func event(_ name: String = "cve-1") throws -> EventRow {
        try fixture.store.event(named: name, on: fixture.today)
    }

    private func outcomes(_ name: String = "cve-1") throws -> [String] {
        try event(name).tasks.map { "\($0.series) \($0.outcome)" }
    }

    private func close(
        _ name: String = "cve-1", approval: (reason: String, by: String)? = nil
    ) throws -> EventClosing {
        try fixture.write { try $0.closeEvent(name, approval: approval) }
    }

    private func refusal(_ body: () throws -> Void) -> Refusal? {
        #expect(throws: Refusal.self) { try body() }
    }

    private func expectSameReplay(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let stored = try RegisterSnapshot(fixture.store)
        let replayed = try RegisterSnapshot(try Store.replay(path, through: nil))
        #expect(replayed.differences(from: stored) == [], sourceLocation: sourceLocation)
    }

    // Who gets a task.

    @Test func `an advisory is judged for each service that matches`() throws {
        func judged(_ edit: (inout EventRequest) -> Void) throws -> [String] {
            let receipt = try fixture.write(dryRun: true) { recorder in
                var request = EventRequest(kind: "advisory", name: "x", on: recorder.today)
                request.severity = .low
                edit(&request)
                return try recorder.recordEvent(request)
            }
            return receipt.opened.compactMap { TaskName($0.series)?.subject }
        }
        #expect(try judged { $0.services = ["web"] } == ["web"])
        #expect(try judged { $0.services = ["rds"] } == ["orders-db"])
        #expect(try judged { $0.traits = ["has-guest-os"] } == ["web"])
        #expect(try judged { $0.accounts = ["main"] } == ["jobs", "orders-db", "web"])
        #expect(
            try judged { ($0.services, $0.traits) = (["jobs"], ["has-guest-os"]) }
                == ["jobs", "web"])
        #expect(try judged { ($0.traits, $0.accounts) = (["holds-images"], ["main"]) } == [])
    }

    @Test func `a leaver's keys and accounts are found`() throws {
        let receipt = try record("leaver", "cy", on: "2026-02-09") {
            ($0.resources, $0.isPrivileged) = (["web:deploy"], true)
        }
        #expect(
            opened(receipt) == [
                "org/leaver-identities-cy@2026-02-10", "main/leaver-local-accounts-cy@2026-02-10",
                "web:deploy/leaver-keys-cy@2026-02-10", "org/leaver-emergency-cy@2026-02-10",
                "org/leaver-duties-cy@2026-02-16", "org/leaver-assets-cy@2026-02-16",
            ])
        #expect(receipt.unopened.map(\.task) == ["leaver-shared-secrets"])
    }

    @Test func `what a leaver owns need not be named`() throws {
        try fixture.write { recorder in
            try recorder.setOwner(of: "main:api", to: "cy", reason: nil)
            try recorder.setOwner(of: "control:root-custody", to: "cy", reason: nil)
        }
        let receipt = try record("leaver", "cy-2026") { $0.person = "cy" }
        #expect(receipt.opened.map(\.task).contains("leaver-emergency"))
        #expect(
            receipt.opened.first { $0.task == "leaver-shared-secrets" }?.series
                == "main:api/leaver-shared-secrets-cy-2026")
        #expect(receipt.unopened.map(\.task) == ["leaver-keys"])
    }

    @Test func `an incident concerns the accounts of what is named`() throws {
        let named = try record("incident", "i-1") { $0.resources = ["web:deploy"] }
        #expect(named.opened.map(\.series).contains("main/incident-evidence-i-1"))
        #expect(named.opened.map(\.series).contains("web:deploy/incident-credentials-i-1"))
        let bare = try record("incident", "i-2")
        #expect(bare.unopened.map(\.task) == ["incident-evidence", "incident-credentials"])
    }

    @Test func `a new service brings its matrix once per service of the catalogue`() throws {
        let first = try record("new-service", "n-1") { $0.services = ["web"] }
        #expect(first.opened.map(\.series).contains("aws:ec2/service-matrix-n-1"))
        #expect(first.opened.map(\.series).contains("web/service-backup-n-1"))
        try fixture.addService("batch", "ec2")
        let second = try record("new-service", "n-2") { $0.services = ["batch"] }
        #expect(second.unopened.map(\.task) == ["service-matrix"])
        let code = try record("new-service", "n-3") { $0.services = ["jobs"] }
        #expect(code.unopened.map(\.task).contains("service-backup"))
    }

    // What is refused.

    @Test func `a name is used once, and leaves room for the tasks`() throws {
        try advisory()
        #expect(
            refusal { try advisory() }?.what
                == "There is an event 'cve-1' already, advisory of 2026-02-10.")
        #expect(refusal { try record("mover", "Cy") }?.what.contains("cannot name") == true)
        let long = String(repeating: "x", count: 51)
        #expect(refusal { try record("mover", long) }?.what.contains("too long") == true)
        try record("mover", String(long.dropLast()))
    }

    @Test func `an advisory says how grave it is and whom it may concern`() throws {
        #expect(
            refusal { try record("advisory", "x") { $0.services = ["web"] } }?.what
                == "The advisory 'x' needs a severity.")
        #expect(
            refusal { try record("advisory", "x") { $0.severity = .low } }?.what
                == "Which services may the advisory concern?")
        #expect(
            refusal { try record("significant-change", "x") }?.what
                == "Which service does the significant-change concern?")
        #expect(throws: UnknownName.self) { try record("fire", "x") }
        #expect(throws: UnknownName.self) {
            try record("advisory", "x") { $0.traits = ["has-wings"] }
        }
        #expect(refusal { try record("joiner", "x", on: "2027-02-11") }?.kind == .words)
        try record("joiner", "x", on: "2027-02-10")
    }

    // Deadlines.

    @Test func `what is due before it is recorded is overdue at once`() throws {
        try record("advisory", "cve-1", on: "2026-01-20") {
            ($0.severity, $0.services) = (.critical, ["web"])
        }
        #expect(
            try fixture.standing("web/advisory-judge-cve-1") == "overdue 2026-01-21")
        let receipt = try fixture.tick("web/advisory-judge-cve-1", on: "2026-01-21") {
            $0.verdict = .affected
        }
        #expect(receipt.settled.map(\.outcome) == ["on-time"])
        #expect(receipt.opened.map { "\($0.due)" } == ["2026-02-03"])
        #expect(try fixture.standing("web/advisory-fix-cve-1") == "overdue 2026-02-03")
    }

    @Test func `the policy chooses the deadlines`() throws {
        try fixture.write {
            try $0.setPolicy(.deadlineProfile, to: "fedramp", reason: "r", approvedBy: "bo")
        }
        let receipt = try record("mover", "cy")
        #expect(receipt.opened.first?.profile == "fedramp")
        #expect(opened(receipt).first == "org/mover-access-cy@2026-02-11")
        #expect(
            refusal {
                try fixture.write {
                    try $0.setPolicy(.deadlineProfile, to: "moon", reason: "r", approvedBy: "bo")
                }
            }?.why?.contains("essential-eight-only") == true)
    }

    @Test func `an adopted framework shortens deadlines`() throws {
        let pci = try Fixture(on: "2026-02-10", frameworks: ["pci-dss"])
        let receipt = try pci.write {
            try $0.recordEvent(EventRequest(kind: "leaver", name: "cy", on: pci.today))
        }
        #expect(receipt.opened.first.map { "\($0.profile) \($0.due)" } == "pci 2026-02-10")
    }

    // Judgements.

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
        #expect(throws: Refusal.self) { try fixture.withdraw(yes.entry) }
        try fixture.withdraw(yes.entry, approvedBy: "bo")
        #expect(try outcomes().last == "web/advisory-fix-cve-1 retired")
        try expectSameReplay()
    }

    // The end of an event.

    @Test func `an event closes when its tasks are done, and tells the days taken`() throws {
        try advisory()
        try fixture.go(to: "2026-02-12")
        for subject in ["web", "orders-db"] {
            #expect(refusal { _ = try close() }?.what.contains("open") == true)
            try fixture.tick("\(subject)/advisory-judge-cve-1") { $0.verdict = .notAffected }
        }
        #expect(try event().state == .done && event().days == 2)
        try fixture.go(to: "2026-02-15")
        #expect(try close().days == 5)
        #expect(try event().state == .closed)
        #expect(refusal { _ = try close() }?.what.contains("closed already") == true)
        try expectSameReplay()
    }

    @Test func `tasks left undone end with a reason, and what was past due stays missed`() throws {
        try advisory()
        try fixture.tick("web/advisory-judge-cve-1") { $0.verdict = .affected }
        try fixture.go(to: "2026-02-20")
        let closed = try close(approval: ("decommissioned", "bo"))
        #expect(
            closed.ended == ["orders-db/advisory-judge-cve-1", "web/advisory-fix-cve-1"])
        try fixture.go(to: "2026-02-21")
        #expect(
            try outcomes() == [
                "orders-db/advisory-judge-cve-1 missed", "web/advisory-judge-cve-1 on-time",
                "web/advisory-fix-cve-1 retired",
            ])
        let change = try #require(try fixture.store.changes().last)
        #expect(change.kind == "event-closed" && change.approver == "bo")
        try fixture.withdraw(closed.entry)
        #expect(try event().state == .open)
        #expect(try fixture.standing("web/advisory-fix-cve-1") == "new 2026-03-12")
        try expectSameReplay()
    }

    @Test func `a withdrawn event ends its tasks, and both stay visible`() throws {
        let entry = try advisory().entry
        try fixture.tick("web/advisory-judge-cve-1") { $0.verdict = .affected }
        try fixture.withdraw(entry)
        #expect(try event().state == .withdrawn)
        #expect(try event().tasks.map(\.outcome) == ["retired", "on-time", "retired"])
        try fixture.go(to: "2026-02-11")
        #expect(try fixture.duties(of: "web").allSatisfy { !$0.hasPrefix("advisory") })
        #expect(refusal { try advisory() }?.why?.contains("withdrawn") == true)
        try expectSameReplay()
    }

    @Test func `tasks end with their subject, those about its end do not`() throws {
        try advisory()
        try fixture.go(to: "2026-02-11")
        try record("service-retired", "bye") { $0.services = ["web"] }
        try fixture.retire("web")
        try fixture.go(to: "2026-02-12")
        #expect(
            try fixture.duties(of: "web") == [
                "retired-access-bye", "retired-data-bye", "retired-dns-bye",
            ])
        #expect(try outcomes()[1] == "web/advisory-judge-cve-1 retired")
        let again = try record("service-retired", "bye-2") { $0.services = ["web"] }
        #expect(again.opened.count == 4)
        #expect(refusal { try record("new-service", "n") { $0.services = ["web"] } } != nil)
        try fixture.addService("other", "ec2")
        #expect(try fixture.duties(of: "web").count == 6)
        try expectSameReplay()
    }

    @Test func `a registration that an event is about is not withdrawn`() throws {
        try fixture.addService("fresh", "sqs")
        let entry = try #require(try fixture.store.subject("fresh").entry as Int?)
        try record("new-service", "n") { $0.services = ["fresh"] }
        #expect(
            refusal { try fixture.withdraw(entry) }?.what.contains("is part of an event") == true)
    }

    // Looking back.

    @Test func `as of a past day an event is as it was then`() throws {
        try advisory()
        try fixture.tick("web/advisory-judge-cve-1") { $0.verdict = .notAffected }
        try fixture.go(to: "2026-02-20")
        try fixture.tick("orders-db/advisory-judge-cve-1") { $0.verdict = .affected }
        _ = try close(approval: ("r", "bo"))
        let day = try Fixture.day("2026-02-14")
        let then = try Store.asOf(path, day)
        let event = try then.event(named: "cve-1", on: day)
        #expect(event.state == .open && event.days == 4)
        #expect(event.tasks.map(\.outcome) == ["overdue", "on-time"])
        #expect(throws: UnknownName.self) {
            let before = try Fixture.day("2026-02-09")
            _ = try Store.asOf(path, before).event(named: "cve-1", on: before)
        }
    }

    @Test func `each kind is a population of its own, by the day it happened`() throws {
        try advisory()
        try record("leaver", "cy", on: "2026-01-31")
        try record("leaver", "dee", on: "2026-02-01")
        let period = try #require(DayRange("2026-02"))
        let found = try fixture.store.events(in: period, on: fixture.today)
        #expect(found.map(\.name) == ["dee", "cve-1"])
        #expect(try fixture.store.events(on: fixture.today).map(\.name) == ["cy", "dee", "cve-1"])
    }
}
