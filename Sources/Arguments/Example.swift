/// A command line that can be pasted, and what it does.
package struct Example: Equatable, Sendable {
    /// The whole line, program included: `ourside tick web/os-patching`.
    package var line: String
    /// One sentence.
    package var meaning: String

    /// Pairs a line with what it does.
    package init(_ line: String, _ meaning: String) {
        self.line = line
        self.meaning = meaning
    }
}
