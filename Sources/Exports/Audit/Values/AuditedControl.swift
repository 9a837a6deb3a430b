package import Domain

/// One control of the pack with the organization's own words about it.
package struct AuditedControl: Equatable, Sendable {
    package var id: String
    package var title: String
    package var category: String
    package var owner: ControlOwner
    package var severity: Severity
    package var scope = ""
    package var guidance = ""
    package var evidenceExpected = ""
    /// The company's own number for it.
    package var ref: String?
    /// `soc2:CC6.1`.
    package var frameworks: [String] = []
    /// AWS's half and the customer's, where it is shared or inherited.
    package var aws: String?
    package var customer: String?
    package var isInForce = true
    /// What it is applied to.
    package var subjects: [String] = []
    package var duties: [String] = []
    /// The checks of Prowler whose verdict is about it.
    package var prowlerChecks: [String] = []

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
    ]
}
