import Exports
import Testing

@Suite struct WrappedTextTests {
    @Test func `lines break at blanks and carry the indent`() {
        let text = WrappedText("one two  three four", width: 11, indent: "  ")
        #expect(text.lines == ["  one two", "  three", "  four"])
    }

    @Test func `the first line may begin otherwise`() {
        let text = WrappedText("one two three", width: 12, indent: "     ", firstIndent: "why: ")
        #expect(text.description == "why: one two\n     three")
    }

    @Test func `paragraphs and empty lines are kept`() {
        #expect(
            WrappedText("a\n\nb\r\nc", width: 20, indent: "> ").lines == ["> a", "", "> b", "> c"])
        #expect(WrappedText("", width: 20).lines == [""])
    }

    @Test func `without a width only newlines break`() {
        let long = Array(repeating: "word", count: 100).joined(separator: " ")
        #expect(WrappedText(long + "\nend", width: nil, indent: " ").lines == [" " + long, " end"])
    }

    @Test func `a link that is too long keeps a line of its own`() {
        let text = WrappedText("see https://example.org/a-long-path now", width: 10)
        #expect(text.lines == ["see", "https://example.org/a-long-path", "now"])
    }

    @Test func `wide text without blanks breaks anywhere`() {
        #expect(WrappedText("漢字漢字漢字", width: 6, indent: " ").lines == [" 漢字", " 漢字", " 漢字"])
    }

    @Test func `a terminal narrower than the indent still gets everything`() {
        #expect(
            WrappedText("漢字 ab", width: 2, indent: "      ").lines.map { $0.dropFirst(6) } == [
                "漢", "字", "ab",
            ])
    }

    @Test func `control characters are made visible`() {
        #expect(WrappedText("\u{1B}[2J\tx", width: 20).lines == ["␛[2J␉x"])
    }

    @Test(arguments: 1...60)
    func `no line is wider than it may be and no word is lost`(width: Int) {
        let words = "Größe und 漢字 e\u{301} Schlüssel 🔑 a bb ccc dddd".split(separator: " ")
        let lines = WrappedText(words.joined(separator: " "), width: width, indent: "  ").lines
        for line in lines where line.split(separator: " ").count > 1 {
            #expect(displayWidth(line) <= width)
        }
        #expect(lines.joined().filter { $0 != " " } == words.joined())
    }
}
