/// Latin letters with marks as plain ASCII letters, as their languages do it: `ü` is `ue`.
enum Transliteration {
    /// The ASCII letters for a character, or `nil` if the table does not know it.
    ///
    /// Finds composed and decomposed characters alike, since Swift holds them equal.
    static func ascii(_ character: Character) -> String? {
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
        ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉị"),
        ("ij", "ĳ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľłŀ"), ("n", "ñńņňŋ"),
        ("o", "òóôõōŏőǒọỏốồổỗộơớờởỡợ"), ("oe", "öøœ"), ("r", "ŕŗř"), ("s", "śŝşšș"),
        ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûũūŭůűųǔụủưứừửữự"), ("ue", "ü"),
        ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
    ]
}
