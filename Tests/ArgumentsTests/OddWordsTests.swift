import Arguments
import Testing

@Suite struct OddWordsTests {
    @Test func controlCharactersAreShownAndDoNotReachTheTerminal() throws {
        let found = try outcome(["tick", "a/b", "--limit", "\u{1B}[31m\u{7}\u{202E}\u{85}"])
        #expect(found.contains(#"--limit: '\u{1B}[31m\u{7}\u{202E}\u{85}' is not"#))
    }

    @Test func accentsOnADashDoNotHideOrMakeAnOption() throws {
        // "-" and "=" with a combining accent are one character each, but not that sign alone.
        #expect(try outcome(["import", "--database=\u{301}x"]) == "import [] db=\u{301}x")
        #expect(
            try outcome(["tick", "-\u{301}-on"]).hasPrefix("'tick' has no option '-\u{301}-on'"))
    }

    @Test func emojiAndJoinersStayWhole() throws {
        #expect(try outcome(["👩‍💻"]).hasPrefix("There is no command '👩‍💻'."))
    }

    @Test func longWordsAreCutInMessages() throws {
        let word = String(repeating: "x", count: 100_000)
        let found = try outcome([word])
        #expect(found == "There is no command '\(word.prefix(60))…'.\n  try: ourside help")
    }

    @Test func theEmptyWordIsAWordLikeAnyOther() throws {
        #expect(try outcome([""]).hasPrefix("There is no command ''."))
        #expect(try outcome(["service", ""]).hasPrefix("'service' has no command ''."))
        #expect(try outcome(["tick", ""]).hasPrefix("TASK: '' is not understood."))
        #expect(try outcome(["import", ""]).hasPrefix(#"import [""]"#))
    }

    /// Draws lines of odd words; whatever comes out, the program has to survive it.
    @Test(arguments: 0..<40)
    func noLineStopsTheProgram(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pool = [
            "", "-", "--", "---", "-h", "--help", "--version", "help", "tick", "service", "list",
            "add", "import", "map", "period", "sample", "draw", "--database", "--database=",
            "--=", "=", "--limit", "3", "-3", "--limit=x", "--evidence", "--on", "\u{0}",
            "\u{1B}", "\u{301}", "--\u{301}", "\u{FFFD}", "é", "\r\n", "--dry-run", "--dry-run=",
            "--severity", "hihg", "👨‍👩‍👧", "a b", "'",
        ]
        for _ in 0..<100 {
            let count = Int.random(in: 0...8, using: &random)
            let line = (0..<count).compactMap { _ in pool.randomElement(using: &random) }
            let found = try outcome(line)
            let controls = found.unicodeScalars.filter { $0 != "\n" && $0.value < 32 }
            #expect(found.hasPrefix("import [") || controls.isEmpty, "\(line)")
        }
    }
}
