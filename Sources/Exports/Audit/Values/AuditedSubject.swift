package import Domain

/// What controls are applied to: a service in use, an account, or a resource.
package struct AuditedSubject: Equatable, Sendable {
    package var name: String
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    package var kind: String
    package var registered: CivilDay
    package var title: String?
    /// The catalogue's id and official name.
    package var service: String?
    package var serviceTitle: String?
    package var team: String?
    /// The account's alias, and its 12 digits once they are known.
    package var account: String?
    package var accountNumber: String?
    package var region: String?
    package var environment: String?
    package var classification: Classification?
    package var since: CivilDay?
    package var retired: CivilDay?
    /// The ARN, or whatever else names it where it runs.
    package var identifier: String?
    /// When an import last saw it.
    package var lastSeen: CivilDay?

    package init(name: String, kind: String, registered: CivilDay) {
        (self.name, self.kind, self.registered) = (name, kind, registered)
    }
}
