/// A name that the register or the catalogue does not know, with those that it does.
package struct UnknownName: Error, Equatable, Sendable {
    /// What was looked for: `service`, `team`, `task`, `subject`, `catalogue service`.
    package var kind: String
    package var name: String
    package var known: [String]

    package init(kind: String, name: String, known: [String]) {
        (self.kind, self.name, self.known) = (kind, name, known)
    }
}
