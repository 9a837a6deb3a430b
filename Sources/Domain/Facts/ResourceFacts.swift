/// Something inside a service or account has its own clock: a key, secret, certificate.
package struct ResourceRegistered: FactPayload {
    package static let name = "resource-registered"
    /// The service or account that it belongs to.
    package var subject: String
    package var kind: String
    package var name: String
    /// What names it elsewhere: an ARN, an access key id.
    package var identifier: String?
    package var lastRotated: CivilDay?
    package var expires: CivilDay?
    /// The recovery point objective, minutes.
    package var rpo: Int?
    /// The recovery time objective, minutes.
    package var rto: Int?

    package init(subject: String, kind: String, name: String) {
        (self.subject, self.kind, self.name) = (subject, kind, name)
    }
}

/// What is told about a resource changed; absent fields stay as they are.
package struct ResourceChanged: FactPayload {
    package static let name = "resource-changed"
    /// `subject:name`.
    package var resource: String
    package var identifier: String?
    package var lastRotated: CivilDay?
    package var expires: CivilDay?
    package var rpo: Int?
    package var rto: Int?
    package var reason: String?
    /// Who approved it, where it ends or postpones something announced.
    package var approvedBy: String?

    package init(resource: String) { self.resource = resource }
}

/// A resource is no longer there.
package struct ResourceRetired: FactPayload {
    package static let name = "resource-retired"
    package var resource: String
    /// Its last day, never before the day of the entry.
    package var on: CivilDay
    package var reason: String
    package var approvedBy: String

    package init(resource: String, on: CivilDay, reason: String, approvedBy: String) {
        (self.resource, self.on, self.reason) = (resource, on, reason)
        self.approvedBy = approvedBy
    }
}
