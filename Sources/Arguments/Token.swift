/// One or two of the typed words: a plain word, or an option with its value.
enum Token {
    case word(PlainWord)
    case option(OptionToken)

    /// Where it begins among the typed words.
    var index: Int {
        switch self {
        case .word(let word): word.index
        case .option(let option): option.index
        }
    }
}

/// A word with a place: part of a command's name, or an argument.
struct PlainWord {
    let text: String
    /// Where it stands among the typed words.
    let index: Int
}

/// An option as it was typed.
struct OptionToken {
    /// Where its value stands.
    enum Value {
        case none
        /// After an equals sign: `--on=2026-03-31`.
        case joined(String)
        /// In the next word.
        case following(String)
        /// Nowhere, although the option needs one.
        case missing
    }

    /// Dashes included, value excluded: `--on`.
    let spelling: String
    let value: Value
    /// Where it stands among the typed words.
    let index: Int

    var isHelp: Bool { spelling == "--help" || spelling == "-h" }
}
