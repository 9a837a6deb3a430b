import Domain
import Foundation
import Storage
import Testing

/// Any text goes into a line and comes out of it, read by our reader and by a foreign one.
@Suite struct LedgerTextTests {
    static let texts: [String] = [
        "", " ", "\"", "\\", "\\\"", "/", "</script>", "\u{0}", "\u{1}\u{1f}\u{7f}", "a\nb\r\nc\td",
        "\u{8}\u{c}\u{b}", "\u{2028}\u{2029}\u{85}", "é", "e\u{301}", "Zoë “Müller” — 🦉👩‍🚀🏴",
        "x\u{feff}y", "\u{ffff}\u{10ffff}\u{e000}", "{\"fact\":\"x\"}", #","fact":"task-ticked","#,
        "‮right to left", String(repeating: "long ", count: 4000), "\u{d7ff}\u{fffd}",
    ]

    private func entry(_ text: String) throws -> LedgerEntry {
        var fact = Fixture.service("web", "ec2")
        fact.title = text
        fact.tags = [text: text]
        return LedgerEntry(
            seq: 1, prev: LedgerEntry.noPrevious,
            at: try #require(Instant("2026-11-21T09:00:00Z")), day: try Fixture.day("2026-11-21"),
            by: text, on: text, command: "1", given: ["actor"], fact: Fact(fact))
    }

    private func check(_ text: String) throws {
        let entry = try entry(text)
        let line = try entry.line()
        // No line break of any kind that a line reader splits at.
        #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7f && !text.utf8.contains(0x7f) })
        let read = try LedgerEntry(line: line)
        #expect(read == entry)
        // Equal to Swift is less than equal: é can be written in two ways.
        #expect(read.by.utf8.elementsEqual(text.utf8))
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect((object["by"] as? String)?.utf8.elementsEqual(text.utf8) == true)
        let data = try #require(object["data"] as? [String: Any])
        #expect((data["title"] as? String)?.utf8.elementsEqual(text.utf8) == true)
        let tags = try #require(data["tags"] as? [String: String])
        #expect(tags.first?.key.utf8.elementsEqual(text.utf8) == true)
        #expect(object["seq"] as? Int == 1)
        #expect(object["given"] as? [String] == ["actor"])
    }

    @Test(arguments: texts)
    func `a text comes back as it was`(text: String) throws { try check(text) }

    @Test func `two hundred random texts come back as they were`() throws {
        var random = SeededGenerator(seed: 7)
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7f, 0...0x2f, 0x80...0x7ff, 0x2020...0x2030, 0xe000...0xffff, 0x1f300...0x1faff,
        ]
        for _ in 0..<200 {
            var text = ""
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                let range = random.pick(ranges) ?? 0...0x7f
                let number = UInt32.random(in: range, using: &random)
                // At the beginning JSONSerialization drops it.
                if number == 0xfeff { continue }
                if let scalar = Unicode.Scalar(number) { text.unicodeScalars.append(scalar) }
            }
            try check(text)
        }
    }

    @Test func `a fact that is not known is refused by name`() throws {
        let line = try entry("x").line().replacing("service-registered", with: "service-painted")
        #expect(throws: LedgerFault.unknownFact("service-painted")) { try LedgerEntry(line: line) }
        let words = refusal(for: LedgerFault.unknownFact("service-painted"))
        #expect(words?.what.contains("'service-painted'") == true)
    }

    @Test func `a newer form of a fact is refused by name and version`() throws {
        let line = try entry("x").line().replacing(#""v":1,"#, with: #""v":2,"#)
        #expect(throws: LedgerFault.newerPayload("service-registered", version: 2)) {
            try LedgerEntry(line: line)
        }
    }

    @Test(arguments: [
        "", "{}", "null", "[]", #"{"seq":1}"#, #"{"fact":"service-registered"}"#,
        #"x,"fact":"service-registered""#, #","fact":""#,
    ])
    func `what is not an entry is unreadable`(line: String) throws {
        let error = #expect(throws: LedgerFault.self) { try LedgerEntry(line: line) }
        if case .unreadable = error { return }
        Issue.record("\(String(describing: error))")
    }

    @Test func `every kind of fact has a name of its own in the past tense`() {
        let names = RegisterFacts.all.map { $0.name }
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.utf8.allSatisfy { $0 == 45 || (97...122).contains($0) }, "\(name)")
        }
    }
}
