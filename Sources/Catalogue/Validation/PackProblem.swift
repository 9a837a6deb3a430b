/// Why a text was not taken as a pack.
package struct PackProblem: Error, Equatable, Sendable {
    /// At least one.
    package let faults: [PackFault]

    /// Takes what was found.
    package init(_ faults: [PackFault]) { self.faults = faults }
}

extension PackProblem: CustomStringConvertible {
    /// One fault a line.
    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
