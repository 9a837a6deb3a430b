package import Domain

/// A person or a team that answers for something or did something.
package struct AuditedPerson: Equatable, Sendable {
    package var name: String
    /// `person` or `team`.
    package var kind: String
    package var title: String?
    /// The roles that a team holds.
    package var roles: [String] = []
    package var left: CivilDay?
    /// Occurrences of the period that were theirs, and completions that they performed.
    package var owned = 0
    package var performed = 0

    package init(name: String, kind: String) { (self.name, self.kind) = (name, kind) }
}

extension AuditedPerson: Listed {
    package static let fields: [Field<AuditedPerson>] = [
        Field("name") { .string($0.name) },
        Field("kind", .id) { .string($0.kind) },
        Field("title") { JSONValue($0.title) },
        Field("roles", .id) { .strings($0.roles) },
        Field("left", .day) { JSONValue($0.left) },
        Field("owned", .number) { .integer($0.owned) },
        Field("performed", .number) { .integer($0.performed) },
    ]
}
