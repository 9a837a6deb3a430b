package import Domain

/// Who answers for one aspect of one service in use, both halves in words.
package struct AuditedMatrixRow: Equatable, Sendable {
    /// The service in use.
    package var subject: String
    /// The catalogue's id.
    package var service: String
    /// The aspect's id and its name for people.
    package var aspect: String
    package var title: String
    package var owner: AspectOwner
    /// AWS's half and the customer's.
    package var aws: String?
    package var customer: String?
    package var kind: SharedKind?

    package init(
        subject: String, service: String, aspect: String, title: String, owner: AspectOwner
    ) {
        (self.subject, self.service, self.aspect) = (subject, service, aspect)
        (self.title, self.owner) = (title, owner)
    }
}

extension AuditedMatrixRow: Listed {
    package static let fields: [Field<AuditedMatrixRow>] = [
        Field("subject", .id) { .string($0.subject) },
        Field("service", .id) { .string($0.service) },
        Field("aspect", .id) { .string($0.aspect) },
        Field("title") { .string($0.title) },
        Field("owner", .id) { .string($0.owner.rawValue) },
        Field("kind", .id) { JSONValue($0.kind?.rawValue) },
        Field("aws") { JSONValue($0.aws) },
        Field("customer") { JSONValue($0.customer) },
    ]
}
