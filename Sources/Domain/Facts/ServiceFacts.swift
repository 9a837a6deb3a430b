/// A service is in use.
package struct ServiceRegistered: FactPayload {
    package static let name = "service-registered"
    package var name: String
    /// The id in the catalogue: `ec2`.
    package var service: String
    package var account: String
    package var team: String?
    package var region: String?
    package var environment: String
    package var classification: Classification
    /// In use since; information only, it creates no past occurrences.
    package var since: CivilDay?
    package var title: String?
    package var tags: [String: String]?
    /// Traits added to and taken from those of the catalogue.
    package var traits: [String]?
    package var withoutTraits: [String]?
    /// Duties that were done before, and when.
    package var lastDone: [String: CivilDay]?
    /// The natural key by which an import finds it again.
    package var key: String?

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
    package var name: String
    package var team: String?
    package var region: String?
    package var environment: String?
    package var classification: Classification?
    package var title: String?
    package var tags: [String: String]?
    package var traits: [String]?
    package var withoutTraits: [String]?
    package var key: String?
    package var reason: String?
    package var approvedBy: String?

    package init(name: String) { self.name = name }
}

/// A service is no longer in use.
package struct ServiceRetired: FactPayload {
    package static let name = "service-retired"
    package var name: String
    /// Its last day, never before the day of the entry.
    package var on: CivilDay
    package var reason: String
    package var approvedBy: String

    package init(name: String, on: CivilDay, reason: String, approvedBy: String) {
        (self.name, self.on, self.reason) = (name, on, reason)
        self.approvedBy = approvedBy
    }
}
