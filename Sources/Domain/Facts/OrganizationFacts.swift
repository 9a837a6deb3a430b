/// The register was created.
package struct OrganizationCreated: FactPayload {
    package static let name = "organization-created"
    /// A random UUID, lower case, that names this register.
    package var id: String
    package var name: String
    /// The version of what facts mean.
    package var rules: Int
    /// The time zone in which "today" is meant, such as `Europe/Berlin`.
    package var timeZone: String

    package init(id: String, name: String, rules: Int = 1, timeZone: String) {
        (self.id, self.name, self.rules, self.timeZone) = (id, name, rules, timeZone)
    }

    package var fact: Fact { .organizationCreated(self) }
}

/// A pack was put in force, with the profile and frameworks that select from it.
package struct CatalogueAdopted: FactPayload {
    package static let name = "catalogue-adopted"
    package var pack: String
    package var version: String
    package var profile: Profile
    package var frameworks: [String]
    /// The digest of the pack, which is kept as a document.
    package var sha256: String
    package var reason: String?
    package var approvedBy: String?

    package init(
        pack: String, version: String, profile: Profile, frameworks: [String], sha256: String,
        reason: String? = nil, approvedBy: String? = nil
    ) {
        (self.pack, self.version, self.profile) = (pack, version, profile)
        (self.frameworks, self.sha256) = (frameworks, sha256)
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }

    package var fact: Fact { .catalogueAdopted(self) }
}

/// A limit or habit of the organization was set, such as `evidence-size`.
package struct PolicySet: FactPayload {
    package static let name = "policy-set"
    package var policy: String
    package var value: String
    package var reason: String
    package var approvedBy: String

    package init(policy: String, value: String, reason: String, approvedBy: String) {
        (self.policy, self.value) = (policy, value)
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }

    package var fact: Fact { .policySet(self) }
}

/// A tag of imported resources was given a meaning: `team=tag:Owner`.
package struct ImportMapped: FactPayload {
    package static let name = "import-mapped"
    /// `team`, `environment` or `classification`.
    package var field: String
    /// The tag's key.
    package var tag: String

    package init(field: String, tag: String) { (self.field, self.tag) = (field, tag) }

    package var fact: Fact { .importMapped(self) }
}

/// A file of another tool was read and what it shows was taken over.
package struct InventoryImported: FactPayload {
    package static let name = "inventory-imported"
    /// The kind of file: `terraform-show`.
    package var kind: String
    /// The file's name, without its folder.
    package var file: String
    package var sha256: String
    package var account: String?
    /// How many services in use it shows.
    package var services: Int
    /// How many resources with their own clock it shows.
    package var resources: Int
    /// The names of the services in use that it shows.
    package var seen: [String]

    package init(
        kind: String, file: String, sha256: String, account: String?, services: Int,
        resources: Int, seen: [String]
    ) {
        (self.kind, self.file, self.sha256, self.account) = (kind, file, sha256, account)
        (self.services, self.resources, self.seen) = (services, resources, seen)
    }

    package var fact: Fact { .inventoryImported(self) }
}

/// An entry before was written with a wrong clock; time goes on from this entry's instant.
package struct ClockCorrected: FactPayload {
    package static let name = "clock-corrected"
    package var reason: String
    package var approvedBy: String

    package init(reason: String, approvedBy: String) {
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }

    package var fact: Fact { .clockCorrected(self) }
}

/// A team that can answer for duties.
package struct TeamAdded: FactPayload {
    package static let name = "team-added"
    package var team: String
    package var title: String?
    package var roles: [Role]

    package init(team: String, title: String? = nil, roles: [Role]) {
        (self.team, self.title, self.roles) = (team, title, roles)
    }

    package var fact: Fact { .teamAdded(self) }
}

/// The newest line's hash was made known somewhere else.
package struct HeadPublished: FactPayload {
    package static let name = "head-published"
    package var head: String
    /// Where: a commit, a mail to the auditor, an object-lock bucket.
    package var at: String
    /// The digest of the receipt, kept as evidence.
    package var receipt: String?

    package init(head: String, at: String, receipt: String? = nil) {
        (self.head, self.at, self.receipt) = (head, at, receipt)
    }

    enum CodingKeys: String, CodingKey {
        case head, receipt
        case at = "where"
    }

    package var fact: Fact { .headPublished(self) }
}

/// An earlier entry was a mistake; both stay visible.
package struct EntryWithdrawn: FactPayload {
    package static let name = "entry-withdrawn"
    package var entry: Int
    package var reason: String

    package init(entry: Int, reason: String) { (self.entry, self.reason) = (entry, reason) }

    package var fact: Fact { .entryWithdrawn(self) }
}
