package import Domain

/// What the pack has for one id of a framework.
package struct AuditedCoverage: Equatable, Sendable {
    /// How an id is covered.
    package enum Kind: String, Sendable {
        /// By controls in force.
        case covered
        /// AWS answers for it.
        case aws
        /// There are controls, but neither profile nor frameworks bring them.
        case notInForce = "not-in-force"
        /// The pack has nothing for it.
        case absent = "not-in-this-pack"
    }

    /// The framework's id: `soc2`.
    package var framework: String
    /// The framework's own number for what it asks: `CC6.1`.
    package var id: String
    /// Who covers it, or why nobody does.
    package var kind: Kind
    /// The ids of the controls that this kind speaks of; empty where it is absent.
    package var controls: [String] = []
    /// What the period says about those controls: the gravest of their verdicts; `nil` unless it
    /// is covered.
    package var verdict: ControlVerdict?
    /// The counts behind each of their verdicts, in words.
    package var tally: [String] = []

    /// Takes one id of a framework with the controls that decide how it is covered.
    package init(framework: String, id: String, kind: Kind, controls: [String] = []) {
        (self.framework, self.id, self.kind) = (framework, id, kind)
        self.controls = controls
    }
}

extension AuditedCoverage: Listed {
    package static let fields: [Field<AuditedCoverage>] = [
        Field("framework", .id) { .string($0.framework) },
        Field("id", .id) { .string($0.id) },
        Field("coverage", .id) { .string($0.kind.rawValue) },
        Field("controls", .id) { .strings($0.controls) },
        Field("verdict", .id) { JSONValue($0.verdict?.rawValue) },
        Field("tally") { .strings($0.tally) },
    ]
}
