import Domain
import Foundation
import Storage
import Testing

@testable import OursideCLI

/// `errors.transcript` shows what is refused: a person who meets an error finds it there.
@Suite struct ErrorGalleryTests {
    private func lines() throws -> [String] {
        let gallery = try Transcript.all().first { $0.name == "errors" }
        return try #require(gallery).text.components(separatedBy: "\n")
    }

    @Test(arguments: Refusal.Kind.allCases)
    func `every exit code of a refusal is shown`(kind: Refusal.Kind) throws {
        #expect(try lines().contains("[\(kind.rawValue)]"))
    }

    @Test(arguments: NameKind.allCases.filter { ![.evidence, .item].contains($0) })
    func `every kind of unknown name is shown`(kind: NameKind) throws {
        #expect(try lines().contains { $0.hasPrefix("error: There is no \(kind.rawValue) '") })
    }

    /// A gallery of refusals has no command that is only there to be refused and was not.
    @Test func `no error stands without its exit code`() throws {
        let lines = try lines()
        for (index, line) in lines.enumerated() where line.hasPrefix("error: ") {
            let answer = lines[index...].prefix { !$0.hasPrefix("$ ") }
            #expect(answer.contains { $0.firstMatch(of: /^\[\d+\]$/) != nil }, "\(line)")
        }
    }
}
