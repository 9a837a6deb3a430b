import Exports
import Foundation
import Testing

@Suite struct GoldenTests {
    /// Writes one list in every format there is; a format without a golden file fails.
    ///
    /// `RECORD=1 swift test` rewrites the files; the difference is then the review.
    @Test(arguments: ListFormat.allCases)
    func `every format is written as approved`(_ format: ListFormat) throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/listing.\(format.rawValue)")
        let actual = Fixtures.listing.render(
            format, terminal: TerminalStyle(width: 120, colour: false))
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(actual.utf8).write(to: golden)
        }
        let approved = try Data(contentsOf: golden)
        #expect(Data(actual.utf8) == approved, "\(format.rawValue) is now:\n\(actual)")
    }
}
