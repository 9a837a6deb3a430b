import Domain
import Exports
import Foundation
import Testing

@Suite struct JSONValueTests {
    @Test func `members keep their order and slashes stay`() {
        let value: JSONValue = ["b": "x/y", "a": [1, nil, true], "c": [:], "d": []]
        #expect(value.text() == #"{"b":"x/y","a":[1,null,true],"c":{},"d":[]}"#)
    }

    @Test func `pretty text is indented by two spaces`() {
        let value: JSONValue = ["a": [1, ["b": false]], "c": [], "d": [:]]
        #expect(
            value.text(pretty: true) == """
                {
                  "a": [
                    1,
                    {
                      "b": false
                    }
                  ],
                  "c": [],
                  "d": {}
                }
                """)
    }

    @Test func `controls and line separators are escaped, other text is not`() {
        let value: JSONValue = "\u{1}\u{1B}\u{7F}\u{9B}\u{2028}\u{2029}\n\t\"\\ü🔑"
        #expect(value.text() == #""\u0001\u001b\u007f\u009b\u2028\u2029\n\t\"\\ü🔑""#)
    }

    @Test func `a quote that carries a combining mark is escaped`() {
        #expect(JSONValue.string("\"\u{301}").text() == "\"\\\"\u{301}\"")
    }

    @Test(arguments: [
        "0", "-0", "0.771", "12", "1e9", "-1.5E+30", "123456789012345678901234567890",
    ])
    func `numbers are written verbatim`(digits: String) {
        #expect(JSONValue.number(digits).text() == digits)
    }

    @Test(arguments: [
        "", "-", "01", ".5", "1.", "1e", "+1", "NaN", "inf", "1 ", "0x1", "٣", "-01", "1,",
    ])
    func `what is no number becomes a string`(digits: String) {
        #expect(JSONValue.number(digits).text() == "\"\(digits)\"")
    }

    @Test func `absent values become null and present ones what they are`() throws {
        let day = try #require(CivilDay("2026-11-21"))
        let noDay: CivilDay? = nil
        let noCount: Int? = nil
        let count: Int? = 3
        let yes = true
        let name: Substring = "web"
        #expect(JSONValue(day) == "2026-11-21")
        #expect(JSONValue(noDay) == nil)
        #expect(JSONValue(noCount) == nil)
        #expect(JSONValue(count) == 3)
        #expect(JSONValue(yes) == true)
        #expect(JSONValue(name) == "web")
        #expect(JSONValue.strings([day]) == ["2026-11-21"])
    }

    @Test func `objects with another order are not equal`() {
        let left: JSONValue = ["a": 1, "b": 2]
        let right: JSONValue = ["b": 2, "a": 1]
        #expect(left != right)
        #expect(left == .object([("a", 1), ("b", 2)]))
    }

    @Test func `Foundation reads back what is written`() throws {
        let text = Fixtures.everyScalarWorthTesting.text()
        let read = try JSONDecoder().decode(String.self, from: Data(text.utf8))
        #expect(Array(read.unicodeScalars) == Fixtures.scalarsWorthTesting)
    }
}
