/// Something inside a service or account has its own clock: a key, secret, certificate.
package struct ResourceRegistered: FactPayload {
    package static let name = "resource-registered"
    /// The service or account that it belongs to.
    package var subject: String
    /// What it is: `kms-key`, `certificate`, `backup-plan`.
    package var kind: String
    /// What names it in its subject; the register calls it `subject:name`.
    package var name: String
    /// What names it elsewhere: an ARN, an access key id.
    package var identifier: String?
    /// The day on which it was last renewed before it was registered; `nil` if not told.
    package var lastRotated: CivilDay?
    /// The day on which it expires; kinds whose due dates are counted back from it need it.
    package var expires: CivilDay?
    /// The recovery point objective, minutes.
    package var rpo: Int?
    /// The recovery time objective, minutes.
    package var rto: Int?

    /// Makes the fact; what else is told is set afterwards.
    package init(subject: String, kind: String, name: String) {
        (self.subject, self.kind, self.name) = (subject, kind, name)
    }
}

/// What is told about a resource changed; absent fields stay as they are.
package struct ResourceChanged: FactPayload {
    package static let name = "resource-changed"
    /// `subject:name`.
    package var resource: String
    /// What names it elsewhere from now on: an ARN, an access key id.
    package var identifier: String?
    /// The day on which it was last renewed, told anew.
    package var lastRotated: CivilDay?
    /// The day on which it expires, told anew.
    package var expires: CivilDay?
    /// The new recovery point objective, minutes.
    package var rpo: Int?
    /// The new recovery time objective, minutes.
    package var rto: Int?
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?
    /// Who approved it, where it ends or postpones something announced.
    package var approvedBy: String?

    /// Makes the fact that changes nothing yet; fields are set afterwards.
    package init(resource: String) { self.resource = resource }
}

/// A resource is no longer there.
package struct ResourceRetired: FactPayload {
    package static let name = "resource-retired"
    /// The resource that is meant: `subject:name`.
    package var resource: String
    /// Its last day, never before the day of the entry.
    package var on: CivilDay
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact of the resource's last day.
    package init(resource: String, on: CivilDay, reason: String, approvedBy: String) {
        (self.resource, self.on, self.reason) = (resource, on, reason)
        self.approvedBy = approvedBy
    }
}
