package import Domain

/// One control of the pack with the organization's own words about it.
package struct AuditedControl: Equatable, Sendable {
    /// In kebab-case, as the pack names it: `os-patching`.
    package var id: String
    /// The pack's name of it for people.
    package var title: String
    /// The pack's group of controls, in kebab-case: `operating-system`.
    package var category: String
    /// Who operates it: the customer, both sides, or AWS.
    package var owner: ControlOwner
    /// How grave it is when the control fails.
    package var severity: Severity
    /// The kind of subject that it is applied to: `service`, `resource:kms-key`.
    package var scope = ""
    /// What to do, in which AWS tool, and what a failing state looks like.
    package var guidance = ""
    /// What proves it, in words.
    package var evidenceExpected = ""
    /// The company's own number for it.
    package var ref: String?
    /// `soc2:CC6.1`.
    package var frameworks: [String] = []
    /// AWS's half in words, where it is shared or inherited.
    package var aws: String?
    /// The customer's half in words, where it is shared.
    package var customer: String?
    /// Whether it was chosen; inherited controls count as in force.
    package var isInForce = true
    /// What it is applied to.
    package var subjects: [String] = []
    /// The ids of those that cover it, the main one first; none where it is inherited.
    package var duties: [String] = []
    /// What the period says about it.
    package var verdict = ControlVerdict.nothingDue
    /// The counts behind the verdict, in words; empty where nothing was expected.
    package var tally = ""
    /// The checks of Prowler whose verdict is about it.
    package var prowlerChecks: [String] = []

    /// A control in force that is applied to nothing.
    package init(
        id: String, title: String, category: String, owner: ControlOwner, severity: Severity
    ) {
        (self.id, self.title, self.category) = (id, title, category)
        (self.owner, self.severity) = (owner, severity)
    }
}

extension AuditedControl: Listed {
    package static let fields: [Field<AuditedControl>] = [
        Field("control", .id) { .string($0.id) },
        Field("ref") { JSONValue($0.ref) },
        Field("title") { .string($0.title) },
        Field("category", .id) { .string($0.category) },
        Field("owner", .id) { .string($0.owner.rawValue) },
        Field("scope", .id) { .string($0.scope) },
        Field("severity", .id) { .string($0.severity.rawValue) },
        Field("inForce", .flag) { .bool($0.isInForce) },
        Field("subjects", .id) { .strings($0.subjects) },
        Field("duties", .id) { .strings($0.duties) },
        Field("frameworks", .id) { .strings($0.frameworks) },
        Field("customer") { JSONValue($0.customer) },
        Field("aws") { JSONValue($0.aws) },
        Field("guidance") { .string($0.guidance) },
        Field("evidence") { .string($0.evidenceExpected) },
        Field("verdict", .id) { .string($0.verdict.rawValue) },
        Field("tally") { .string($0.tally) },
    ]
}
