/// A pack was read from files, checked and kept; nothing is in force through it yet.
package struct CatalogueImported: FactPayload {
    package static let name = "catalogue-imported"
    /// The id that the pack's header gives it.
    package var pack: String
    /// The version that the pack's header gives it.
    package var version: String
    /// The id of the pack that an overlay was laid over.
    package var extends: String?
    /// The digest of the whole pack, which is kept as a document.
    package var sha256: String
    /// The digest of the overlay that it came from, kept as a document too.
    package var overlay: String?

    /// Makes the fact; `extends` and `overlay` are for a pack that an overlay made.
    package init(
        pack: String, version: String, extends: String? = nil, sha256: String,
        overlay: String? = nil
    ) {
        (self.pack, self.version, self.extends) = (pack, version, extends)
        (self.sha256, self.overlay) = (sha256, overlay)
    }
}

/// A control or duty that the pack only proposes was taken in.
package struct ControlIncluded: FactPayload {
    package static let name = "control-included"
    /// `control:ID` or `duty:ID`.
    package var scope: String
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact for one control or duty.
    package init(scope: String, reason: String, approvedBy: String) {
        (self.scope, self.reason, self.approvedBy) = (scope, reason, approvedBy)
    }
}

/// A pack was put in force, with the profile and frameworks that select from it.
package struct CatalogueAdopted: FactPayload {
    package static let name = "catalogue-adopted"
    /// The id that the pack's header gives it.
    package var pack: String
    /// The version that the pack's header gives it.
    package var version: String
    /// The tailored selection of duties that is in force.
    package var profile: Profile
    /// Ids of frameworks whose duties are in force too, in alphabetical order.
    package var frameworks: [String]
    /// The digest of the pack, which is kept as a document.
    package var sha256: String
    /// Why, as an auditor will read it; `nil` for the one that sets the organization up.
    package var reason: String?
    /// Who approved it; `nil` for the one that sets the organization up.
    package var approvedBy: String?

    /// Makes the fact; reason and approver are told where another pack was in force before.
    package init(
        pack: String, version: String, profile: Profile, frameworks: [String], sha256: String,
        reason: String? = nil, approvedBy: String? = nil
    ) {
        (self.pack, self.version, self.profile) = (pack, version, profile)
        (self.frameworks, self.sha256) = (frameworks, sha256)
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }
}
