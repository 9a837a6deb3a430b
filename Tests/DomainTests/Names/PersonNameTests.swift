import Domain
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("ada", "ada"), (" ada \t", "ada"), ("Zoë Käse", "Zoë Käse"),
        ("O'Neil-Smith", "O'Neil-Smith"),
        ("Ada Лавлейс", "Ada Лавлейс"), ("山田 Taro", "山田 Taro"), ("ada@пример.рф", "ada@пример.рф"),
        ("r2d2", "r2d2"),
    ])
    func aNameIsTakenWithoutBlanksAtItsEnds(text: String, name: String) {
        let read = PersonName.read(text)
        #expect((read.name, read.fault == nil) == (name, true))
    }

    @Test(arguments: [
        "", "  ", "ada\u{200B}", "a\u{200D}da", "a\u{0}da", "ada\nbo", "marta,jon", "marta; jon",
        "\u{430}da", "ad\u{3B1}", "\u{FEFF}ada", "ada\u{202E}", "\u{E000}",
    ])
    func whatLooksLikeAnotherIsNone(text: String) {
        #expect(PersonName.read(text).fault != nil)
    }

    @Test(arguments: [
        ("ada", "Ada", true), ("ada", " ADA", true), ("Zoe\u{308}", "zo\u{EB}", true),
        ("ada", "bo", false), ("ada", "ada b", false),
    ])
    func twoSpellingsThatDifferInCaseAreOnePerson(one: String, other: String, isSame: Bool) {
        #expect(PersonName.isSame(one, other) == isSame)
    }
}
