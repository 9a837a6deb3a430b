import Testing

@testable import Arguments

@Suite struct TextWrapTests {
    @Test(arguments: [
        ("", 10, []),
        ("   ", 10, []),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one\ntwo", 7, ["one two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a bcdefgh i", 4, ["a", "bcde", "fgh", "i"]),
        ("ab", 0, ["a", "b"]),
        ("a\u{1B}b", 20, [#"a\u{1B}b"#]),
    ])
    func breaksAtSpaces(text: String, width: Int, lines: [String]) {
        #expect(wrap(text, width: width) == lines)
    }

    @Test func theIndentCounts() {
        #expect(wrap("one two", width: 8, indent: 2) == ["  one", "  two"])
        #expect(wrap("one two", width: 9, indent: 2) == ["  one two"])
    }
}
