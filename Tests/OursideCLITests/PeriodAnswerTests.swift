import Testing

@testable import OursideCLI

/// What `ourside period` says beside the outcomes.
@Suite struct PeriodAnswerTests {
    let session: Session

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
    }

    private func cell(_ key: String, _ period: String) -> String? {
        session.run("period \(period) --control os-patching --format csv")
        let rows = session.output.joined().split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let place = rows.first?.firstIndex { $0 == key }
        return place.flatMap { place in rows.dropFirst().first.map { String($0[place]) } }
    }

    /// The patching of June is due on the 16th, with seven days of grace.
    @Test(arguments: [
        ("2026-06-15", ""), ("2026-06-16", ", before the grace of 1 occurrence had ended"),
        ("2026-06-23", ", before the grace of 1 occurrence had ended"), ("2026-06-24", ""),
    ])
    func `judged before the grace of N occurrences had ended`(day: String, words: String) {
        session.today = day
        session.run("period 2026-06 --control os-patching")
        #expect(
            session.output.last?.hasSuffix(
                "Judged on \(day)\(words); the period is not over.") == true)
    }

    @Test(arguments: [
        "waiver grant web/os-patching --until 2026-07-05",
        "task skip web/os-patching@2026-06-16",
    ])
    func `what fell due under a relief stays relieved, and its withdrawal is marked`(
        line: String
    ) {
        session.today = "2026-06-01"
        #expect(session.run("\(line) --reason r --approved-by bo") == 0)
        session.run("log --limit 1 --format csv")
        let entry = session.output.joined().split(whereSeparator: \.isNewline).last?
            .split(separator: ",").first
        let outcome = line.hasPrefix("waiver") ? "waived" : "skipped"
        session.today = "2026-06-25"
        #expect(cell("outcome", "2026-06") == outcome)
        #expect(cell("reliefWithdrawn", "2026-06") == "false")
        session.run("withdraw \(entry ?? "") --reason mistake --approved-by bo")
        #expect(cell("outcome", "2026-06") == outcome)
        #expect(cell("reliefWithdrawn", "2026-06") == "true")
        // What falls due afterwards is owed.
        session.today = "2026-09-30"
        #expect(cell("outcome", "2026-07") == "missed")
        #expect(cell("reliefWithdrawn", "2026-07") == "false")
    }

    @Test func `the longest gap of each task`() {
        session.today = "2026-06-16"
        session.run("tick web/os-patching --note done")
        session.today = "2026-07-10"
        session.run("tick web/os-patching --note done")
        session.today = "2026-08-15"
        session.run("period 2026 --by task --control os-patching --format csv")
        #expect(session.output.joined().contains(",longestGap\r\nweb/os-patching,"))
        #expect(session.output.joined().hasSuffix(",43\r"))
    }
}
