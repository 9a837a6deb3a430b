import Catalogue
import Domain
import Foundation
import SQLite

@testable import Storage

/// Which pack a test's register adopts.
enum PackChoice: Hashable, Sendable {
    /// The small one.
    case test
    case builtIn
}

/// Registers on their first day, made once and copied: hashing the pack takes most of a second.
enum Template {
    struct Kind: Hashable {
        var day: CivilDay
        var pack: PackChoice
        var profile: Profile
        var frameworks: [String]
    }

    private static let lock = NSLock()
    private nonisolated(unsafe) static var made: [Kind: Store] = [:]

    /// Copies a register into an empty database.
    static func copy(_ kind: Kind, to target: Connection) throws {
        try lock.withLock {
            let store = try made[kind] ?? make(kind)
            made[kind] = store
            try store.connection.backup(to: target)
        }
    }

    private static func make(_ kind: Kind) throws -> Store {
        let store = try Store.inMemory()
        let pack = try kind.pack == .test ? TestPack.pack() : BuiltInPack.load()
        let now = Instant(seconds: kind.day.number * 86_400 + 9 * 3600)
        try store.append(
            by: Actor(name: "ada", place: "ada@test"),
            clock: Clock(now: { now }, day: { instant, _ in instant.dayInUTC })
        ) { recorder in
            try recorder.createOrganization(
                name: "Müller & Söhne", uuid: "7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11",
                timeZone: "UTC", pack: pack, profile: kind.profile, frameworks: kind.frameworks)
        }
        return store
    }
}
