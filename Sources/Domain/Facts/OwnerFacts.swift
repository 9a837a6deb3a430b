/// Somebody answers for a scope from a day on.
package struct OwnerSet: FactPayload {
    package static let name = "owner-set"
    /// `org`, a subject, `subject/duty`, `subject/control`, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    /// A team or a person.
    package var owner: String
    /// The first day on which they answer, never before that of the entry; else that of the entry.
    package var from: CivilDay?
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?

    /// Makes the fact; without a day they answer from the day of the entry.
    package init(scope: String, owner: String, from: CivilDay? = nil, reason: String? = nil) {
        (self.scope, self.owner) = (scope, owner)
        (self.from, self.reason) = (from, reason)
    }
}

/// A person answers for nothing any more; what they owned was handed over.
package struct PersonLeft: FactPayload {
    package static let name = "person-left"
    /// The name under which they act.
    package var person: String
    /// The first day without them, never before that of the entry.
    package var from: CivilDay
    /// The team or person who took over; none if they owned nothing.
    package var successor: String?
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?

    /// Makes the fact; what the successor took over has entries of its own.
    package init(
        person: String, from: CivilDay, successor: String? = nil, reason: String? = nil
    ) {
        (self.person, self.from) = (person, from)
        (self.successor, self.reason) = (successor, reason)
    }
}

/// A person works in another team.
package struct PersonMoved: FactPayload {
    package static let name = "person-moved"
    /// The name under which they act.
    package var person: String
    /// The team in which they work from that day on.
    package var team: String
    /// The first day there, never before that of the entry.
    package var from: CivilDay
    /// The team or person who took over what they owned; none if they keep it, or owned nothing.
    package var successor: String?
    /// Why, as an auditor will read it; `nil` if it was not told.
    package var reason: String?

    /// Makes the fact; what the successor took over has entries of its own.
    package init(
        person: String, team: String, from: CivilDay, successor: String? = nil,
        reason: String? = nil
    ) {
        (self.person, self.team, self.from) = (person, team, from)
        (self.successor, self.reason) = (successor, reason)
    }
}

/// A team that can answer for duties.
package struct TeamAdded: FactPayload {
    package static let name = "team-added"
    /// The name by which the register knows it.
    package var team: String
    /// What people call it; `nil` if nothing was said.
    package var title: String?
    /// Roles whose duties it answers for where nobody nearer was named; empty for none.
    package var roles: [Role]

    /// Makes the fact; a team without roles answers for what is given to it by name.
    package init(team: String, title: String? = nil, roles: [Role]) {
        (self.team, self.title, self.roles) = (team, title, roles)
    }
}
