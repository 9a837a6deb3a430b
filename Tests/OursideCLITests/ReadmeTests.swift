import Foundation
import Testing

@Suite struct ReadmeTests {
    private var readme: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
    }

    /// The `console` blocks are one session: each command succeeds.
    @Test func everyConsoleBlockOfTheReadmeWorks() throws {
        let text = try String(contentsOf: readme, encoding: .utf8)
        var isInside = false
        var commands: [String] = []
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("```") { isInside = line == "```console" }
            if isInside, line.hasPrefix("$ ") { commands.append(line) }
        }
        try #require(commands.count >= 12)
        let session = Transcript(name: "README", text: commands.joined(separator: "\n"), url: nil)
        let replayed = try session.replayed()
        let failures = replayed.components(separatedBy: "\n").filter {
            $0.wholeMatch(of: /\[\d+\]/) != nil
        }
        #expect(failures.isEmpty, "\(replayed)")
    }

    @Test func itsFirstCommandRunsTheTourAndItsSecondTheTests() throws {
        let text = try String(contentsOf: readme, encoding: .utf8)
        let blocks = text.components(separatedBy: "```sh\n").dropFirst().map {
            $0.components(separatedBy: "\n```").first ?? ""
        }
        #expect(blocks.count == 2)
        #expect(blocks.first?.hasSuffix("swift run ourside tour") == true)
        #expect(blocks.last?.hasSuffix("swift test") == true)
    }
}
