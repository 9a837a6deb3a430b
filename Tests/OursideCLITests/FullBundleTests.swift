import Foundation
import Testing

@testable import OursideCLI

/// A bundle of a register that holds every kind of fact.
@Suite struct FullBundleTests {
    /// What the kept register lacks, since the version that made it did not know it.
    private static let lines = [
        "task move web/restore-store@2026-07-08 --to 2026-07-20 --reason freeze --approved-by bo",
        "waiver grant org/policy-review --until 2026-07-10 --reason audit --approved-by ada",
        "waiver grant org/policy-review --from 2026-07-11 --until 2026-07-20 --reason audit "
            + "--approved-by ada",
        "control exclude duty:incident-exercise --justification none --approved-by ada",
        "tick org/security-weekly --note one",
        "tick org/security-weekly --note two --instead NEWEST",
        "deviation explain org/policy-review@2025-09-15 --cause c --action a --approved-by ada",
        "control add local-check --title Local --category governance --severity low "
            + "--duty policy-review --ref ISMS-4 --approved-by bo --guidance "
            + String(repeating: "x", count: 80),
        "import \(samples)/show.json",
        "withdraw BEFORE --reason mistake --approved-by bo",
    ]

    private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Transcripts/samples").path

    private func bundle(of session: Session) throws -> URL {
        session.today = "2026-07-01"
        for line in Self.lines {
            session.run("log --limit 1 --format csv")
            let newest = session.output.joined().split(whereSeparator: \.isNewline)[1]
                .prefix { $0 != "," }
            let before = try "\(#require(Int(newest)) - 2)"
            let words = line.replacing("NEWEST", with: newest).replacing("BEFORE", with: before)
            let code = session.run(words)
            try #require(code == 0, "\(line): \(session.complaints)")
        }
        session.today = "2026-08-20"
        let bundle = session.folder.appending(path: "audit")
        try #require(session.run("export \(bundle.path)") == 0, "\(session.complaints)")
        return bundle.appending(path: "data")
    }

    /// A column that is empty in a full register would be empty in every register.
    @Test func `no column of a table is empty`() throws {
        let session = try RegisterFixture.full.opened()
        let data = try bundle(of: session)
        let tables = try FileManager.default.contentsOfDirectory(atPath: data.path)
            .filter { $0.hasSuffix(".csv") }.sorted()
        #expect(tables.count == 22)
        for table in tables {
            let rows = try CSVRows(String(contentsOf: data.appending(path: table), encoding: .utf8))
            #expect(!rows.isEmpty, "\(table)")
            for column in rows.columns {
                #expect(rows.values(of: column).contains { !$0.isEmpty }, "\(table): \(column)")
            }
        }
    }
}
