/// Latin letters with marks, and what is written for them without.
///
/// Lower case of the Unicode blocks Latin-1 Supplement and Latin Extended-A, and the Romanian
/// letters with a comma below. `ä`, `ö` and `ü` are written as in German, DIN 5007-2.
enum Transliteration {
    /// Composed and decomposed forms are the same `Character`.
    static let plain: [Character: String] = {
        let groups = [
            "a": "àáâãåāăą", "ae": "äæ", "c": "çćĉċč", "d": "ðďđ", "e": "èéêëēĕėęě",
            "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįıi̇", "ij": "ĳ", "j": "ĵ", "k": "ķĸ",
            "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõøōŏő", "oe": "öœ", "r": "ŕŗř",
            "s": "śŝşšșſ", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûũūŭůűų", "ue": "ü",
            "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
        ]
        var plain: [Character: String] = [:]
        for (letters, marked) in groups { for mark in marked { plain[mark] = letters } }
        return plain
    }()
}
