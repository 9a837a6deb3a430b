/// A person has another name from the day of the entry on, and stays one person.
package struct PersonRenamed: FactPayload {
    package static let name = "person-renamed"
    /// The name until then.
    package var person: String
    /// The name from then on.
    package var newName: String
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?

    /// Makes the fact; what they own is said anew by entries of its own.
    package init(person: String, newName: String, reason: String? = nil) {
        (self.person, self.newName, self.reason) = (person, newName, reason)
    }
}

/// A team has another name from the day of the entry on.
package struct TeamRenamed: FactPayload {
    package static let name = "team-renamed"
    /// The name until then.
    package var team: String
    /// The name from then on.
    package var newName: String
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?

    /// Makes the fact; what it owns is said anew by entries of its own.
    package init(team: String, newName: String, reason: String? = nil) {
        (self.team, self.newName, self.reason) = (team, newName, reason)
    }
}

/// What a team answers for by its roles, or what people call it, changed.
package struct TeamChanged: FactPayload {
    package static let name = "team-changed"
    /// The name by which the register knows it.
    package var team: String
    /// What people call it from then on; `nil` for no change.
    package var title: String?
    /// Roles that it holds from then on, too; `nil` for none.
    package var roles: [Role]?
    /// Roles that it holds no more; `nil` for none.
    package var withoutRoles: [Role]?
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?

    /// Makes the fact of a change in which nothing is told yet.
    package init(team: String) { self.team = team }
}

/// A team answers for nothing any more; what it had was handed over.
package struct TeamRetired: FactPayload {
    package static let name = "team-retired"
    /// The name by which the register knows it.
    package var team: String
    /// The team that took over; none if it answered for nothing.
    package var successor: String?
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?

    /// Makes the fact; what the successor took over has entries of its own.
    package init(team: String, successor: String? = nil, reason: String? = nil) {
        (self.team, self.successor, self.reason) = (team, successor, reason)
    }
}

/// The organization has another name from the day of the entry on.
package struct OrganizationRenamed: FactPayload {
    package static let name = "organization-renamed"
    /// What people call it from then on.
    package var newName: String
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?

    /// Makes the fact.
    package init(newName: String, reason: String? = nil) {
        (self.newName, self.reason) = (newName, reason)
    }
}
