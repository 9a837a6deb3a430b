import Catalogue
import Domain
import Storage

/// A register that a test fills day by day.
final class Fixture {
    let store: Store
    var today: CivilDay
    /// Seconds after 09:00 on that day.
    var seconds = 0

    init(on day: String = "2026-01-05", path: String? = nil) throws {
        today = try Fixture.day(day)
        store = try path.map { try Store.create($0) } ?? Store.inMemory()
        let pack = try Self.pack.get()
        try write { recorder in
            try recorder.createOrganization(
                name: "Müller & Söhne", uuid: "7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11",
                timeZone: "UTC", pack: pack, profile: .standard, frameworks: [])
        }
    }

    /// The built-in pack, read once for all tests.
    static let pack = Result { try BuiltInPack.load() }

    static func day(_ text: String) throws -> CivilDay {
        guard let day = CivilDay(text) else { throw NoDay(text: text) }
        return day
    }

    private struct NoDay: Error { let text: String }

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

    func addService(_ name: String, _ catalogue: String) throws {
        try write { recorder in
            try recorder.registerService(
                ServiceRegistered(
                    name: name, service: catalogue, account: "main", environment: "production",
                    classification: .internal))
        }
    }

    func tick(_ task: String, on day: String? = nil) throws -> TickReceipt {
        guard let name = TaskName(task) else { throw NoDay(text: task) }
        var request = TickRequest(task: name)
        request.performedOn = try day.map(Fixture.day)
        return try write { try $0.tick(request) }
    }
}
