import Domain
import SQLite
import Testing

@testable import Storage

/// A backup takes the place of the database, and what that loses is known before.
@Suite struct RestoreTests {
    let folder: TemporaryFolder
    let path: String
    let backup: String
    let fixture: Fixture

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        backup = folder.file("backup.db")
        fixture = try Fixture(path: path, pack: .test)
        try fixture.addService("web", "host")
        try fixture.store.backup(to: backup)
    }

    @Test func `nothing is lost where nothing came after`() throws {
        let plan = try RestorePlan(from: backup, into: path)
        #expect(plan.common == 4)
        #expect(plan.lostCount == 0)
        #expect(plan.otherRegister == nil)
    }

    @Test func `entries after the common beginning are lost and named`() throws {
        try fixture.addService("orders", "host")
        let plan = try RestorePlan(from: backup, into: path)
        #expect(plan.common == 4)
        #expect(plan.lost.map(\.seq) == [5])
        let kept = try #require(try plan.run())
        // The connection that was open all the time sees the restored state.
        #expect(try fixture.store.services().map(\.name) == ["web"])
        #expect(try Store.open(kept, .reading).services().map(\.name) == ["orders", "web"])
        #expect(try Store.openForChecking(path).verify().isOK)
        #expect(try mode(of: kept) == 0o600)
    }

    @Test func `two histories part where they differ`() throws {
        let other = try Store.open(backup, .writing)
        _ = try other.append(
            by: Actor(name: "bo", place: "bo@test"), clock: fixture.clock
        ) { try $0.addTeam("other", title: nil, roles: []) }
        try other.connection.close()
        try fixture.addService("orders", "host")
        let plan = try RestorePlan(from: backup, into: path)
        #expect(plan.common == 4)
        #expect(plan.lost.map(\.seq) == [5])
    }

    @Test func `an entry that was written since the comparison is not lost`() throws {
        let plan = try RestorePlan(from: backup, into: path)
        try fixture.addService("orders", "host")
        let refusal = #expect(throws: Refusal.self) { try plan.run() }
        #expect(refusal?.what.contains("has entry 5 now") == true, "\(refusal?.what ?? "")")
        #expect(refusal?.kind == .locked)
        #expect(try fixture.store.services().map(\.name) == ["orders", "web"])
        #expect(try folder.names().filter { $0.contains("before-restore") } == [])
        // Compared again, it is listed, and the file can be written to as before.
        #expect(try RestorePlan(from: backup, into: path).lost.map(\.seq) == [5])
        try fixture.addService("files", "host")
    }

    @Test func `a lost database comes back`() throws {
        let new = folder.file("new.db")
        let plan = try RestorePlan(from: backup, into: new)
        #expect(plan.isNew)
        #expect(try plan.run() == nil)
        #expect(try Store.openForChecking(new).verify().isOK)
        #expect(try mode(of: new) == 0o600)
    }

    @Test func `a backup that does not hold is refused`() throws {
        let foreign = try Connection(.file(backup), mode: .readWrite)
        try foreign.run(script: "UPDATE service SET environment = 'staging'")
        try foreign.close()
        let refusal = #expect(throws: Refusal.self) {
            _ = try RestorePlan(from: backup, into: path)
        }
        #expect(refusal?.what.contains("service (id 3, web)") == true, "\(refusal?.what ?? "")")
    }

    @Test func `another register is known by its name`() throws {
        let other = folder.file("other.db")
        _ = try Store.setUp(
            other, draft: "x", by: Actor(name: "bo", place: "bo@test"), clock: fixture.clock
        ) { _, recorder in
            try recorder.createOrganization(
                name: "Other", uuid: "00000000-0000-4000-8000-000000000001", timeZone: "UTC",
                pack: try TestPack.pack(), profile: .standard, frameworks: [])
        }
        let plan = try RestorePlan(from: other, into: path)
        #expect(plan.otherRegister?.backup == "00000000-0000-4000-8000-000000000001")
        #expect(plan.common == 0)
        #expect(plan.lostCount == 4)
    }

    @Test func `a copy never takes the place of anything`() throws {
        #expect(throws: Refusal.self) { try fixture.store.backup(to: backup) }
        #expect(throws: Refusal.self) { try fixture.store.backup(to: folder.path) }
        #expect(try folder.names().filter { $0.contains("part") } == [])
    }
}
