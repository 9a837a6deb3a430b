/// A name that the register or the catalogue does not know, with those that it does.
package struct UnknownName: Error, Equatable, Sendable {
    /// What was looked for.
    package var kind: NameKind
    /// As it was typed.
    package var name: String
    /// What there is of that kind.
    package var known: [String]
    /// What it was looked for in, as people type it: the task of an item, the review of an
    /// identity.
    package var whole: String?

    /// A name that is none of what there is.
    package init(kind: NameKind, name: String, known: [String], in whole: String? = nil) {
        (self.kind, self.name, self.known, self.whole) = (kind, name, known, whole)
    }

    /// What is missing, in one sentence.
    package var what: String {
        if kind == .item, let whole { return "'\(whole)' has no item '\(name)'." }
        return "There is no \(kind.rawValue) '\(name)'."
    }

    /// The command that lists what there is.
    package var `try`: String { kind.suggestion(in: whole) }
}
