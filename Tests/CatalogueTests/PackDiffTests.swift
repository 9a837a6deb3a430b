import Domain
import Testing

@testable import Catalogue

@Suite struct PackDiffTests {
    private let old: Pack

    init() throws { old = try smallPack() }

    /// What differs once the small pack is changed: `changed control root-mfa severity`.
    private func differences(_ change: (inout Pack) -> Void) throws -> [String] {
        var new = old
        change(&new)
        return try PackDiff(from: old, to: new).changes.flatMap { change in
            let head = "\(change.kind.rawValue) \(change.element) \(change.id)"
            return change.fields.isEmpty ? [head] : change.fields.map { "\(head) \($0.name)" }
        }
    }

    @Test func equalPacksDoNotDiffer() throws {
        #expect(try differences { _ in } == [])
        #expect(try PackDiff(from: old, to: old).isEmpty)
    }

    @Test func anotherHeaderIsNoDifferenceOfTheContent() throws {
        var new = old
        new.pack?.version = "2"
        let diff = try PackDiff(from: old, to: new)
        #expect(diff.isEmpty)
        #expect(diff.changes.map(\.element) == ["pack"])
        #expect(diff.count(.changed) == 0)
    }

    @Test func whatIsAddedAndRemovedIsNamed() throws {
        #expect(
            try differences { pack in
                pack.events = []
                pack.controls[1].id = "root-key"
            } == ["added control root-key", "removed control root-mfa", "removed event leaver"])
    }

    @Test func theFieldsOfNestedThingsAreNamedByTheirPath() throws {
        #expect(
            try differences { pack in
                pack.controls[0].frameworks = ["nist-800-53": ["SI-2", "SI-3"], "soc2": ["CC7.1"]]
                pack.controls[0].steps?[1].title = "Deploy everywhere"
                pack.events[0].tasks[0].role = .people
                pack.services[3].end = nil
                pack.matrix.services["s3"]?["platform-software"]?.aws = "AWS does."
            } == [
                "changed service chime end",
                "changed control host-patching frameworks.nist-800-53",
                "changed control host-patching frameworks.soc2",
                "changed control host-patching steps.deploy.title",
                "changed event leaver tasks.leaver-keys.role",
                "changed matrix services.s3 platform-software.aws",
            ])
    }

    @Test func oldAndNewStandBesideEachOther() throws {
        var new = old
        new.duties[0].grace = 2
        let field = try PackDiff(from: old, to: new).changes.first?.fields.first
        #expect(field?.before == .integer(5))
        #expect(field?.after == .integer(2))
    }

    @Test func theCountsAreByKind() throws {
        var new = old
        new.duties[0].grace = 2
        new.duties[1].grace = 2
        new.events = []
        let diff = try PackDiff(from: old, to: new)
        #expect(diff.count(.changed) == 2)
        #expect(diff.count(.changed, of: "duty") == 2)
        #expect(diff.count(.removed, of: "duty") == 0)
        #expect(diff.filtered { $0 == "event" }.changes.map(\.id) == ["leaver"])
    }
}
