import Exports
import Foundation
import Testing

@Suite(.enabled(if: Tool.exists("bash"), "bash is not installed"))
struct VerifyChainScriptTests {
    @Test func `a whole ledger passes`() throws {
        #expect(try verify(Ledger.text) == "0 ok: 5 entries, head \(Ledger.head)\n")
    }

    @Test func `a ledger without its last entries fails at the head`() throws {
        let lines = Ledger.text.split(separator: "\n").dropLast()
        let run = try verify(lines.map { $0 + "\n" }.joined())
        #expect(run.hasPrefix("1 HEAD DIFFERS: 4ff9ec12"))
    }

    @Test func `a last line without its end fails`() throws {
        #expect(try verify(String(Ledger.text.dropLast())) == "1 LAST LINE IS CUT\n")
        #expect(try verify(String(Ledger.text.dropLast(40))) == "1 LAST LINE IS CUT\n")
    }

    @Test func `an edited entry breaks the line after it`() throws {
        let edited = Ledger.text.replacing(
            #""environment":"production""#, with: #""environment":"test""#)
        #expect(try verify(edited) == "1 BROKEN at line 4\n")
    }

    @Test func `an edited last entry changes the head`() throws {
        let edited = Ledger.text.replacing("mail to the auditor", with: "nowhere")
        #expect(try verify(edited).hasPrefix("1 HEAD DIFFERS: "))
    }

    @Test func `a removed, a doubled and an empty line are found`() throws {
        let lines = Ledger.text.split(separator: "\n").map { $0 + "\n" }
        #expect(try verify((lines[..<2] + lines[3...]).joined()) == "1 BROKEN at line 3\n")
        #expect(try verify((lines[..<2] + lines[1...]).joined()) == "1 BROKEN at line 3\n")
        #expect(try verify(Ledger.text + "\n") == "1 BROKEN at line 6\n")
    }

    @Test func `bytes that bash would drop are found`() throws {
        let edited = Ledger.text.replacing("Schlüssel", with: "Schl\0üssel")
        #expect(try verify(edited).hasPrefix("1 NUL BYTES in "))
    }

    @Test func `a carriage return, a blank at the end or a backslash is no detail`() throws {
        #expect(try verify(Ledger.text.replacing("}\n", with: "}\r\n")) == "1 BROKEN at line 2\n")
        #expect(try verify(Ledger.text.replacing("}\n", with: "} \n")) == "1 BROKEN at line 2\n")
        #expect(
            try verify(Ledger.text.replacing(#"\"ok\""#, with: #""ok""#)) == "1 BROKEN at line 5\n")
    }

    @Test func `an empty ledger never passes`() throws {
        let zeros = String(repeating: "0", count: 64)
        #expect(try verify("", head: zeros).hasPrefix("1 EMPTY: "))
    }

    @Test(arguments: [
        "", "4ff9", String(repeating: "*", count: 64), String(repeating: "A", count: 64),
    ])
    func `a head that is no hash is refused`(head: String) throws {
        #expect(try verify(Ledger.text, head: head).hasPrefix("64 usage: "))
    }

    /// A head that was mailed when fewer entries were written.
    @Test func `an earlier head is that of its own line`() throws {
        let second = String(
            try #require(Ledger.text.split(separator: "\n")[2].firstMatch(of: /"prev":"(\w+)"/)).1)
        func at(_ words: String...) throws -> String {
            try verify(Ledger.text, head: second, words)
        }
        #expect(
            try at("--at", "2")
                == "0 ok: 5 entries, head \(Ledger.head); entry 2 has the head \(second)\n")
        #expect(try at("--at", "3").hasPrefix("1 HEAD AT 3 DIFFERS: "))
        #expect(try at("--at", "6") == "1 HEAD AT 6 DIFFERS: there are 5 entries\n")
        for words in [["--at"], ["--at", "0"], ["--at", "x"], ["at", "2"], ["--at", "2", "3"]] {
            #expect(try verify(Ledger.text, head: second, words).hasPrefix("64 usage: "))
        }
        // What was changed after that line is found all the same.
        let edited = Ledger.text.replacing(
            #""environment":"production""#, with: #""environment":"test""#)
        #expect(try verify(edited, head: second, ["--at", "2"]) == "1 BROKEN at line 4\n")
    }

    @Test func `a missing file and a folder are refused`() throws {
        let head = Ledger.head
        #expect(try run(["/nowhere/ledger.jsonl", head]).hasPrefix("66 CANNOT READ"))
        #expect(try run(["/tmp", head]).hasPrefix("66 CANNOT READ"))
        #expect(try run([head]).hasPrefix("64 usage: "))
    }

    private func verify(
        _ ledger: String, head: String = Ledger.head, _ words: [String] = []
    ) throws -> String {
        try Folder.temporary { folder in
            let file = folder.appending(path: "led ger.jsonl")
            try Data(ledger.utf8).write(to: file)
            return try run([file.path, head] + words)
        }
    }

    /// Exit code, output and complaints.
    private func run(_ arguments: [String]) throws -> String {
        try Folder.temporary { folder in
            let script = folder.appending(path: VerifyChainScript.fileName)
            try Data(VerifyChainScript.text.utf8).write(to: script)
            let run = try Tool(["bash", script.path] + arguments)
            return "\(run.code) \(run.output)\(run.errors)"
        }
    }
}
