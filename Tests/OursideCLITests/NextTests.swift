import Testing

@testable import OursideCLI

/// `ourside next` takes a person through what is due.
@Suite struct NextTests {
    let session: Session

    init() throws {
        session = try Session()
        session.run("init --organization Acme --profile essential --time-zone UTC")
        session.run("service add ec2 --name web")
        session.today = "2026-06-12"
    }

    @Test func eachAnswerIsRecordedAtOnce() {
        // Worst first: os-patching of web is due soon, so are others.
        session.answers = ["d", "all hosts", "", "q"]
        #expect(session.run("next --control os-patching") == 0)
        #expect(session.output.contains { $0.contains("settles 2026-06-16, on time") })
        #expect(session.output.last == "1 task recorded; that was all.")
    }

    @Test func anotherDayAFindingAndASkipAreAskedFor() {
        session.answers = ["o", "yesterday", "o", "2026-06-11", "", ""]
        #expect(session.run("next --control os-patching") == 0)
        #expect(session.complaints.contains("  'yesterday' is not a day."))
        session.run("task history web/os-patching --format csv")
        #expect(session.output.joined().contains("2026-06-11"))
    }

    @Test func aWaiverAsksUntilWhenWhyAndWho() {
        session.answers = ["w", "2026-12-31", "change freeze", "bo"]
        #expect(session.run("next --control os-patching") == 0)
        session.run("waiver list --format csv")
        #expect(session.output.joined().contains("change freeze"))
    }

    @Test func whatIsRefusedIsAskedAgain() {
        session.answers = ["o", "2027-01-01", "", "", "x", "q"]
        #expect(session.run("next --control os-patching") == 0)
        #expect(session.complaints.contains { $0.contains("has not come yet") })
        #expect(session.complaints.contains("  One letter: d, o, i, f, l, s, w or q."))
        #expect(session.output.last == "0 tasks recorded, 1 left.")
    }

    @Test func whereNobodyCanBeAskedItSaysSo() {
        #expect(session.run("next") == 64)
    }
}
