/// Why nothing can be read from a file, in up to three lines: what, why, and what to paste.
///
/// Holds no values from the file but places and the words of its structure: a Terraform state
/// holds secrets.
package struct InventoryProblem: Error, Equatable, Sendable {
    /// One sentence in the present tense.
    package var what: String
    /// The rule or the fact behind it; `nil` where it would repeat `what`.
    package var why: String?
    /// A command line that can be pasted.
    package var `try`: String?

    /// Takes one line for each part; what would only repeat another is left out.
    package init(what: String, why: String? = nil, try: String? = nil) {
        (self.what, self.why, self.try) = (what, why, `try`)
    }
}
