import Domain
import Testing

@testable import Storage

/// What was a mistake is taken back, and both stay visible.
@Suite struct WithdrawalTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-20", pack: .test)
        try fixture.addService("web", "host")
    }

    private func undo() throws -> [Int] { try fixture.write { try $0.undo(reason: "a mistake") } }

    private func refusal(_ body: () throws -> Void) -> Refusal? {
        #expect(throws: Refusal.self) { try body() }
    }

    @Test func `a withdrawn tick reopens what it settled, and ends its follow-up`() throws {
        let receipt = try fixture.tick("web/patching") { $0.result = .issues }
        let followUp = try #require(receipt.followUp)
        #expect(try fixture.standing("web/patching") == "current 2026-03-31")
        try fixture.withdraw(receipt.entry)
        #expect(try fixture.standing("web/patching") == "new 2026-02-28")
        #expect(try !fixture.row("web/patching").isFailing)
        #expect(try fixture.row("web/patching").lastDone == nil)
        let row = try #require(try fixture.store.completions().first)
        #expect(row.withdrawnBy == receipt.entry + 1)
        #expect(try fixture.store.withdrawals() == [receipt.entry: receipt.entry + 1])
        try fixture.go(to: "2026-01-21")
        #expect(try !fixture.duties(of: "web").contains(followUp.duty))
        #expect(try fixture.tick("web/patching").settled.map(\.due.description) == ["2026-02-28"])
    }

    @Test func `an entry is withdrawn once, and only if it exists`() throws {
        let entry = try fixture.tick("web/patching").entry
        try fixture.withdraw(entry)
        #expect(
            refusal { try fixture.withdraw(entry) }?.what
                == "Entry \(entry) is withdrawn already.")
        #expect(
            refusal { try fixture.withdraw(entry + 1) }?.why?.contains("everything else") == true)
        #expect(refusal { try fixture.withdraw(99) }?.what == "There is no entry 99.")
        #expect(refusal { try fixture.withdraw(0) }?.what == "There is no entry 0.")
    }

    @Test func `what is not a tick or a bare registration is refused in words`() throws {
        try fixture.change("web") { $0.title = "x" }
        try fixture.write { recorder in
            try recorder.setPolicy(.evidenceSize, to: "1MiB", reason: "r", approvedBy: "bo")
            try recorder.record(ImportMapped(field: "team", tag: "Owner"))
            try recorder.record(ClockCorrected(reason: "r", approvedBy: "bo"))
            try recorder.record(
                InventoryImported(
                    kind: "csv", file: "a.csv", sha256: "x", account: nil, services: 1,
                    resources: 0, seen: ["web"]))
            try recorder.record(HeadPublished(head: "x", at: "mail"))
        }
        try fixture.retire("web")
        let last = try fixture.store.head().seq
        for entry in [1, 2] + Array(5...last) {
            let name = try #require(try fixture.store.entry(entry)).fact.name
            let words = refusal { try fixture.withdraw(entry) }
            #expect(words?.what == "Entry \(entry), \(name), cannot be withdrawn.")
            #expect(words?.try?.hasPrefix("ourside ") == true)
        }
        #expect(try fixture.store.head().seq == last)
    }

    @Test func `a registration on which nothing builds is withdrawn, and what it brought goes`()
        throws
    {
        try fixture.withdraw(4)
        #expect(try fixture.store.services() == [])
        #expect(try fixture.duties(of: "web") == [])
        #expect(throws: UnknownName.self) { try fixture.tick("web/patching") }
        try fixture.go(to: "2026-01-21")
        #expect(try fixture.duties(of: "main") == ["baseline"])
        #expect(try fixture.duties(of: "aws:host") == [])
        // The name was a mistake: it can be used for what was meant.
        try fixture.addService("web", "db")
        #expect(try fixture.duties(of: "web") == ["restore", "store-review"])
    }

    @Test func `a registration on which something builds is refused, with what builds on it`()
        throws
    {
        try fixture.addResource("web", "key", "root")
        #expect(
            refusal { try fixture.withdraw(4) }?.what.hasSuffix("'web:root' lies in it.") == true)
        try fixture.withdraw(5)
        let tick = try fixture.tick("web/patching").entry
        #expect(
            refusal { try fixture.withdraw(4) }?.what.hasSuffix("'patching' was ticked off.")
                == true)
        try fixture.withdraw(tick)
        #expect(refusal { try fixture.withdraw(3) }?.what.hasSuffix("'web' lies in it.") == true)
        try fixture.addService("other", "db")
        let entry = try fixture.store.head().seq
        try fixture.go(to: "2026-02-20")
        #expect(
            refusal { try fixture.withdraw(entry) }?.what.hasSuffix("'restore' has fallen due.")
                == true)
    }

    @Test func `a registration whose only tick was withdrawn is withdrawn, and the tick with it`()
        throws
    {
        try fixture.tick("web/patching") {
            $0.result = .issues
            $0.links = ["https://example.com/1"]
        }
        #expect(try undo() == [5])
        #expect(try undo() == [4])
        #expect(try fixture.store.services() == [])
        #expect(try fixture.store.completions() == [])
        #expect(try fixture.store.withdrawals() == [5: 6, 4: 7])
        #expect(try fixture.store.verify().isOK)
    }

    @Test func `a team is withdrawn while nobody is in its care`() throws {
        try fixture.write { recorder in
            try recorder.addTeam("ops", title: nil, roles: [.platform])
            try recorder.addTeam("dev", title: nil, roles: [.platform])
        }
        try fixture.change("web") { $0.team = "ops" }
        #expect(refusal { try fixture.withdraw(5) }?.what == "The team 'ops' answers for 'web'.")
        try fixture.withdraw(6)
        #expect(try fixture.store.teams().map(\.name) == ["ops"])
    }

    @Test func `undo takes back one whole command, newest first`() throws {
        try fixture.write { recorder in
            try recorder.registerService(Fixture.service("a", "db"))
            try recorder.registerService(Fixture.service("b", "fn"))
            try recorder.addTeam("ops", title: nil, roles: [])
        }
        let tick = try fixture.tick("org/weekly-log").entry
        #expect(try undo() == [tick])
        #expect(try undo() == [7, 6, 5])
        #expect(try fixture.store.services().map(\.name) == ["web"])
        #expect(try undo() == [4])
        let words = refusal { _ = try undo() }
        #expect(
            words?.what == "The command of entry 2, catalogue-adopted, cannot be undone.")
        #expect(try fixture.store.accounts().map(\.alias) == ["main"], "all or nothing")
        #expect(try fixture.store.verify().isOK)
    }

    @Test func `undo leaves the evidence, and does not stumble over it the next time`() throws {
        let folder = try TemporaryFolder()
        let first = try fixture.tick("main/baseline").entry
        let path = try folder.write("proof".utf8, to: "proof.csv")
        let staged = try fixture.store.stageEvidence(path, now: try fixture.clock.now())
        var request = TickRequest(task: try Fixture.task("web/patching"))
        request.evidence = [staged.sha256]
        let second = try fixture.write { recorder in
            try recorder.addEvidence(staged)
            return try recorder.tick(request).entry
        }
        #expect(try undo() == [second])
        #expect(try fixture.store.evidence().count == 1)
        #expect(try undo() == [first])
    }

    @Test func `undo does not pass over what cannot be undone`() throws {
        let folder = try TemporaryFolder()
        try fixture.tick("main/baseline")
        let path = try folder.write("proof".utf8, to: "proof.csv")
        let staged = try fixture.store.stageEvidence(path, now: try fixture.clock.now())
        try fixture.write { try $0.addEvidence(staged) }
        let words = refusal { _ = try undo() }
        #expect(words?.what == "The command of entry 6, evidence-added, cannot be undone.")
        #expect(words?.try == "ourside undo 5, which is the command before it")
        #expect(try fixture.store.withdrawals() == [:])
    }

    @Test func `a command before one that cannot be undone is still reached by its number`() throws
    {
        let ticks = try fixture.write { recorder in
            try ["main/baseline", "web/patching"].map {
                try recorder.tick(TickRequest(task: try Fixture.task($0))).entry
            }
        }
        try fixture.change("web") { $0.title = "x" }
        try fixture.write { try $0.publishHead(fixture.store.head().hash, at: "x", receipt: nil) }
        let words = refusal { _ = try undo() }
        #expect(words?.what == "The command of entry 8, head-published, cannot be undone.")
        #expect(words?.why == "nothing takes that back.")
        #expect(words?.try == "ourside undo 5, which is the command before it")
        for entry in [7, 99, 0] {
            #expect(refusal { _ = try fixture.write { try $0.undo(entry, reason: "x") } } != nil)
        }
        // Any entry of the command stands for all of it.
        #expect(try fixture.write { try $0.undo(6, reason: "x") } == ticks.reversed())
        #expect(
            refusal { _ = try fixture.write { try $0.undo(5, reason: "x") } }?.what
                == "The command of entry 5 is taken back already.")
        #expect(try fixture.store.verify().isOK)
    }
}
