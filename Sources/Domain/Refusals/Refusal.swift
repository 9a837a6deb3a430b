/// Why something was not done: what, why, and what to type next.
package struct Refusal: Error, Equatable, Sendable {
    /// What kind of refusal it is, and so the exit code.
    package enum Kind: Int32, CaseIterable, Sendable {
        /// The words were not understood.
        case words = 64
        /// The data or the register refuses.
        case data = 65
        /// Input is missing or not a regular file.
        case input = 66
        /// Output cannot be created.
        case output = 73
        /// Input/output error, disk full.
        case io = 74
        /// Locked by another process: try again.
        case locked = 75
        /// Not permitted: files, or four eyes.
        case permission = 77
    }

    /// What kind it is, and so the exit code.
    package let kind: Kind
    /// One sentence that names the thing as the user typed it.
    package let what: String
    /// The rule or the fact behind it.
    package let why: String?
    /// A command that can be pasted.
    package let `try`: String?

    /// Makes a refusal; unless told otherwise the data or the register refuses.
    package init(_ what: String, why: String? = nil, try: String? = nil, kind: Kind = .data) {
        (self.what, self.why, self.try, self.kind) = (what, why, `try`, kind)
    }
}
