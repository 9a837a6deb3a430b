import Testing

@testable import OursideCLI

/// On a terminal what a line lacks is asked for, one after the other.
@Suite struct MissingWordsTests {
    let session: Session
    /// The entry that registered the host.
    let registration: Int

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
        session.run("log --format jsonl")
        registration = session.output.joined(separator: "\n").split(separator: "\n").count
        session.today = "2026-06-12"
    }

    private var entries: Int {
        session.run("log --format jsonl")
        return session.output.joined(separator: "\n").split(separator: "\n").count
    }

    @Test func `reason and approver of a decision`() {
        session.answers = ["change freeze", "bo"]
        #expect(session.run("waiver grant web/os-patching --until 2026-12-31") == 0)
        #expect(
            session.questions == [
                "--reason (The reason, as an auditor will read it.) ",
                "--approved-by (Who decided it.) ",
            ])
        session.run("waiver list --format csv")
        #expect(session.output.joined().contains("change freeze,bo"))
    }

    @Test func `an answer is read by the rule of its option`() {
        session.answers = ["change freeze", "bo,marta"]
        #expect(session.run("waiver grant web/os-patching --until 2026-12-31") == 64)
        #expect(session.complaints.joined().contains("--approved-by"))
    }

    @Test(arguments: [[], [""], ["change freeze"], ["change freeze", ""]])
    func `without an answer it is refused as it was`(answers: [String]) {
        let before = entries
        session.answers = answers
        #expect(session.run("waiver grant web/os-patching --until 2026-12-31") == 64)
        #expect(session.complaints.joined().contains("needs '--"))
        #expect(entries == before)
    }

    @Test func `what ends something announced asks who decided it`() {
        session.today = "2026-06-14"
        session.answers = ["bo"]
        #expect(session.run("withdraw \(registration) --reason mistake") == 0)
        #expect(session.questions.count == 1)
        #expect(session.questions[0].contains("web/os-patching@2026-06-16 ends\n"))
        #expect(session.questions[0].hasSuffix("\n--approved-by (Who decided it.) "))
    }

    @Test func `the refusal has the whole list`() {
        #expect(session.run("withdraw \(registration) --reason mistake") == 65)
        let text = session.complaints.joined(separator: "\n")
        #expect(text.contains("This would end or postpone "))
        #expect(!text.contains("more;"))
        let told = text.split(separator: "\n").filter { $0.contains("@") }.count
        #expect(text.contains("postpone \(told) things"))
    }

    @Test func `a command that takes no approver is not asked for one`() {
        session.answers = ["bo"]
        #expect(session.run("tick web/nothing --note x") == 65)
        #expect(session.questions.isEmpty)
    }
}
