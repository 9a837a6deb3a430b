import Exports
import Foundation
import Testing

@Suite struct JUnitReportTests {
    /// One case of each outcome, with everything that XML has to escape.
    private let report = JUnitReport(
        day: "2026-11-21", package: "ourside.acme",
        properties: [("organization", "Müller & Söhne \"AG\""), ("head", "ab12")],
        suites: [
            .init(
                name: "web",
                cases: [
                    .init(name: "os-patch-deploy", outcome: .passed),
                    .init(name: "os-clock", outcome: .skipped("waived until 2026-12-31")),
                    .init(
                        name: "root-mfa",
                        outcome: .failed(
                            type: "overdue", message: "<21> days & \"more\" late",
                            details: [
                                "web/os-patching@2026-10-31: ]]> \u{1B}[31m\u{0}\u{FFFE}",
                                "two\nlines 🔑",
                            ])),
                ]),
            .init(name: "org", cases: []),
        ])

    @Test func `the document is written as approved`() throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/report.junit.xml")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(report.xml.utf8).write(to: golden)
        }
        #expect(try Data(contentsOf: golden) == Data(report.xml.utf8), "it is now:\n\(report.xml)")
    }

    @Test func `nothing that people wrote is markup`() {
        let lines = report.xml.split(separator: "\n").map(String.init)
        #expect(lines.count { $0.contains("<testcase") } == 3)
        #expect(lines.count { $0.contains("<failure") } == 1)
        #expect(report.xml.contains(#"message="&lt;21&gt; days &amp; &quot;more&quot; late""#))
        #expect(report.xml.contains("]]&gt; ␛[31m␀\u{FFFD}\ntwo⏎lines 🔑</failure>"))
        #expect(!report.xml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func `each suite counts its own cases`() {
        #expect(report.xml.contains(#"tests="3" failures="1" errors="0" skipped="1""#))
        #expect(report.xml.contains(#"tests="0" failures="0" errors="0" skipped="0""#))
    }
}
