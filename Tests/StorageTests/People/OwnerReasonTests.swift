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

    /// From the nearest to the widest; each one's word wins over all that follow.
    private static let scopes = [
        "web/os-patching", "web", "duty:os-patching", "control:os-patching",
        "category:operating-system",
    ]

    static let pairs = scopes.indices.flatMap { near in
        scopes.indices.dropFirst(near + 1).map { (scopes[near], scopes[$0]) }
    }

    @Test(arguments: Self.pairs)
    func ofTwoWordsTheNearerCountsWhicheverWasSaidLast(near: String, far: String) throws {
        for (first, last) in [(near, far), (far, near)] {
            try fixture.write {
                try $0.setOwner(of: first, to: "bo", reason: nil)
                try $0.setOwner(of: last, to: "cy", reason: nil)
            }
            #expect(try reason("web/os-patching") == .set(scope: near))
        }
    }

    /// Any word wins over the team, and the team over the role.
    @Test(arguments: Self.scopes)
    func aWordCountsBeforeTheTeam(scope: String) throws {
        try fixture.write { try $0.addTeam("platform", title: nil, roles: [.platform]) }
        try fixture.change("web") { $0.team = "platform" }
        try fixture.write { try $0.setOwner(of: scope, to: "bo", reason: nil) }
        #expect(try reason("web/os-patching") == .set(scope: scope))
    }
}
