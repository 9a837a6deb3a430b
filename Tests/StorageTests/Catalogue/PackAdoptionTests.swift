import Catalogue
import Domain
import SQLite
import Testing

@testable import Storage

/// Importing and adopting packs.
@Suite struct PackAdoptionTests {
    private let fixture: PackFixture

    init() throws {
        fixture = try PackFixture()
        try fixture.register.addService("web", "ec2")
    }

    private let quarterly =
        #""duties": [{"id": "account-baseline", "schedule": "quarterly on day 10"}]"#

    @Test func aNewPackChangesOnlyWhatFallsDueAfterItsDay() throws {
        let before = try fixture.dues("main/account-baseline", through: "2026-04-12")
        try fixture.goTo("2026-04-12")
        try fixture.adopt(quarterly)
        #expect(try fixture.dues("main/account-baseline", through: "2026-04-12") == before)
        #expect(
            try fixture.dues("main/account-baseline", through: "2026-09-30")
                == before + ["2026-05-10", "2026-06-10", "2026-09-10"])
        try fixture.expectWhole()
    }

    @Test func aPastDayShowsThePackOfThatDay() throws {
        try fixture.goTo("2026-04-12")
        let tasks = try fixture.store.tasks(TaskFilter(), on: Fixture.day("2026-04-11"))
        try fixture.adopt(quarterly)
        let then = try fixture.asOf("2026-04-11")
        #expect(try then.organization().packVersion == "2026.11")
        #expect(try then.tasks(TaskFilter(), on: Fixture.day("2026-04-11")) == tasks)
        #expect(try fixture.store.organization().pack == "acme")
    }

    @Test func importingPutsNothingInForce() throws {
        let tasks = try fixture.store.tasks(TaskFilter(), on: fixture.register.today)
        let read = try fixture.overlay(quarterly)
        let digest = try fixture.register.write { try $0.importPack(read) }
        #expect(try fixture.store.tasks(TaskFilter(), on: fixture.register.today) == tasks)
        let row = try #require(try fixture.store.packImports().first)
        #expect(row.sha256 == digest)
        #expect([row.pack, row.version, row.extends] == ["acme", "1", "ourside"])
        #expect(try fixture.store.pack(sha256: digest) == read.pack)
        #expect(
            try fixture.store.overlay(sha256: #require(row.overlay)).canonical()
                == read.overlay?.canonical())
        try fixture.expectWhole()
    }

    @Test func theVerySamePackIsNotImportedTwice() throws {
        let read = try fixture.overlay(quarterly)
        try fixture.register.write { try $0.importPack(read) }
        #expect(throws: Refusal.self) { try fixture.register.write { try $0.importPack(read) } }
        try fixture.adopt(quarterly, version: "2")
        // What was in force meanwhile makes it a change again.
        try fixture.register.write { try $0.importPack(read) }
        #expect(try fixture.store.packImports().count == 3)
    }

    @Test func theAdoptedOverlayIsKnown() throws {
        #expect(try fixture.store.adoptedOverlay() == nil)
        try fixture.adopt(quarterly)
        #expect(try fixture.store.adoptedOverlay()?.header.id == "acme")
    }

    @Test func aPackThatDoesNotKnowAServiceInUseIsRefused() throws {
        let read = try fixture.overlay(
            #""removes": ["service:sqs"], "aspects": [{"id": "data", "covers": "Data"}]"#)
        var pack = read.pack
        pack.services.removeAll { $0.id == "ec2" }
        #expect {
            try fixture.register.write {
                try $0.adopt(pack, profile: .standard, frameworks: [])
            }
        } throws: { error in
            (error as? Refusal)?.what == "The pack does not know 'ec2', which 'web' is."
        }
    }

    @Test func theChangeIsListedWithOldAndNew() throws {
        try fixture.adopt(quarterly)
        let change = try fixture.store.connection.query(
            "SELECT before, after, reason, approver FROM change WHERE kind = 'catalogue' AND before IS NOT NULL"
        ) { row in [try row.text(0), try row.text(1), try row.text(2), try row.text(3)] }
        #expect(change == [["ourside 2026.11 standard", "acme 1 standard", "ours", "bo"]])
    }

    @Test func aSeverityThatChangesIsThatOfItsTasksToo() throws {
        try fixture.adopt(#""duties": [{"id": "os-patching", "severity": "low"}]"#)
        #expect(try fixture.detail("web/os-patching").task.severity == .low)
    }

    @Test func theWholePackGoesOutAndInAgain() throws {
        let pack = try fixture.overlay(quarterly).pack
        let text = Array(try PackText.canonical(pack).utf8)
        #expect(try ReadPack(parts: [("out.json", text)]) { _ in nil }.pack == pack)
    }
}
