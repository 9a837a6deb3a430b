package import Domain

/// A person or a team that answers for something or did something.
package struct AuditedPerson: Equatable, Sendable {
    /// The name under which they act.
    package var name: String
    /// `person` or `team`.
    package var kind: String
    /// A team's name for people; `nil` for a person.
    package var title: String?
    /// The roles that a team holds.
    package var roles: [String] = []
    /// The first day without them; `nil` for teams, and for those who stay.
    package var left: CivilDay?
    /// Occurrences of the period that were theirs on the due date.
    package var owned = 0
    /// Occurrences of the period that a completion of theirs settled.
    package var performed = 0

    /// Somebody who owned and performed nothing.
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
