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

    @Test func `a team that has ended is given nothing, until it is taken back`() throws {
        session.run("team add sre --role platform")
        session.run("team add sec")
        session.run("team retire sre --to sec")
        #expect(session.run("owner set web sre") == 65)
        #expect(session.run("person leave mia --to sre") == 65)
        session.today = "2026-06-20"
        #expect(session.run("team add sre --role platform") == 0, "\(session.complaints)")
        #expect(session.run("owner set web sre") == 0)
        session.run("team list --format csv")
        let teams = try CSVRows(session.output.joined(separator: "\n")).records
        #expect(teams.first { $0["name"] == "sre" }?["retired"] == "")
        // What fell due while it was away is nobody's by its role.
        session.today = "2026-07-30"
        session.run("period 2026-06-10..2026-07-10 --format csv")
        let owners = try CSVRows(session.output.joined(separator: "\n")).records
            .filter { $0["duty"] == "account-baseline" }.map { $0["owner"] }
        #expect(owners == ["", "sre"])
        #expect(session.run("verify") == 0, "\(session.output)")
    }

    @Test func `a team that came back by mistake has ended again`() throws {
        session.run("team add sre")
        session.run("team retire sre")
        session.run("team add sre")
        #expect(session.run("undo --reason mistake") == 0, "\(session.complaints)")
        #expect(session.run("owner set web sre") == 65)
        #expect(session.run("rebuild") == 0)
        #expect(session.run("owner set web sre") == 65)
    }

    @Test func `a team that was renamed is not taken back by its first name`() throws {
        session.run("team add sre")
        session.run("log --limit 1 --format csv")
        let added = try CSVRows(session.output.joined(separator: "\n")).values(of: "seq")[0]
        session.run("team rename sre ops")
        #expect(session.run("withdraw \(added) --reason mistake --approved-by bo") == 65)
        #expect(session.complaints.joined().contains("it is called 'ops'"))
    }

    @Test func `people whose names differ in case only are one in the list`() throws {
        session.run("owner set web/host-review MIA")
        session.run("owner set web/workload-review Ärne")
        session.run("owner set web/os-clock ärne")
        session.run("person list --format csv")
        let people = try CSVRows(session.output.joined(separator: "\n"))
        #expect(people.values(of: "scopes") == ["2", "2"])
        #expect(session.run("person rename ÄRNE arne") == 0, "\(session.complaints)")
        session.run("owner list --format csv")
        let owners = try CSVRows(session.output.joined(separator: "\n")).values(of: "owner")
        #expect(owners.filter { $0 == "arne" }.count == 2)
    }

    @Test func `why says who let a date go, or moved it`() {
        session.run(
            "task skip web/os-patching@2026-07-21 --reason freeze --approved-by bo")
        session.run(
            "task move web/os-patching@2026-06-16 --to 2026-06-25 --reason late --approved-by bo")
        session.run("why web/os-patching")
        let text = session.output.joined(separator: "\n")
        #expect(text.contains("2026-07-21 skipped: freeze, approved by bo"))
        #expect(text.contains("2026-06-16 moved to 2026-06-25: late, approved by bo"))
    }

    @Test func `one decision is marked once`() throws {
        session.run("waiver grant web/os-patching --until 2026-12-01 --reason r --approved-by ada")
        session.run("export \(session.folder.appending(path: "b").path)")
        let summary = try String(
            contentsOf: session.folder.appending(path: "b/data/summary.json"), encoding: .utf8)
        #expect(summary.contains("\"self-approved\": 1"))
    }
}
