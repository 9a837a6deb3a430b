import Exports
import Foundation
import Testing

/// What others wrote reads what Ourside writes.
@Suite(.enabled(if: Tool.exists("python3"), "python3 is not installed"))
struct ForeignReaderTests {
    @Test func `Python's csv reads every cell`() throws {
        let script = """
            import csv, io, json, sys
            text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8', newline='')
            print(json.dumps(list(csv.reader(text, strict=True))))
            """
        let cells = try JSONDecoder().decode(
            [[String]].self, from: try python(script, Fixtures.listing.render(.csv)))
        #expect(cells.count == 7)
        #expect(cells.allSatisfy { $0.count == 8 })
        #expect(cells[0] == Fixtures.columns.map(\.key))
        #expect(cells[1][1] == "Größe prüfen: Schlüssel 🔑")
        #expect(cells[2][1] == "Review \"public\" grants, <script>&")
        #expect(cells[2][2] == "-3")
        #expect(cells[2][7] == "'=cmd|' /C calc'!A0")
        #expect(Array(cells[3][1].utf8) == Array("two\nlines\r\nand more".utf8))
        #expect(cells[3][7] == "\u{1B}[31mred\u{1B}[0m\u{7F}\u{9B}")
        #expect(cells[4][1] == "nulhere")
        #expect(cells[4][5] == "os-patch-deploy;os-patch-check")
        #expect(cells[5][7] == "'\t@x, ;")
        #expect(cells[6] == Array(repeating: "", count: 8))
    }

    @Test(arguments: [true, false])
    func `Python's json reads every value unaltered and in order`(pretty: Bool) throws {
        let value: JSONValue = [
            "z": 1, "a": Fixtures.everyScalarWorthTesting, "m": [nil, true, [:]],
        ]
        let script = """
            import json, sys
            pairs = json.load(sys.stdin, object_pairs_hook=lambda p: p)
            print(json.dumps([[k for k, _ in pairs], [str(ord(c)) for c in pairs[1][1]]]))
            """
        let read = try JSONDecoder().decode(
            [[String]].self, from: try python(script, value.text(pretty: pretty)))
        #expect(read[0] == ["z", "a", "m"])
        #expect(read[1] == Fixtures.scalarsWorthTesting.map { String($0.value) })
    }

    @Test func `Python reads each line of JSON Lines`() throws {
        let script = """
            import json, sys
            print(json.dumps([json.loads(l)["note"] or "" for l in sys.stdin.read().split("\\n") if l]))
            """
        let notes = try JSONDecoder().decode(
            [String].self, from: try python(script, Fixtures.listing.render(.jsonl)))
        #expect(notes.count == 6)
        #expect(notes[1] == "=cmd|' /C calc'!A0")
        #expect(notes[2] == "\u{1B}[31mred\u{1B}[0m\u{7F}\u{9B}")
    }

    private func python(_ script: String, _ input: String) throws -> Data {
        let run = try Tool(["python3", "-c", script], input: input)
        try #require(run.code == 0, "\(run.errors)")
        return Data(run.output.utf8)
    }
}

extension Fixtures {
    /// The first 0x300 code points and some from every further corner.
    static let scalarsWorthTesting: [Unicode.Scalar] =
        (Array(0...0x300) + [0x2028, 0x2029, 0x202E, 0xFEFF, 0xFFFF, 0x1F511, 0x10FFFF])
        .compactMap { Unicode.Scalar(UInt32($0)) }

    static var everyScalarWorthTesting: JSONValue {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalarsWorthTesting)
        return .string(String(text))
    }
}
