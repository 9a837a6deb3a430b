import Foundation
import Testing

@testable import OursideCLI

/// Who approved what they recorded themselves, and who was unknown or gone by then, is marked.
@Suite struct ConflictMarkTests {
    private let session: Session

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
        session.run("owner set web/host-review bo")
    }

    private func table(_ name: String) throws -> CSVRows {
        let bundle = session.folder.appending(path: "\(UUID())")
        try #require(session.run("export \(bundle.path)") == 0, "\(session.complaints)")
        let file = bundle.appending(path: "data/\(name).csv")
        return try CSVRows(String(contentsOf: file, encoding: .utf8))
    }

    @Test(arguments: [
        ("ada", "2026-05-05", "self-approved"), ("ADA", "2026-05-05", "self-approved"),
        ("bo", "2026-05-05", ""), ("Bo", "2026-05-05", ""),
        ("zoe", "2026-05-05", "approver unknown"), ("bo", "2026-06-01", "approver gone"),
        ("bo", "2026-05-31", ""),
    ])
    func `approvers`(name: String, day: String, mark: String) throws {
        try #require(session.run("person leave bo --to ada --on 2026-06-01") == 0)
        session.today = day
        let words = "--reason r --approved-by \(name)"
        try #require(
            session.run("waiver grant web/os-patching --until 2026-12-01 \(words)") == 0,
            "\(session.complaints)")
        #expect(try table("waivers").values(of: "marks") == [mark])
        let changes = try table("changes").records.filter { $0["kind"] == "waiver" }
        #expect(changes.map { $0["marks"] } == [mark])
    }

    @Test(arguments: [("ada", ""), ("bo", ""), ("zoe", "performer unknown")])
    func `performers`(name: String, mark: String) throws {
        session.today = "2026-06-16"
        session.run("tick web/os-patching --by \(name) --note done")
        #expect(try table("completions").values(of: "marks") == [mark])
        let done = try table("occurrences").records.filter { $0["result"] == "ok" }
        #expect(done.map { $0["marks"] } == [mark])
    }

    @Test func `a response that somebody approved for themselves`() throws {
        session.today = "2026-07-30"
        session.run(
            "deviation explain web/os-patching@2026-06-16 --cause c --action a --approved-by ada")
        let explained = try table("deviations").records.filter { $0["cause"] == "c" }
        #expect(explained.map { $0["marks"] } == ["response self-approved"])
    }
}
