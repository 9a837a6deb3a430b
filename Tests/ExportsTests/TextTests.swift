import Exports
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        ("plain", "plain"), ("Größe 🔑", "Größe 🔑"), ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"),
        ("a\rb", "a␍b"), ("\u{1B}[2J", "␛[2J"), ("\0\t\u{7F}", "␀␉␡"), ("\u{9B}1m", "<U+009B>1m"),
        ("x\u{202E}y\u{2066}", "x<U+202E>y<U+2066>"), ("a\u{2028}b", "a⏎b"),
        ("a\u{200B}b\u{FEFF}", "a<U+200B>b<U+FEFF>"), ("👩‍🚀", "👩‍🚀"),
        ("we\u{200D}b", "we<U+200D>b"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("\r\r\n", "␍⏎"),
    ])
    func `controls are made visible and all else is left alone`(text: String, expected: String) {
        #expect(Array(visible(text).utf8) == Array(expected.utf8))
    }

    @Test func `nothing that acts on a terminal is left`() {
        var all = String.UnicodeScalarView()
        all.append(contentsOf: Fixtures.scalarsWorthTesting)
        let acting = visible(String(all)).unicodeScalars.filter {
            $0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value)
        }
        #expect(acting.isEmpty)
    }

    @Test(arguments: [
        (0, 0, ""), (0, 10, ""), (1, 0, ""), (-1, 10, ""), (10, 10, "████████"),
        (11, 10, "████████"), (5, 10, "████"), (1, 1_000_000, "▏"),
        (999_999, 1_000_000, "███████▉"), (1, 3, "██▋"), (.max, .max, "████████"),
        (Int.max / 2, .max, "███▉"),
    ])
    func `a bar is as long as the part is of the whole`(part: Int, whole: Int, expected: String) {
        #expect(bar(part: part, of: whole, width: 8) == expected)
    }

    @Test func `a bar never shrinks while the part grows`() {
        let widths = (0...1000).map { part in
            let bar = bar(part: part, of: 1000, width: 20)
            return bar.count * 8
                - ("█▉▊▋▌▍▎▏".firstIndex(of: bar.last ?? "█").map {
                    "█▉▊▋▌▍▎▏".distance(from: "█▉▊▋▌▍▎▏".startIndex, to: $0)
                } ?? 0)
        }
        #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(widths.last == 160)
    }

    @Test(arguments: [
        ("漢字", 4, "漢字"), ("漢字かな", 6, "漢字…"), ("漢字かな", 5, "漢字…"),
        ("漢字かな", 4, "漢…"), ("ab cdef", 4, "ab…"), ("abc", 1, "…"), ("abc", 0, ""),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👩‍🚀👩‍🚀", 3, "👩‍🚀…"),
    ])
    func `text is shortened between characters`(text: String, width: Int, expected: String) {
        #expect(shortened(text, to: width) == expected)
    }

    @Test func `text is padded by display width at either edge`() {
        #expect(padded("漢", to: 4) == "漢  ")
        #expect(padded("漢", to: 4, .right) == "  漢")
        #expect(padded("too long", to: 4) == "too long")
    }
}
