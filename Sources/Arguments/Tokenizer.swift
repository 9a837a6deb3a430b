/// Sorts typed words into plain words and options with their values.
///
/// Options stand anywhere; after `--` everything is a plain word. A following word that begins
/// with a dash is not taken for a value, unless it is the dash alone: standard input.
struct Tokenizer {
    private(set) var tokens: [Token] = []

    /// Sorts the words.
    ///
    /// - Parameters:
    ///   - words: What was typed after the program's name.
    ///   - takesValue: Asked with a spelling such as `--on`; `nil` for an unknown option.
    init(_ words: [String], takesValue: (String) -> Bool?) {
        var index = 0
        while index < words.count {
            let word = words[index]
            if word == "--" {
                tokens += words.enumerated().dropFirst(index + 1)
                    .map { .word(PlainWord(text: $0.element, index: $0.offset)) }
                return
            }
            guard Self.looksLikeOption(word) else {
                tokens.append(.word(PlainWord(text: word, index: index)))
                index += 1
                continue
            }
            let next = index + 1 < words.count ? words[index + 1] : nil
            let option = Self.option(word, next: next, index: index, takesValue: takesValue)
            tokens.append(.option(option))
            if case .following = option.value { index += 1 }
            index += 1
        }
    }

    /// Whether a word begins with a dash and is more than that.
    ///
    /// Looks at scalars: a dash that carries an accent is one `Character` and not a dash.
    static func looksLikeOption(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        return scalars.first == "-" && scalars.dropFirst().first != nil
    }

    /// What stands before the equals sign, if there is one: `--on` of `--on=2026-03-31`.
    static func spelling(of word: String) -> String {
        String(word.unicodeScalars.prefix { $0 != "=" })
    }

    private static func option(
        _ word: String, next: String?, index: Int, takesValue: (String) -> Bool?
    ) -> OptionToken {
        let scalars = word.unicodeScalars
        let spelling = spelling(of: word)
        let value: OptionToken.Value =
            if let equals = scalars.firstIndex(of: "=") {
                .joined(String(scalars[scalars.index(after: equals)...]))
            } else if takesValue(spelling) != true {
                .none
            } else if let next, !looksLikeOption(next) {
                .following(next)
            } else {
                .missing
            }
        return OptionToken(spelling: spelling, value: value, index: index)
    }
}
