/// A name that the register or the catalogue does not know, with those that it does.
package struct UnknownName: Error, Equatable, Sendable {
    /// What was looked for: `service`, `team`, `task`, `subject`, `catalogue service`.
    package var kind: String
    /// The name as it was asked for.
    package var name: String
    /// The names that would have been found.
    package var known: [String]

    /// Makes the error of one name that was not found.
    package init(kind: String, name: String, known: [String]) {
        (self.kind, self.name, self.known) = (kind, name, known)
    }
}
