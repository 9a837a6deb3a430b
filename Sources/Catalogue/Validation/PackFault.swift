/// One thing that is wrong with a pack, and where.
package struct PackFault: Hashable, Sendable {
    /// `control root-mfa, duties`, or of a text that does not decode
    /// `pack.json, controls[12].severity`.
    package let place: String
    /// What is wrong there, in words.
    package let what: String

    /// A fault with its words.
    package init(place: String, what: String) { (self.place, self.what) = (place, what) }
}

extension PackFault: CustomStringConvertible {
    /// `control root-mfa, duties: there is no duty 'x'`.
    package var description: String { "\(place): \(what)" }
}
