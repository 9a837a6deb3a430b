/// A row of a table that cannot be used, and why.
package struct RefusedRow: Equatable, Sendable {
    /// The line of the file that the row begins on; 1 is the first.
    package var line: Int
    /// Half a sentence: `the service is missing`.
    package var reason: String

    /// Takes the line that the row begins on, and half a sentence without its full stop.
    package init(line: Int, reason: String) { (self.line, self.reason) = (line, reason) }
}
