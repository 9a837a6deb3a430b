import Exports
import Testing

@Suite struct DisplayWidthTests {
    /// What Python's `wcwidth` 0.7.0 (Unicode 17) says of the same texts.
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Größe", 5), ("e\u{301}", 1), ("\u{301}", 0), ("漢字", 4),
        ("かな", 4), ("한글", 4), ("한", 2), ("ａｂ", 4), ("ｱｲ", 2), ("ﾊﾟ", 2), ("🔑", 2),
        ("👩\u{200D}🚀", 2), ("👨\u{200D}👩\u{200D}👧\u{200D}👦", 2), ("👍🏽", 2), ("🇩🇪", 2),
        ("🇩", 2), ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2),
        ("🏳️\u{200D}🌈", 2), ("❤", 1), ("❤️", 2), ("☎️", 2), ("1️⃣", 2), ("©️", 2),
        ("…", 1), ("█", 1), ("▏", 1), ("⏎", 1), ("␛", 1), ("·", 1), ("→", 1), ("✓", 1),
        ("✅", 2), ("⚠", 1), ("⚠️", 2), ("“”", 2), ("€", 1), ("\u{A0}", 1), ("\u{AD}", 1),
        ("\u{200B}", 0), ("\u{2060}", 0), ("\u{FEFF}", 0), ("क्षि", 2), ("नमस्ते", 4),
        ("ไทย", 3), ("שלום", 4), ("سلام", 4), ("\u{600}", 1), ("ﷺ", 1), ("𝄞", 1),
        ("🀄", 2), ("𠀀", 2), ("\u{3000}", 2), ("﷽", 1), ("Ａ、Ｂ。", 8),
    ])
    func `widths are those of wcwidth`(text: String, width: Int) {
        #expect(displayWidth(text) == width)
    }

    @Test func `the edges of the wide ranges are where Unicode has them`() throws {
        for (value, width) in [
            (0x10FF, 1), (0x1100, 2), (0x115F, 2), (0x1160, 0), (0x2319, 1), (0x231A, 2),
            (0x231B, 2), (0x231C, 1), (0x303E, 2), (0x303F, 1), (0xABFF, 1), (0xAC00, 2),
            (0xD7A3, 2), (0xFF00, 1), (0xFF01, 2), (0x1FFFF, 1), (0x20000, 2), (0x3FFFD, 2),
            (0x3FFFE, 1),
        ] {
            let scalar = try #require(Unicode.Scalar(UInt32(value)))
            #expect(displayWidth(Character(scalar)) == width, "U+\(String(value, radix: 16))")
        }
    }
}
