import Domain
import Testing

@testable import Storage

/// A register in which something happens: three services, a key and a secret.
struct EventRegister {
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
}

/// A suite about what happened, with its words.
protocol TellsEvents {
    var register: EventRegister { get }
}

extension TellsEvents {
    var fixture: Fixture { register.fixture }
    var path: String { register.path }

    @discardableResult
    func record(
        _ kind: String, _ name: String, on day: String? = nil,
        _ edit: (inout EventRequest) -> Void = { _ in }
    ) throws -> EventReceipt {
        var request = EventRequest(
            kind: kind, name: name, on: try day.map(Fixture.day) ?? fixture.today)
        edit(&request)
        return try fixture.write { try $0.recordEvent(request) }
    }

    @discardableResult
    func advisory(_ name: String = "cve-1") throws -> EventReceipt {
        try record("advisory", name) {
            $0.severity = .high
            $0.services = ["web", "orders-db"]
        }
    }

    func opened(_ receipt: EventReceipt) -> [String] {
        receipt.opened.map { "\($0.series)@\($0.due)" }
    }

    func event(_ name: String = "cve-1") throws -> EventRow {
        try fixture.store.event(named: name, on: fixture.today)
    }

    func outcomes(_ name: String = "cve-1") throws -> [String] {
        try event(name).tasks.map { "\($0.series) \($0.outcome)" }
    }

    func close(
        _ name: String = "cve-1", approval: (reason: String, by: String)? = nil
    ) throws -> EventClosing {
        try fixture.write { try $0.closeEvent(name, approval: approval) }
    }

    func refusal(_ body: () throws -> Void) -> Refusal? {
        #expect(throws: Refusal.self) { try body() }
    }

    func expectSameReplay(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let stored = try RegisterSnapshot(fixture.store)
        let replayed = try RegisterSnapshot(try Store.replay(path, through: nil))
        #expect(replayed.differences(from: stored) == [], sourceLocation: sourceLocation)
    }

    // Who gets a task.
}
