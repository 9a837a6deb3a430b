import Domain
import Foundation
import Storage
import Testing

/// The line of one entry, byte for byte.
@Suite struct LedgerLineTests {
    private func entry(_ payload: some FactPayload, given: [String] = []) throws -> LedgerEntry {
        LedgerEntry(
            seq: 12, prev: String(repeating: "ab", count: 32),
            at: try #require(Instant("2026-11-21T09:00:00Z")), day: try Fixture.day("2026-11-21"),
            by: "ada", on: "ada@build-1", command: "11", given: given, fact: Fact(payload))
    }

    private let head =
        #"{"prev":"abababababababababababababababababababababababababababababababab","seq":12,"#
        + #""at":"2026-11-21T09:00:00Z","day":"2026-11-21","by":"ada","on":"ada@build-1","#
        + #""cmd":"11","#

    @Test func `a line has its keys in their order, and data with sorted keys`() throws {
        var fact = Fixture.service("web", "ec2")
        fact.tags = ["b": "2", "a": "1/2"]
        fact.lastDone = ["os-patching": try Fixture.day("2026-11-01")]
        #expect(
            try entry(fact).line() == head + #""fact":"service-registered","v":1,"data":{"#
                + #""account":"main","classification":"internal","environment":"production","#
                + #""lastDone":{"os-patching":"2026-11-01"},"name":"web","service":"ec2","#
                + #""tags":{"a":"1/2","b":"2"}}}"#)
    }

    @Test func `a tick's line says what it settled`() throws {
        var fact = TaskTicked(
            series: "web/os-patching", performedOn: try Fixture.day("2026-11-20"),
            performedBy: "bo", result: .issues,
            settled: [
                SettledOccurrence(
                    due: try Fixture.day("2026-10-31"), outcome: "late", daysLate: 20)
            ])
        fact.note = "Schlüssel geprüft, \"ok\""
        fact.covers = DayRange("2026-10")
        #expect(
            try entry(fact).line() == head + #""fact":"task-ticked","v":1,"data":{"#
                + #""covers":"2026-10-01..2026-10-31","note":"Schlüssel geprüft, \"ok\"","#
                + #""performedBy":"bo","performedOn":"2026-11-20","result":"issues","#
                + #""series":"web/os-patching","settled":[{"daysLate":20,"due":"2026-10-31","#
                + #""outcome":"late"}]}}"#)
    }

    @Test func `what was given from outside stands before the fact`() throws {
        let line = try entry(
            HeadPublished(head: "ff", at: "mail"), given: ["clock", "actor"]
        ).line()
        #expect(
            line == head + #""given":["clock","actor"],"fact":"head-published","v":1,"#
                + #""data":{"head":"ff","where":"mail"}}"#)
    }

    /// The example that outside judges accept, line by line.
    @Test func `the lines of the published example are written byte for byte`() throws {
        let example = #"""
            {"prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":1,"at":"2026-10-01T08:00:00Z","day":"2026-10-01","by":"ada","on":"ada@build-1","cmd":"1","fact":"organization-created","v":1,"data":{"id":"7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11","name":"Müller & Söhne","rules":1,"timeZone":"Europe/Berlin"}}
            {"prev":"07d00f9131ace5ff519c62dee80fd26afd7da32cd642069dabe39022cf953d3e","seq":2,"at":"2026-10-01T08:00:00Z","day":"2026-10-01","by":"ada","on":"ada@build-1","cmd":"1","fact":"account-registered","v":1,"data":{"alias":"main"}}
            {"prev":"5162b206e7f49033c2bbb9e62fa145468c614325bca65058cea41d2a8af72313","seq":3,"at":"2026-10-01T08:05:00Z","day":"2026-10-01","by":"ada","on":"ada@build-1","cmd":"2","fact":"service-registered","v":1,"data":{"account":"main","classification":"confidential","environment":"production","name":"web","service":"ec2"}}
            """#
        var previous = LedgerEntry.noPrevious
        for line in example.split(separator: "\n").map(String.init) {
            let entry = try LedgerEntry(line: line)
            #expect(try entry.line() == line)
            #expect(entry.prev == previous)
            previous = LedgerEntry.hash(of: line)
        }
        #expect(previous == "34bba0f6cb3978b69c52172bb01f6b1265df87947db49143f881586e8a4030b4")
    }
}
