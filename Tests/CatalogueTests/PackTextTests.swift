import Catalogue
import Domain
import Testing

@Suite struct PackTextTests {
    private func faults(_ texts: String...) -> [String] {
        do {
            let parts = texts.enumerated().map { ("\($0 + 1).json", Array($1.utf8)) }
            _ = try PackText.read(parts: parts)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test func thePartsOfAPackArePutTogether() throws {
        let texts = [
            #"{"pack": {"id": "a", "version": "1", "title": "A"}}"#,
            #"{"aspects": [{"id": "x", "title": "X", "covers": "x"}]}"#,
            #"{"aspects": [{"id": "y", "title": "Y", "covers": "y"}]}"#,
        ]
        let pack = try PackText.read(parts: texts.map { ("part", Array($0.utf8)) })
        #expect(pack.pack?.id == "a")
        #expect(pack.aspects.map(\.id) == ["x", "y"])
    }

    @Test func aByteOrderMarkDoesNotMatter() throws {
        let marked = [0xEF, 0xBB, 0xBF] + Array(smallPackText.utf8)
        #expect(try PackText.read(parts: [("small.json", marked)]) == smallPack())
    }

    @Test func aMissingKeyIsNamedWithItsPlace() {
        let text = #"{"aspects": [{"id": "x", "title": "X", "covers": "x"}, {"id": "y"}]}"#
        #expect(
            faults(text.replacing(#""y"}"#, with: #""y", "title": "Y"}"#))
                == ["1.json, aspects[1]: 'covers' is missing"])
    }

    @Test func aValueOfTheWrongKindIsNamedWithItsPlace() {
        #expect(
            faults(#"{"checks": [{"scanner": "prowler", "id": 7, "controls": []}]}"#)
                == ["1.json, checks[0].id: Expected to decode String but found number instead."])
        #expect(
            faults(#"{"checks": [{"scanner": "prowler", "id": null, "controls": []}]}"#)
                == ["1.json, checks[0].id: null stands where a value is needed"])
    }

    @Test func aWordThatIsNoneOfThoseAllowedIsNamedWithItsPlace() {
        let text = smallPackText.replacing(#""severity": "critical""#, with: #""severity": "bad""#)
        #expect(
            faults(text) == [
                "1.json, controls[0].severity: "
                    + "Cannot initialize Severity from invalid String value bad"
            ])
    }

    @Test func aScheduleThatDoesNotParseIsNamedWithItsPlace() {
        #expect(
            faults(smallPackText.replacing("every 365 days", with: "now and then"))
                == ["1.json, duties[2].schedule: 'now and then' is not a Schedule"])
    }

    /// Each line: a broken text, where it breaks, and what was expected there.
    @Test(arguments: [
        ("{\n  \"aspects\": [}\n}", "line 2, column 15", "a value was expected here"),
        (#"{"aspects": [],}"#, "line 1, column 16", "a key in quotation marks was expected here"),
        (#"{"aspects" []}"#, "line 1, column 12", "':' was expected here"),
        (#"{"aspects": [] "x": 1}"#, "line 1, column 16", "',' or '}' was expected here"),
        (#"{"aspects": [1 2]}"#, "line 1, column 16", "',' or ']' was expected here"),
        (#"{"aspects": []}, {}"#, "line 1, column 16", "the end of the text was expected here"),
        (#"{"aspects": nil}"#, "line 1, column 13", "a value was expected here"),
        (#"{"aspects: []}"#, "line 1, column 2", "the string that begins here does not end"),
        (
            "{\"a\nb\": 1}", "line 1, column 4",
            "a line break or tab in a string is written \\n or \\t"
        ),
        (
            #"{"a\x": 1}"#, "line 1, column 2",
            "the string that begins here is not UTF-8, or has an unknown escape"
        ),
        ("", "line 1, column 1", "a value was expected here"),
    ])
    func brokenTextSaysWhere(text: String, place: String, what: String) {
        #expect(faults(text) == ["1.json, \(place): \(what)"])
    }

    @Test func listsThatLieTooDeepInEachOtherAreRefused() {
        let text = String(repeating: "[", count: 100_000)
        #expect(faults(text) == ["1.json, line 1, column 257: lists lie too deep in each other"])
    }

    @Test func textThatIsNotUTF8IsRefused() {
        let wide = smallPackText.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(throws: PackProblem.self) {
            try PackText.read(parts: [("small.json", wide)])
        }
        let latin = Array(smallPackText.replacing("A small", with: "Ein kleines ").utf8)
            .map { $0 == UInt8(ascii: "k") ? 0xE4 : $0 }
        #expect(throws: PackProblem.self) {
            try PackText.read(parts: [("small.json", latin)])
        }
    }

    @Test func aKeyThatMeansNothingIsReported() {
        #expect(
            faults(smallPackText.replacing(#"The engine""#, with: #"The engine", "colour": 1"#))
                == ["1.json, aspects[0].colour: 'colour' is not a key of a pack here"])
        #expect(
            faults(#"{"control": []}"#)
                == ["1.json, control: 'control' is not a key of a pack here"])
    }

    @Test func aKeyWithoutAValueIsReported() {
        #expect(
            faults(smallPackText.replacing(#""foldedInto": "ec2""#, with: #""foldedInto": null"#))
                == ["1.json, services[1].foldedInto: 'foldedInto' is null; leave it out"])
    }

    @Test func aKeyThatIsSaidTwiceIsReported() {
        let text = #"{"matrix": {"services": {"ec2": {}, "s\u0033": {}, "s3": {}}}}"#
        #expect(faults(text) == ["1.json, matrix.services.s3: 's3' is said twice"])
    }

    @Test func aRowThatTwoPartsHaveIsReported() {
        let row = #"{"matrix": {"classes": {"abstract": {}}}}"#
        #expect(
            faults(row, row) == ["2.json, matrix.classes.abstract: an earlier part has this row"])
    }

    @Test func aSecondHeaderIsReported() {
        let header = #"{"pack": {"id": "a", "version": "1", "title": "A"}}"#
        #expect(faults(header, header) == ["2.json, pack: an earlier part has a header"])
    }

    @Test func theFaultsOfEveryPartAreReportedAtOnce() {
        #expect(faults("{", #"{"x": 1}"#, #"{"y": 1}"#).count == 3)
    }

    @Test func canonicalTextGivesTheSamePackBack() throws {
        let pack = try smallPack()
        let text = try PackText.canonical(pack)
        #expect(try PackText.read(canonical: text) == pack)
        #expect(try PackText.canonical(PackText.read(canonical: text)) == text)
    }

    @Test func canonicalTextHasSortedKeysPlainSlashesAndNoBlanks() throws {
        let text = try PackText.canonical(smallPack())
        #expect(
            text.hasPrefix(
                #"{"aspects":[{"covers":"The engine","id":"platform-software","title":"#))
        #expect(text.contains(#""items":["host-patching/test","host-patching/deploy"]"#))
        #expect(!text.contains("\n"))
    }

    @Test func canonicalTextDoesNotDependOnTheOrderOfKeys() throws {
        let one = #"{"aspects": [{"id": "x", "title": "X", "covers": "x"}], "checks": []}"#
        let other = #"{"aspects": [{"covers": "x", "title": "X", "id": "x"}]}"#
        let texts = try [one, other].map { text in
            try PackText.canonical(PackText.read(parts: [("p", Array(text.utf8))]))
        }
        #expect(texts[0] == texts[1])
    }

    @Test func textThatIsNotCanonicalJSONIsRefused() {
        #expect(throws: PackProblem.self) { try PackText.read(canonical: "[]") }
    }
}
