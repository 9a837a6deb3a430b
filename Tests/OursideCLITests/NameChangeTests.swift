import Foundation
import Testing

@testable import OursideCLI

/// People and teams have one name at a time, and one identity, however often it changes.
@Suite struct NameChangeTests {
    private let session: Session

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
        session.run("owner set web/os-patching mia")
        session.today = "2026-06-01"
    }

    private func owner() throws -> String? {
        session.run("owner list --format csv")
        return try CSVRows(session.output.joined(separator: "\n")).records
            .first { $0["scope"] == "web/os-patching" }?["owner"]
    }

    @Test func `in whatever case the name is typed`() throws {
        for (before, after) in [("mia", "mb"), ("mb", "mia"), ("Mia", "MB"), ("mb", "Mia")] {
            #expect(session.run("person rename \(before) \(after)") == 0, "\(session.complaints)")
            #expect(try owner() == after)
        }
        #expect(session.run("person rename mia mb") == 0)
        #expect(try owner() == "mb")
    }

    @Test func `what went over with a name does not go back alone`() throws {
        session.run("person rename mia mb")
        session.run("log --limit 1 --format csv")
        let newest = try CSVRows(session.output.joined(separator: "\n")).values(of: "seq")
        #expect(session.run("withdraw \(newest[0]) --reason x --approved-by bo") == 65)
        #expect(try owner() == "mb")
        #expect(session.run("person rename mb mia") == 0)
        #expect(try owner() == "mia")
    }

    @Test func `nobody becomes somebody who only approved, or only set things up`() {
        session.run("owner set web/host-review kim")
        #expect(session.run("person rename kim ada") == 65)
        #expect(session.complaints.joined().contains("There is somebody called 'ada' already"))
        #expect(session.run("person rename ada ada.l") == 0)
        #expect(session.run("person rename nobody nobody") == 65)
    }

    @Test func `a team may take its own names again, as often as it likes`() {
        session.run("team add platform")
        for (before, after) in [("platform", "sre"), ("sre", "platform"), ("platform", "sre")] {
            #expect(session.run("team rename \(before) \(after)") == 0, "\(session.complaints)")
        }
        session.run("team add data")
        #expect(session.run("team rename data platform") == 65)
    }

    @Test func `a team that has ended is given nothing`() {
        session.run("team add sre")
        session.run("team add sec")
        session.run("team retire sre --to sec")
        #expect(session.run("owner set web sre") == 65)
        #expect(session.run("person leave mia --to sre") == 65)
        #expect(session.run("person leave mia --to sec") == 0)
    }

    @Test func `one decision is marked once`() throws {
        session.run("waiver grant web/os-patching --until 2026-12-01 --reason r --approved-by ada")
        session.run("export \(session.folder.appending(path: "b").path)")
        let summary = try String(
            contentsOf: session.folder.appending(path: "b/data/summary.json"), encoding: .utf8)
        #expect(summary.contains("\"self-approved\": 1"))
    }
}
