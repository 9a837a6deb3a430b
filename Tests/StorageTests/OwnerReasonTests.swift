import Domain
import Storage
import Testing

@Suite struct OwnerReasonTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-05-04")
        try fixture.addService("web", "ec2")
    }

    private func reason(_ name: String) throws -> OwnerReason? {
        let task = try #require(TaskName(name))
        let row = try fixture.store.series(task, on: fixture.today).task
        return try fixture.store.ownerReason(of: row, on: fixture.today)
    }

    @Test func theNearestWordCounts() throws {
        #expect(try reason("web/os-patching") == nil)
        try fixture.write { try $0.addTeam("platform", title: nil, roles: [.platform]) }
        #expect(try reason("web/os-patching") == .role(.platform))
        var change = ServiceChanged(name: "web")
        change.team = "platform"
        try fixture.write { try $0.changeService(change) }
        #expect(try reason("web/os-patching") == .team)
        try fixture.write { try $0.setOwner(of: "duty:os-patching", to: "bo", reason: nil) }
        #expect(try reason("web/os-patching") == .set(scope: "duty:os-patching"))
        try fixture.write { try $0.setOwner(of: "web", to: "cy", reason: nil) }
        #expect(try reason("web/os-patching") == .set(scope: "web"))
    }
}
