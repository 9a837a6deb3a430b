import Domain
import SQLite
import Testing

@testable import Storage

/// One command, one transaction, all or nothing.
@Suite struct AppendTests {
    private struct Broken: Error {}

    @Test func `a command that breaks off after two records leaves nothing`() throws {
        let fixture = try Fixture(pack: .test)
        let (head, register) = (
            try fixture.store.head(), try RegisterSnapshot(fixture.store)
        )
        #expect(throws: Broken.self) {
            try fixture.write { recorder in
                try recorder.addTeam("ops", title: nil, roles: [.platform])
                try recorder.registerService(Fixture.service("web", "host"))
                #expect(try fixture.store.services().count == 1)
                throw Broken()
            }
        }
        #expect(try fixture.store.head() == head)
        #expect(try RegisterSnapshot(fixture.store).differences(from: register) == [])
        // And the next command is not disturbed by what the broken one had touched.
        try fixture.addService("web", "host")
        #expect(try fixture.duties(of: "web") == ["patching", "restore", "store-review"])
    }

    @Test func `a dry run answers as a real one and leaves nothing`() throws {
        let fixture = try Fixture(pack: .test)
        let (head, register) = (
            try fixture.store.head(), try RegisterSnapshot(fixture.store)
        )
        func run(dry: Bool) throws -> [TaskRow] {
            try fixture.write(dryRun: dry) { recorder in
                try recorder.registerService(Fixture.service("web", "host"))
                try recorder.settle()
                return try fixture.store.tasks(TaskFilter(), on: fixture.today)
            }
        }
        let dry = try run(dry: true)
        #expect(try fixture.store.head() == head)
        #expect(try RegisterSnapshot(fixture.store).differences(from: register) == [])
        #expect(try run(dry: false) == dry)
        #expect(try fixture.store.tasks(TaskFilter(), on: fixture.today) == dry)
    }

    @Test func `a command that records nothing writes nothing`() throws {
        let fixture = try Fixture(pack: .test)
        let head = try fixture.store.head()
        #expect(try fixture.write { $0.nextSeq } == 4)
        #expect(try fixture.store.head() == head)
    }

    @Test func `what is validated is what other processes left, under the lock`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        let fixture = try Fixture(path: path, pack: .test)
        let other = try Store.open(path, .writing)
        try fixture.addService("web", "host")
        #expect(throws: Refusal.self) {
            try other.append(by: Actor(name: "bo", place: "bo@test"), clock: fixture.clock) {
                try $0.registerService(Fixture.service("web", "db"))
            }
        }
        #expect(try other.services().map(\.catalogue) == ["host"])
    }

    @Test func `two writers at once: the second waits, and says so when it lasts`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        let fixture = try Fixture(path: path, pack: .test)
        let other = try Connection(.file(path), mode: .readWrite, busyTimeoutMilliseconds: 50)
        try fixture.write { recorder in
            try recorder.addTeam("ops", title: nil, roles: [])
            let error = #expect(throws: SQLiteError.self) { try other.transaction {} }
            let words = try #require(error.flatMap { refusal(for: $0) })
            #expect(words.kind == .locked)
            #expect(words.what == "The database is in use by another process.")
        }
        try other.transaction {}
    }

    @Test func `a fact that the register cannot take is not in the ledger either`() throws {
        let fixture = try Fixture(pack: .test)
        let head = try fixture.store.head()
        #expect(throws: Refusal.self) {
            try fixture.write { recorder in
                try recorder.record(
                    InventoryImported(
                        kind: "csv", file: "a.csv", sha256: "x", account: nil, services: 1,
                        resources: 0, seen: ["nothing"]))
            }
        }
        #expect(try fixture.store.head() == head)
    }
}
