import Domain
import Testing

@testable import OursideCLI

/// What a person is asked before tasks are ticked that nobody named.
@Suite struct TickAskTests {
    let session: Session

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
        session.run("service add ec2 --name shop")
        session.today = "2026-06-20"
    }

    @Test func yesTicksThemAll() {
        session.answers = ["y"]
        #expect(session.run("tick os-patching --note done") == 0)
        #expect(session.questions == ["Tick them all? [y/N] "])
        #expect(session.complaints.first == "2 tasks open or due soon:")
        #expect(session.output.last == "2 tasks ticked: 2 on time.")
    }

    @Test(arguments: ["", "n", "perhaps"])
    func anythingElseTicksNothing(answer: String) {
        session.answers = [answer]
        #expect(session.run("tick os-patching --note done") == 1)
        #expect(session.output.isEmpty)
        session.run("tasks --control os-patching --status due --format jsonl")
        #expect(session.output.first?.split(separator: "\n").count == 2)
    }

    @Test func whereNobodyCanBeAskedYesIsNeeded() {
        #expect(session.run("tick os-patching --note done") == 64)
        #expect(session.run("tick os-patching --note done --yes") == 0)
    }

    @Test func aDryRunAsksNothingAndRecordsNothing() {
        #expect(session.run("tick os-patching --note done --dry-run") == 0)
        #expect(session.questions.isEmpty)
        session.run("tasks --control os-patching --status due --format jsonl")
        #expect(session.output.first?.split(separator: "\n").count == 2)
    }

    @Test func aNamedTaskIsNotAskedAbout() {
        #expect(session.run("tick web/os-patching --note done") == 0)
        #expect(session.questions.isEmpty)
    }
}
