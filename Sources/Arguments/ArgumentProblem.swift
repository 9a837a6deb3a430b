/// Why words were not understood, in up to three lines: what, why, and what to paste.
package struct ArgumentProblem: Error, Equatable, Sendable {
    /// One sentence in the present tense that names the word as it was typed.
    package var what: String
    /// The rule or the fact behind it; `nil` where it would repeat `what`.
    package var why: String?
    /// A command line that can be pasted.
    package var `try`: String?
    /// The word that was probably meant, if there is one: the parser makes `try` of it.
    package var meant: String?
    /// The option that has to be given and is not, if that is all that is wrong.
    package var missing: MissingOption?

    /// Makes a problem; the parser adds what to try where that is left out.
    package init(what: String, why: String? = nil, try: String? = nil, meant: String? = nil) {
        self.what = what
        self.why = why
        self.try = `try`
        self.meant = meant
    }
}

/// An option that has to be given: how it is spelled, and what its help says.
package struct MissingOption: Equatable, Sendable {
    /// `--reason`.
    package var spelling: String
    /// One sentence.
    package var help: String

    /// Names an option.
    package init(spelling: String, help: String) {
        (self.spelling, self.help) = (spelling, help)
    }
}

extension ArgumentProblem: CustomStringConvertible {
    /// The lines below each other, the later ones indented by two spaces.
    package var description: String {
        [what, why.map { "  why: \($0)" }, self.try.map { "  try: \($0)" }]
            .compactMap(\.self).joined(separator: "\n")
    }
}

extension ArgumentProblem {
    /// A word that is none of a closed set, with the one that was probably meant.
    ///
    /// For an ``ArgumentValue`` whose words are known only when the program runs.
    package static func notAllowed(_ text: String, among allowed: [String]) -> ArgumentProblem {
        let match = closestMatch(to: text, among: allowed)
        let shown = allowed.prefix(allowed.count > 20 ? 5 : 20).map(\.visible)
        let why =
            switch allowed.count {
            case 0: String?.none
            case 1: "the only value is \(list(shown, "and"))."
            case 2...20: "the values are \(list(shown, "and"))."
            default: "there are \(allowed.count) values, such as \(list(shown, "and"))."
            }
        return ArgumentProblem(
            what: "\(quoted(text)) is not one of its values\(didYouMean(match))", why: why,
            meant: match)
    }

    /// A word of which no more is known than that it cannot be read.
    static func unreadable(_ text: String) -> ArgumentProblem {
        ArgumentProblem(what: "\(quoted(text)) is not understood.")
    }
}
