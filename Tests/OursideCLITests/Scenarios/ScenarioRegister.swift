import Catalogue
import Domain
import Storage
import Testing

/// A register that a scenario fills: the built-in pack, one account, and what the story names.
final class ScenarioRegister {
    let pack: Pack
    private let store: Store
    /// Read once for all tests.
    private static let builtIn = Result { try BuiltInPack.load() }
    private(set) var today: CivilDay
    /// Seconds after 09:00 on that day.
    private var seconds = 0

    init(
        _ profile: Profile = .standard, frameworks: [String] = [], on day: String = "2026-01-05"
    ) throws {
        today = try #require(CivilDay(day))
        store = try Store.inMemory()
        pack = try Self.builtIn.get()
        try write { [pack] recorder in
            try recorder.createOrganization(
                name: "Müller & Söhne", uuid: "7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11",
                timeZone: "UTC", pack: pack, profile: profile, frameworks: frameworks)
        }
    }

    /// Lets days pass.
    func go(to day: String) throws { today = try #require(CivilDay(day)) }

    /// Adds an account.
    func addAccount(_ alias: String) throws {
        try write { try $0.addAccount(alias, number: nil, team: nil, title: nil) }
    }

    /// Registers a service in use, in the only account if none is named.
    func add(
        _ name: String, _ service: String, _ classification: Classification = .internal,
        environment: String = "production", traits: [String] = [], account: String? = nil
    ) throws {
        try write { recorder in
            var fact = ServiceRegistered(
                name: name, service: service, account: try recorder.account(account),
                environment: environment, classification: classification)
            fact.traits = traits.isEmpty ? nil : traits
            try recorder.registerService(fact)
        }
    }

    /// Registers something with its own clock.
    func addResource(
        _ name: String, _ kind: String, in subject: String, expires: String? = nil
    ) throws {
        try write { recorder in
            var fact = ResourceRegistered(subject: subject, kind: kind, name: name)
            fact.expires = try expires.map { try #require(CivilDay($0)) }
            try recorder.registerResource(fact)
        }
    }

    @discardableResult
    func write<Value>(_ body: (Recorder) throws -> Value) throws -> Value {
        seconds += 1
        let now = Instant(seconds: today.number * 86_400 + 9 * 3600 + seconds)
        let clock = Clock(now: { now }, day: { instant, _ in instant.dayInUTC })
        return try store.append(
            by: Actor(name: "ada", place: "ada@test"), clock: clock, acceptingLeap: true, body)
    }
}

extension ScenarioRegister {
    /// What is assigned to a subject: `control  owner  task task`, by control.
    func controls(of subject: String) throws -> [String] {
        try store.reading {
            let assigned = try store.assignments(on: today).filter { $0.subject == subject }
            return try assigned.map { try line($0.control, of: subject) }
        }
    }

    private func line(_ id: String, of subject: String) throws -> String {
        let control = try #require(PackIndex(pack).control(id))
        var filter = TaskFilter()
        filter.controls = [id]
        filter.subjects = try places(of: subject)
        let profile = try profile(of: subject)
        let applicability = try applicability
        let tasks = try store.tasks(filter, on: today)
            .filter { task in
                task.subject == subject
                    || profile.map { applicability.covers(task.duty, id, in: $0) } ?? true
            }
            .map { $0.name.series }.sorted()
        return ([id, control.owner.rawValue] + tasks).joined(separator: " ")
    }

    private var applicability: Applicability {
        get throws {
            let organization = try store.organization()
            return Applicability(
                pack,
                Selection(
                    profile: organization.profile, frameworks: organization.frameworks,
                    optedIn: try store.optedIn()))
        }
    }

    /// What decides what applies to a service in use; `nil` for other subjects.
    private func profile(of subject: String) throws -> ServiceProfile? {
        guard let use = try store.services().first(where: { $0.name == subject }) else {
            return nil
        }
        return ServiceProfile(
            try #require(PackIndex(pack).service(use.catalogue)), adding: use.addedTraits,
            removing: use.removedTraits, environment: use.environment,
            classification: use.classification)
    }

    /// A subject and what it lies in: the duties of an account look after its services.
    private func places(of subject: String) throws -> [String] {
        let parents = try store.parents()
        var places = [subject]
        while let place = places.last.flatMap({ parents[$0] }) { places.append(place) }
        let service = try store.services().first { $0.name == subject }
        return places + (service.map { ["aws:\($0.catalogue)"] } ?? [])
    }

    /// What falls due in the twelve months to come.
    func load() throws -> Load { try store.reading { try store.load(after: today) } }

    /// Task series on this day, by status.
    func tasks(_ status: SeriesStatus? = nil) throws -> [TaskRow] {
        var filter = TaskFilter()
        filter.statuses = status.map { [$0] } ?? []
        return try store.reading { try store.tasks(filter, on: today) }
    }

    /// Whose an aspect of a service in use or of the catalogue is.
    func owner(_ service: String, _ aspect: String) throws -> AspectOwner? {
        guard let use = try store.services().first(where: { $0.name == service }) else {
            return pack.cell(service: service, aspect: aspect)?.owner
        }
        let known = try #require(PackIndex(pack).service(use.catalogue))
        let traits = Set(known.traits).union(use.addedTraits).subtracting(use.removedTraits)
        return MatrixRow(known, traits: traits, in: pack)[aspect]?.owner
    }
}
