import Catalogue
import Domain
import Foundation
import Hashing
import SQLite

@testable import Storage

/// A file in which every register table has a row, to be copied and spoilt.
final class FullRegister {
    let folder: TemporaryFolder
    let path: String
    let head: String
    private var copies = 0

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("full.db")
        let fixture = try Fixture(on: "2026-01-05", path: path, pack: .test, profile: .full)
        try Self.fill(fixture, folder)
        try fixture.go(to: "2026-03-01")
        try Self.finish(fixture)
        head = try fixture.store.head().hash
        try fixture.store.connection.close()
    }

    private static func fill(_ fixture: Fixture, _ folder: TemporaryFolder) throws {
        var web = Fixture.service("web", "host")
        (web.tags, web.traits, web.title) = (["Owner": "ops"], ["runs-code"], "Web 🦉")
        let proof = try fixture.store.stageEvidence(
            try folder.write("user,mfa\nada,true\n".utf8, to: "report.csv"),
            now: try fixture.clock.now())
        let pack = try TestPack.pack(version: "2")
        var tick = TickRequest(task: try Fixture.task("web/patching"))
        tick.evidence = [proof.sha256]
        tick.links = ["https://example.org"]
        tick.measured = ["minutes": "42"]
        tick.result = .issues
        tick.items = [ItemResult(item: "test", result: .issues)]
        try fixture.write { recorder in
            try recorder.addTeam("ops", title: "Operations", roles: [.platform])
            web.team = "ops"
            try recorder.registerService(web)
            try recorder.record(ImportMapped(field: "team", tag: "Owner"))
            // As a register has it that began by the first rules.
            try recorder.record(RulesAdopted())
            try recorder.record(
                InventoryImported(
                    kind: "csv", file: "a.csv", sha256: "ab", account: nil, services: 1,
                    resources: 0, seen: ["web"]))
            try recorder.setPolicy(.evidenceSize, to: "1MiB", reason: "r", approvedBy: "bo")
            try recorder.setOwner(of: "web", to: "bo", reason: nil)
            _ = try recorder.leave("bo", successor: "ops", on: nil, reason: nil)
            try recorder.record(
                ScheduleSet(
                    scope: "org/weekly-log", schedule: Schedule("weekly on monday"), reason: "r",
                    approvedBy: "bo"))
            try recorder.record(
                ControlIncluded(scope: "duty:phishing-test", reason: "r", approvedBy: "bo"))
            try recorder.record(
                CatalogueImported(
                    pack: "test", version: "2", sha256: try recorder.keep(pack)))
            try recorder.addEvidence(proof)
            _ = try recorder.tick(tick)
        }
        try fixture.addResource("web", "cert", "tls", expires: "2026-12-31")
        let secret = try fixture.store.stageEvidence(
            try folder.write("names\n".utf8, to: "names.csv"), now: try fixture.clock.now())
        try fixture.write { recorder in
            try recorder.addEvidence(secret)
            try recorder.purgeEvidence(secret.sha256, reason: "names in it", approvedBy: "bo")
        }
    }

    private static func finish(_ fixture: Fixture) throws {
        var pack = try TestPack.pack(version: "3")
        for index in pack.duties.indices where pack.duties[index].id == "store-review" {
            pack.duties[index].id = "data-review"
            pack.duties[index].replaces = ["store-review"]
        }
        try fixture.write { recorder in
            try recorder.adopt(
                pack, profile: .full, frameworks: ["soc2"], reason: "r", approvedBy: "bo")
            try recorder.record(HeadPublished(head: recorder.headHash, at: "mail"))
        }
        var event = EventRequest(kind: "leaver", name: "cy", on: fixture.today)
        (event.person, event.traits, event.note) = ("cy", ["runs-code"], "gone")
        try fixture.write { recorder in
            try recorder.recordEvent(event)
            try recorder.closeEvent("cy", approval: ("stays", "bo"))
        }
        try decide(fixture)
        try fixture.write { recorder in
            try recorder.startReview(
                ReviewStarted(
                    review: "users", task: "main/baseline", kind: "csv", idColumn: "user",
                    population: String(repeating: "a", count: 64), identities: 2))
            try recorder.decide(
                [AccessDecision(identity: "ada", decision: .keep, note: "n", by: "bo")],
                in: "users")
            var closing = ReviewClosed(
                review: "users", decisions: String(repeating: "b", count: 64), undecided: 1)
            (closing.reason, closing.approvedBy) = ("away", "bo")
            try recorder.closeReview(closing)
        }
        let mistake = try fixture.tick("main/baseline").entry
        try fixture.withdraw(mistake)
    }

    private static func decide(_ fixture: Fixture) throws {
        try fixture.write { try $0.renameOrganization(to: "Renamed", reason: "r") }
        let task = try Fixture.task("web/patching@2026-03-31")
        try fixture.write { recorder in
            try recorder.requireReview(
                of: "duty:baseline", true, reason: "r", approvedBy: "bo")
            try recorder.skip(task, reason: "r", approvedBy: "bo")
            try recorder.grantWaiver(
                of: "org/weekly-log", from: nil, until: try Fixture.day("2026-04-30"),
                reason: "r", approvedBy: "bo")
            try recorder.exclude(
                "web/restore-test", justification: "j", reviewOn: nil, approvedBy: "bo")
        }
        let tick = try fixture.tick("main/baseline").entry
        try fixture.write(by: "cy") { recorder in
            try recorder.review(tick, .approved, note: "n")
            let late = try Fixture.task("org/weekly-log@2026-02-23")
            try recorder.explain(late, cause: "c", action: "a", approvedBy: "bo")
        }
    }

    /// A copy of its own for one attack.
    func copy() throws -> String {
        copies += 1
        let target = folder.file("copy-\(copies).db")
        try FileManager.default.copyItem(atPath: path, toPath: target)
        return target
    }

    /// A hand on a file that knows none of our rules.
    static func foreign(_ path: String) throws -> Connection {
        let connection = try Connection(.file(path), mode: .readWrite)
        try connection.run(
            script: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        return connection
    }
}

extension Recorder {
    /// Keeps a pack as a document, as an import does.
    fileprivate func keep(_ pack: Pack) throws -> String {
        let text = try PackText.canonical(pack)
        let digest = SHA256.hash(text).description
        try keepDocument(text, digest)
        return digest
    }
}
