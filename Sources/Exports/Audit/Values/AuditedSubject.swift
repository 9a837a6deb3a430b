package import Domain

/// What controls are applied to: a service in use, an account, or a resource.
package struct AuditedSubject: Equatable, Sendable {
    /// As the register has it: `org`, `prod`, `web`, `web:signing-key`.
    package var name: String
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    package var kind: String
    /// The day registered; for accounts, the one on which the organization was set up.
    package var registered: CivilDay
    /// Its name for people; of a resource its kind, such as `kms-key`.
    package var title: String?
    /// The catalogue's id of the service that it is or lies in: `ec2`.
    package var service: String?
    /// That service's official name: `Amazon EC2`.
    package var serviceTitle: String?
    /// The team that answers for it, or for the service that it lies in.
    package var team: String?
    /// The account's alias.
    package var account: String?
    /// The account's 12 digits; `nil` until they are known.
    package var accountNumber: String?
    /// `eu-west-1`; `nil` for what is in none.
    package var region: String?
    /// Of the service that it is or lies in: `production`.
    package var environment: String?
    /// How sensitive that service's data is.
    package var classification: Classification?
    /// In use since; information only, it creates no past occurrences.
    package var since: CivilDay?
    /// The last day in use; `nil` while none is set.
    package var retired: CivilDay?
    /// The ARN, or whatever else names it where it runs.
    package var identifier: String?
    /// When an import last saw it.
    package var lastSeen: CivilDay?

    /// A subject of which nothing but its registration is told.
    package init(name: String, kind: String, registered: CivilDay) {
        (self.name, self.kind, self.registered) = (name, kind, registered)
    }
}
