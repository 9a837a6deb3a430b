import Catalogue
import Domain
import SQLite
import Testing

@testable import Storage

/// A register that a test fills day by day.
final class Fixture {
    let store: Store
    var today: CivilDay
    /// Seconds after 09:00 on that day.
    var seconds = 0

    init(
        on day: String = "2026-01-05", path: String? = nil, pack: PackChoice = .builtIn,
        profile: Profile = .standard, frameworks: [String] = []
    ) throws {
        today = try Fixture.day(day)
        let kind = Template.Kind(
            day: today, pack: pack, profile: profile, frameworks: frameworks)
        if let path {
            let connection = try Connection(.file(path), mode: .create)
            try Template.copy(kind, to: connection)
            try connection.close()
            store = try Store.open(path, .writing)
        } else {
            let connection = try Connection(.memory)
            try Template.copy(kind, to: connection)
            store = Store(connection, path: nil)
        }
    }

    /// A register that exists.
    init(_ store: Store, on day: CivilDay) { (self.store, today) = (store, day) }

    static func day(_ text: String) throws -> CivilDay {
        guard let day = CivilDay(text) else { throw Unreadable(text: text) }
        return day
    }

    private struct Unreadable: Error { let text: String }

    var clock: Clock {
        let now = Instant(seconds: today.number * 86_400 + 9 * 3600 + seconds)
        return Clock(now: { now }, day: { instant, _ in instant.dayInUTC })
    }

    @discardableResult
    func write<Value>(
        by name: String = "ada", dryRun: Bool = false, _ body: (Recorder) throws -> Value
    ) throws -> Value {
        seconds += 1
        return try store.append(
            by: Actor(name: name, place: "\(name)@test"), clock: clock, dryRun: dryRun,
            acceptingLeap: true, body)
    }

    /// Moves on to a later day.
    func go(to day: String) throws {
        today = try Fixture.day(day)
        seconds = 0
    }
}

// What tests record most.
extension Fixture {
    static func service(_ name: String, _ catalogue: String) -> ServiceRegistered {
        ServiceRegistered(
            name: name, service: catalogue, account: "main", environment: "production",
            classification: .internal)
    }

    func addService(_ name: String, _ catalogue: String) throws {
        try write { try $0.registerService(Self.service(name, catalogue)) }
    }

    func change(_ name: String, _ edit: (inout ServiceChanged) -> Void) throws {
        var fact = ServiceChanged(name: name)
        edit(&fact)
        try write { try $0.changeService(fact) }
    }

    func retire(_ name: String, on day: String? = nil) throws {
        let day = try day.map(Fixture.day)
        try write {
            try $0.retireService(name, on: day, reason: "gone", approvedBy: "bo")
        }
    }

    func addResource(
        _ subject: String, _ kind: String, _ name: String, rotated: String? = nil,
        expires: String? = nil
    ) throws {
        var fact = ResourceRegistered(subject: subject, kind: kind, name: name)
        fact.lastRotated = try rotated.map(Fixture.day)
        fact.expires = try expires.map(Fixture.day)
        try write { try $0.registerResource(fact) }
    }

    @discardableResult
    func tick(
        _ task: String, on day: String? = nil, by actor: String = "ada",
        _ edit: (inout TickRequest) throws -> Void = { _ in }
    ) throws -> TickReceipt {
        var request = TickRequest(task: try Self.task(task))
        request.performedOn = try day.map(Fixture.day)
        try edit(&request)
        return try write(by: actor) { try $0.tick(request) }
    }

    func withdraw(_ entry: Int, approvedBy: String? = nil) throws {
        try write { try $0.withdraw(entry, reason: "a mistake", approvedBy: approvedBy) }
    }

    static func task(_ name: String) throws -> TaskName {
        guard let task = TaskName(name) else { throw Unreadable(text: name) }
        return task
    }
}

// What tests ask most.
extension Fixture {
    func row(_ task: String) throws -> TaskRow {
        try store.series(Self.task(task), on: today).task
    }

    /// Where a task stands: `overdue 2026-02-10`.
    func standing(_ task: String) throws -> String {
        let standing = try row(task).standing
        return "\(standing.status.rawValue) \(standing.due.map { "\($0)" } ?? "-")"
    }

    /// The tasks of a subject that are in force today, by name.
    func duties(of subject: String) throws -> [String] {
        var filter = TaskFilter()
        filter.subjects = [subject]
        return try store.tasks(filter, on: today).map(\.duty).sorted()
    }

    /// The controls assigned to a subject today.
    func controls(of subject: String) throws -> [String] {
        try store.assignments(on: today).filter { $0.subject == subject }.map(\.control)
    }
}

extension Fixture {
    /// Expects that everything holds, and that a replay gives the same register.
    func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let faults = try store.verify().checks.filter { !$0.isOK }.map {
            "\($0.name): \($0.detail)"
        }
        #expect(faults == [], sourceLocation: sourceLocation)
    }
}
