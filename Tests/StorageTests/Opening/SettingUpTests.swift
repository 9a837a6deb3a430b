import Catalogue
import Domain
import Foundation
import Testing

@testable import Storage

/// A database is set up whole or not at all.
@Suite struct SettingUpTests {
    private struct Stop: Error {}

    private let folder: TemporaryFolder
    private let clock = Clock(
        now: { Instant(seconds: 1_795_251_600) }, day: { instant, _ in instant.dayInUTC })

    init() throws { folder = try TemporaryFolder() }

    private func setUp(_ path: String, _ body: (Store) throws -> Void = { _ in }) throws {
        let pack = try BuiltInPack.load()
        try Store.setUp(
            path, draft: "draft", by: Actor(name: "ada", place: "ada@test"), clock: clock
        ) { store, recorder in
            try recorder.createOrganization(
                name: "Small", uuid: "7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11", timeZone: "UTC",
                pack: pack, profile: .standard, frameworks: [])
            try body(store)
        }
    }

    @Test func missingFoldersAndTheFileAreForTheOwnerAlone() throws {
        try setUp(folder.file("a/b/o.db"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("a/b")) == ["o.db"])
        #expect(try mode(of: folder.file("a/b")) == 0o700)
        #expect(try mode(of: folder.file("a/b/o.db")) == 0o600)
        let store = try Store.open(folder.file("a/b/o.db"), .reading)
        #expect(try store.organization().name == "Small")
    }

    @Test func nothingStaysBehindWhenItFails() throws {
        #expect(throws: Stop.self) { try setUp(folder.file("a/b/o.db")) { _ in throw Stop() } }
        #expect(try folder.names().isEmpty)
    }

    @Test func nothingIsWrittenOver() throws {
        try setUp(folder.file("o.db"))
        let before = try Data(contentsOf: URL(filePath: folder.file("o.db")))
        #expect(throws: Refusal.self) { try setUp(folder.file("o.db")) }
        #expect(try Data(contentsOf: URL(filePath: folder.file("o.db"))) == before)
    }

    /// Two people set up the same path at once: one of them is refused, the other's file stays.
    @Test func aFileThatAppearsMeanwhileStays() throws {
        let path = folder.file("o.db")
        #expect(throws: Refusal.self) {
            try setUp(path) { _ in _ = try folder.write("other".utf8, to: "o.db") }
        }
        #expect(try folder.names() == ["o.db"])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "other")
    }

    @Test func anEmptyFileOrRegisterIsUsed() throws {
        try setUp(try folder.write([], to: "empty.db"))
        _ = try Store.create(folder.file("register.db"))
        try setUp(folder.file("register.db"))
        for name in ["empty.db", "register.db"] {
            #expect(try Store.open(folder.file(name), .reading).organization().name == "Small")
        }
    }

    @Test(arguments: [
        (Overrides.allowed, true, true), (.clock, false, true), (.refused, false, false),
    ])
    func whatIsSetFromOutsideIsRefusedByPolicy(
        overrides: Overrides, takesActor: Bool, takesClock: Bool
    ) throws {
        let store = try Store.inMemory()
        func write(actor: Bool, clock isGiven: Bool) -> Bool {
            var clock = clock
            clock.isGiven = isGiven
            let actor = Actor(name: "ada", place: "ada@test", isGiven: actor)
            do {
                try store.append(by: actor, clock: clock) { recorder in
                    if try store.head().seq > 0 { return }
                    try recorder.createOrganization(
                        name: "Small", uuid: "7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11",
                        timeZone: "UTC", pack: try BuiltInPack.load(), profile: .essential,
                        frameworks: [])
                    try recorder.setPolicy(
                        .overrides, to: overrides.rawValue, reason: "Test", approvedBy: "bo")
                }
                return true
            } catch { return false }
        }
        #expect(write(actor: false, clock: false))
        #expect(write(actor: true, clock: false) == takesActor)
        #expect(write(actor: false, clock: true) == takesClock)
    }
}
