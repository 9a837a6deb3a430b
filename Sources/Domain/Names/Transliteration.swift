/// Latin letters with marks as plain ASCII letters: `é` is `e`, `ü` is `ue`.
///
/// Latin-1 Supplement, Latin Extended-A, the Romanian letters with a comma below and the
/// Vietnamese ones. `ä`, `ö` and `ü` are written as in German (DIN 5007-2), `æ` and `ø` as in
/// Danish.
package enum Transliteration {
    /// The ASCII letters for a character, or `nil` if it is ASCII or the table does not know it.
    ///
    /// Finds composed and decomposed characters alike, since Swift holds them equal.
    package static func ascii(_ character: Character) -> String? {
        if let known = table[character] { return known }
        guard let lower = character.lowercased().first, lower != character,
            let known = table[lower]
        else { return nil }
        return known.prefix(1).uppercased() + known.dropFirst()
    }

    private static let table: [Character: String] = {
        var table: [Character: String] = [:]
        for (ascii, letters) in groups {
            for letter in letters { table[letter] = ascii }
        }
        return table
    }()

    private static let groups: [(ascii: String, letters: String)] = [
        ("a", "àáâãåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "äæǽ"), ("c", "çćĉċč"), ("d", "ďđð"),
        ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıi̇ǐỉị"),
        ("ij", "ĳ"), ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľłŀ"), ("n", "ñńņňŉŋ"),
        ("o", "òóôõōŏőǒọỏốồổỗộơớờởỡợ"), ("oe", "öøœ"), ("r", "ŕŗř"), ("s", "śŝşšșſ"),
        ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûũūŭůűųǔụủưứừửữự"), ("ue", "ü"),
        ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
    ]
}
