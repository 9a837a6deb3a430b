import Domain
import Testing

@testable import Storage

/// How what happened ends: done, closed, withdrawn, with its subject.
@Suite struct EventEndTests: TellsEvents {
    let register: EventRegister

    init() throws { register = try EventRegister() }

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
