import Foundation
import Testing

@Suite struct TranscriptTests {
    /// Replays each transcript and compares it with what is printed now.
    ///
    /// `RECORD=1 swift test --filter TranscriptTests` rewrites the files; `git diff` is then the
    /// review.
    @Test(arguments: try Transcript.chosen())
    func replay(_ transcript: Transcript) throws {
        let actual = try transcript.replayed()
        if ProcessInfo.processInfo.environment["RECORD"] != nil, let url = transcript.url {
            try actual.write(to: url, atomically: true, encoding: .utf8)
        } else {
            #expect(actual == transcript.text, "\(difference(transcript.text, actual))")
        }
    }

    @Test(arguments: try Transcript.chosen())
    func `what is said twice is said once`(_ transcript: Transcript) {
        #expect(!transcript.text.contains(Transcript.anotherEntry))
    }

    /// The lines that differ, as `diff` would show them.
    private func difference(_ expected: String, _ actual: String) -> String {
        let old = expected.components(separatedBy: "\n")
        let new = actual.components(separatedBy: "\n")
        return new.difference(from: old).map { change in
            switch change {
            case .remove(let line, let text, _): "- \(line + 1): \(text)"
            case .insert(let line, let text, _): "+ \(line + 1): \(text)"
            }
        }.joined(separator: "\n")
    }
}
