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

    /// Somebody ticks while the question stands: what was agreed to is not what would be recorded.
    @Test(arguments: ["tick os-patching --note done", "next --control os-patching"])
    func whatChangedWhileSomebodyWasAskedIsNotRecorded(line: String) throws {
        let other = try Session(beside: session)
        session.whileAsked = { other.run("tick web/os-patching --note theirs") }
        session.answers = line.hasPrefix("tick") ? ["y"] : ["d", "mine", "", "q", "q"]
        #expect(session.run(line) == (line.hasPrefix("tick") ? 65 : 0))
        #expect(session.complaints.joined().contains("recorded since you were asked"))
        session.whileAsked = {}
        session.run("task history web/os-patching --format csv")
        #expect(!session.output.joined().contains("mine"))
        #expect(session.output.joined().split(separator: "\r\n").count == 2)
    }

    @Test func aNamedTaskIsNotAskedAbout() {
        #expect(session.run("tick web/os-patching --note done") == 0)
        #expect(session.questions.isEmpty)
    }
}
