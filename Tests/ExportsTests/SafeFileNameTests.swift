import Exports
import Testing

@Suite struct SafeFileNameTests {
    @Test(arguments: [
        ("report.pdf", "report.pdf"), ("Übersicht 2026.pdf", "Uebersicht-2026.pdf"),
        ("u\u{308}ber.txt", "ueber.txt"), ("Straße Łódź Ærø.csv", "Strasse-Lodz-Aeroe.csv"),
        ("../../etc/passwd", "etc-passwd"), ("..\\..\\boot.ini", "boot.ini"),
        (".bashrc", "bashrc"), ("...", "file"), ("", "file"), ("日本.pdf", "file.pdf"),
        ("日本", "file"), ("-rf.txt", "rf.txt"), ("a\0b\nc\u{1B}.log", "a-b-c.log"),
        ("a\u{202E}fdp.exe", "afdp.exe"), ("CON", "_CON"), ("nul.tar.gz", "_nul.tar.gz"),
        ("com1.txt", "_com1.txt"), ("com10.txt", "com10.txt"), ("console.log", "console.log"),
        ("a: \"b\" <c>|?*.txt", "a-b-c.txt"), ("name. .", "name"), ("a – b.txt", "a-b.txt"),
        ("x.a long ending", "x.a-long-ending"), ("ada's $(rm).sh", "ada-s-rm.sh"),
        ("🔑.pem", "file.pem"), ("archive.tar.gz", "archive.tar.gz"),
    ])
    func `names are made safe`(name: String, expected: String) {
        var taken: Set<String> = []
        #expect(safeFileName(name, taken: &taken) == expected)
    }

    @Test func `no two names are alike, whatever their case`() {
        var taken: Set<String> = ["readme.txt"]
        let names = ["a.pdf", "A.pdf", "a.PDF", "README.txt", "日.pdf", "本.pdf"]
        #expect(
            names.map { safeFileName($0, taken: &taken) }
                == ["a.pdf", "A-2.pdf", "a-3.PDF", "README-2.txt", "file.pdf", "file-2.pdf"])
    }

    @Test func `long names keep their extension and stay different`() {
        var taken: Set<String> = []
        let long = String(repeating: "ä", count: 300) + ".jsonl"
        let names = (1...12).map { _ in safeFileName(long, taken: &taken) }
        #expect(names.allSatisfy { $0.utf8.count <= 80 && $0.hasSuffix(".jsonl") })
        #expect(Set(names).count == 12)
        #expect(names[11].hasSuffix("-12.jsonl"))
    }

    @Test func `any text gives a name of safe characters`() {
        var taken: Set<String> = []
        for scalar in Fixtures.scalarsWorthTesting {
            for text in [String(scalar), "\(scalar)x.\(scalar)", ".\(scalar)", "x.\(scalar)y"] {
                let name = safeFileName(text, taken: &taken)
                let isSafe = name.utf8.allSatisfy { byte in
                    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
                        || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
                        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                        || "._-".utf8.contains(byte)
                }
                #expect(
                    isSafe && !name.isEmpty && !name.hasPrefix(".") && !name.hasPrefix("-"),
                    "\(name)")
                #expect(!name.hasSuffix("."), "\(name)")
            }
        }
    }
}
