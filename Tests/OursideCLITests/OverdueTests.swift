import Domain
import Testing

@testable import OursideCLI

@Suite struct OverdueTests {
    let session: Session

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
        session.run("service add ec2 --name shop")
        session.today = "2026-06-30"
        session.terminalWidth = 60
    }

    @Test func aTerminalGetsColourItsWidthAndAHint() {
        #expect(session.run("overdue --control os-patching") == 0)
        let table = session.output.joined(separator: "\n")
        #expect(table.contains("os-patching · 2 subjects"))
        #expect(table.contains("\u{1B}[31mup to 14 days late\u{1B}[0m"))
        #expect(
            session.complaints == [
                "To open a line with several subjects: ourside overdue --by duty"
            ])
        let plain = table.replacing(/\u{1B}\[\d+m/, with: "").split(separator: "\n")
        #expect(plain.allSatisfy { $0.count <= 60 })
    }

    @Test func everyOpenedLineIsATask() {
        #expect(session.run("overdue --control os-patching --by duty --color never") == 0)
        let lines = session.output.joined(separator: "\n").split(separator: "\n")
        #expect(lines.first == "os-patching · 2 overdue tasks")
        #expect(lines.dropFirst(2).allSatisfy { $0.contains("/os-patching@2026-06-16") })
    }

    @Test func theLimitIsOfLines() {
        session.run("overdue --limit 1 --format jsonl")
        #expect(session.output.joined().split(separator: "\n").count == 1)
        session.run("overdue --limit 2 --color never")
        #expect(session.output.joined().split(separator: "\n").count == 3)
    }
}
