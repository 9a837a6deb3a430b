import Domain
import Testing

@Suite struct TransliterationTests {
    @Test(arguments: [
        ("ü", "ue"), ("Ü", "Ue"), ("u\u{308}", "ue"), ("ß", "ss"), ("ø", "oe"), ("é", "e"),
        ("Ł", "L"), ("ſ", "s"), ("ế", "e"), ("ș", "s"), ("i\u{307}", "i"),
    ])
    func `a letter loses its marks`(letter: Character, ascii: String) {
        #expect(Transliteration.ascii(letter) == ascii)
    }

    @Test(arguments: ["a", "Z", "1", "-", "日", "Ж", "🔑"] as [Character])
    func `what has none is left to whoever asks`(character: Character) {
        #expect(Transliteration.ascii(character) == nil)
    }
}
