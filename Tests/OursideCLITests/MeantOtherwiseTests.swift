import Foundation
import Testing

@testable import OursideCLI

/// Where a completion settles something else than was meant, the answer says what to type, and
/// that is accepted as it stands.
@Suite struct MeantOtherwiseTests {
    let session: Session

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
    }

    /// The command that the last answer offers after these words.
    private func offered(after words: String) throws -> String {
        let line = try #require((session.output + session.complaints).first { $0.contains(words) })
        return String(try #require(line.components(separatedBy: "ourside ").last))
    }

    private func settled() -> String {
        session.run("task history main/network-review --format csv")
        return session.output.joined().split(separator: "\r\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false)[5] }
            .joined(separator: "|")
    }

    @Test func `further evidence that was meant for the next quarter`() throws {
        session.today = "2026-09-14"
        session.run("tick main/network-review --note done")
        session.today = "2026-09-20"
        session.run("tick main/network-review --note again")
        #expect(session.output[0].hasSuffix("kept as further evidence"))
        let command = try offered(after: "if it was meant for 2026-12-15:")
        #expect(session.run(command) == 0)
        #expect(settled() == "2026-09-15||2026-12-15")
    }

    @Test func `a period by its name`() {
        session.today = "2026-09-14"
        session.run("tick main/network-review --note done")
        session.today = "2026-10-02"
        #expect(session.run("tick main/network-review --for this-quarter --note early") == 0)
        #expect(session.output[0].contains("settles 2026-12-15, 74 days early"))
    }

    @Test func `what is said twice names the entry that stands`() {
        session.today = "2026-09-14"
        session.run("tick main/network-review --note done")
        session.run("tick main/network-review --note done")
        #expect(session.output[0].hasPrefix("main/network-review: recorded already, as entry "))
    }

    /// The settling run was a mistake, and stays listed: what was done besides can take its place.
    @Test(arguments: ["withdraw", "undo"])
    func `further evidence of what is open again`(verb: String) throws {
        session.today = "2026-09-14"
        session.run("tick main/network-review --note done --format json")
        let entry = try #require(
            session.output.joined().firstMatch(of: /"entry": (\d+)/)?.output.1)
        session.today = "2026-09-20"
        session.run("tick main/network-review --note again")
        session.run("\(verb) \(entry) --reason wrong --approved-by bo")
        #expect(session.output.contains { $0.contains("still stands: done on 2026-09-20") })
        #expect(try session.run(offered(after: "to let it count:")) == 0)
        #expect(settled() == "2026-09-15||2026-09-15")
    }
}
