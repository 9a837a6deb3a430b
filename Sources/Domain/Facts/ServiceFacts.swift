/// A service is in use.
package struct ServiceRegistered: FactPayload {
    package static let name = "service-registered"
    /// The name by which the register knows it: `web`; it never changes.
    package var name: String
    /// The id in the catalogue: `ec2`.
    package var service: String
    /// The alias of the account in which it lies.
    package var account: String
    /// The team that answers for it; `nil` if none was said.
    package var team: String?
    /// The AWS region: `eu-central-1`; `nil` if none was said.
    package var region: String?
    /// A name of the organization's own: `production`.
    package var environment: String
    /// How sensitive its data are.
    package var classification: Classification
    /// In use since; information only, it creates no past occurrences.
    package var since: CivilDay?
    /// What people call it; `nil` if nothing was said.
    package var title: String?
    /// Tags by key, as told or imported.
    package var tags: [String: String]?
    /// Traits added to and taken from those of the catalogue.
    package var traits: [String]?
    /// Traits of the catalogue that this use does not have.
    package var withoutTraits: [String]?
    /// Duties that were done before, and when.
    package var lastDone: [String: CivilDay]?
    /// The natural key by which an import finds it again.
    package var key: String?

    /// Makes the fact; what else is told is set afterwards.
    package init(
        name: String, service: String, account: String, environment: String,
        classification: Classification
    ) {
        (self.name, self.service, self.account) = (name, service, account)
        (self.environment, self.classification) = (environment, classification)
    }
}

/// What is told about a service in use changed; absent fields stay as they are.
package struct ServiceChanged: FactPayload {
    package static let name = "service-changed"
    /// The service that is meant.
    package var name: String
    /// The new team.
    package var team: String?
    /// The new AWS region.
    package var region: String?
    /// The new environment.
    package var environment: String?
    /// How sensitive its data are from now on.
    package var classification: Classification?
    /// What people call it from now on.
    package var title: String?
    /// All tags by key; they take the place of those before.
    package var tags: [String: String]?
    /// Traits that it has from now on, whatever the catalogue says.
    package var traits: [String]?
    /// Traits that it does not have from now on, whatever the catalogue says.
    package var withoutTraits: [String]?
    /// The natural key by which imports find it again from now on.
    package var key: String?
    /// The account in which it is from now on, by its alias.
    package var account: String?
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?
    /// Who approved it; `nil` if it was not told.
    package var approvedBy: String?

    /// Makes the fact that changes nothing yet; fields are set afterwards.
    package init(name: String) { self.name = name }
}

/// A service is no longer in use.
package struct ServiceRetired: FactPayload {
    package static let name = "service-retired"
    /// The service that is meant.
    package var name: String
    /// Its last day, never before the day of the entry.
    package var on: CivilDay
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact of the service's last day.
    package init(name: String, on: CivilDay, reason: String, approvedBy: String) {
        (self.name, self.on, self.reason) = (name, on, reason)
        self.approvedBy = approvedBy
    }
}
