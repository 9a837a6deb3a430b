internal import Domain
internal import Hashing

/// Makes names that the register takes, `^[a-z0-9][a-z0-9._-]{0,62}$`, of any text.
package enum ProposedName {
    /// Turns a text into a name; never empty, and the same for the same text.
    ///
    /// Latin letters lose their marks (`ü` becomes `ue`, `é` becomes `e`), blanks and
    /// punctuation become one hyphen, letters of other scripts are dropped. If nothing is left,
    /// or a reserved word, a command or 12 digits, six hexadecimal digits of the text's SHA-256 make it a
    /// name.
    package static func slug(_ text: String) -> String {
        var name: [UInt8] = []
        for character in text.lowercased() {
            for byte in transliterated(character).utf8 where byte != hyphen || name.last != hyphen {
                name.append(byte)
            }
        }
        let slug = trimmed(name, to: 63)
        if slug.isEmpty { return distinct("item", identifier: text) }
        return Identifier.fault(inSubject: slug) == nil ? slug : distinct(slug, identifier: text)
    }

    /// The name with six hexadecimal digits of the SHA-256 of what identifies the thing.
    package static func distinct(_ name: String, identifier: String) -> String {
        let digits = SHA256.hash(identifier).description.prefix(6)
        return "\(trimmed(Array(name.utf8), to: 56))-\(digits)"
    }

    /// Names of which no two are alike, in the order of what they are made of.
    ///
    /// All that clash become ``distinct(_:identifier:)``, so that no name depends on the order.
    package static func unique(_ things: [(name: String, identifier: String)]) -> [String] {
        let counts = things.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
        return things.map { name, identifier in
            counts[name] == 1 ? name : distinct(name, identifier: identifier)
        }
    }

    private static let hyphen = UInt8(ascii: "-")

    /// At most so many bytes, without '.', '_' and '-' at either end.
    private static func trimmed(_ name: [UInt8], to length: Int) -> String {
        let marks: Set<UInt8> = [hyphen, UInt8(ascii: "."), UInt8(ascii: "_")]
        var name = name.drop { marks.contains($0) }.prefix(length)
        while let last = name.last, marks.contains(last) { name.removeLast() }
        return String(decoding: name, as: UTF8.self)
    }

    private static func transliterated(_ character: Character) -> String {
        if let letters = Transliteration.ascii(character) { return letters }
        guard let ascii = character.asciiValue else {
            return character.isWhitespace || character.isPunctuation ? "-" : ""
        }
        switch ascii {
        case 48...57, 97...122, 46, 95: return String(character)
        default: return "-"
        }
    }
}
