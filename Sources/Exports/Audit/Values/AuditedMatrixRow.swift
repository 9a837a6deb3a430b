package import Domain

/// Who answers for one aspect of one service in use, both halves in words.
package struct AuditedMatrixRow: Hashable, Sendable {
    /// The service in use.
    package var subject: String
    /// The catalogue's id.
    package var service: String
    /// The aspect's id: `guest-os`.
    package var aspect: String
    /// The aspect's name for people.
    package var title: String
    /// Who answers for it; `n/a` where the service has no such thing.
    package var owner: AspectOwner
    /// AWS's half in words, where the pack has any.
    package var aws: String?
    /// The customer's half in words, where the pack has any.
    package var customer: String?
    /// Of a shared one, whether one side's part needs the other's.
    package var kind: SharedKind?

    /// A row without words for either half.
    package init(
        subject: String, service: String, aspect: String, title: String, owner: AspectOwner
    ) {
        (self.subject, self.service, self.aspect) = (subject, service, aspect)
        (self.title, self.owner) = (title, owner)
    }
}

extension AuditedMatrixRow {
    /// The same cell for another subject.
    func with(subject: String) -> AuditedMatrixRow {
        var row = self
        row.subject = subject
        return row
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
