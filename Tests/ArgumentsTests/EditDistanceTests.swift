import Testing

@testable import Arguments

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
        ("abc", "ab", 1), ("abc", "abd", 1), ("abc", "xabc", 1), ("abcd", "badc", 2),
        ("kitten", "sitting", 3), ("ca", "abc", 3), ("e\u{301}", "é", 0),
    ])
    func countsSlips(one: String, other: String, slips: Int) {
        #expect(editDistance(Array(one), Array(other)) == slips)
        #expect(editDistance(Array(other), Array(one)) == slips)
    }
}
