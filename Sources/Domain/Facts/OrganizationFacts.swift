/// The register was created.
package struct OrganizationCreated: FactPayload {
    package static let name = "organization-created"
    /// A random UUID, lower case, that names this register.
    package var id: String
    /// What people call the organization; free text.
    package var name: String
    /// The version of what facts mean.
    package var rules: Int
    /// The time zone in which "today" is meant, such as `Europe/Berlin`.
    package var timeZone: String

    /// Makes the first fact of a register.
    package init(id: String, name: String, rules: Int = 2, timeZone: String) {
        (self.id, self.name, self.rules, self.timeZone) = (id, name, rules, timeZone)
    }
}

/// Facts from this one on mean what another version of the rules says; older ones keep theirs.
package struct RulesAdopted: FactPayload {
    package static let name = "rules-adopted"
    /// The version of what facts mean.
    package var rules: Int

    /// Makes the fact that this program's rules hold from now on.
    package init(rules: Int = 2) { self.rules = rules }
}

/// A limit or habit of the organization was set, such as `evidence-size`.
package struct PolicySet: FactPayload {
    package static let name = "policy-set"
    /// The name of the policy: `waiver-days`.
    package var policy: String
    /// The value as it was typed: `100MiB`, `365`.
    package var value: String
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact; the value takes the place of the one before.
    package init(policy: String, value: String, reason: String, approvedBy: String) {
        (self.policy, self.value) = (policy, value)
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }
}
