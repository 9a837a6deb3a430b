/// An AWS account is looked after from this day on.
package struct AccountRegistered: FactPayload {
    package static let name = "account-registered"
    /// The name by which the register knows it: `main`; it never changes.
    package var alias: String
    /// 12 digits, if they are known.
    package var number: String?
    /// The team that answers for what lies in it; `nil` if none was said.
    package var team: String?
    /// What people call it; `nil` if nothing was said.
    package var title: String?

    /// Makes the fact; an account needs no more than its alias.
    package init(alias: String, number: String? = nil, team: String? = nil, title: String? = nil) {
        (self.alias, self.number, self.team, self.title) = (alias, number, team, title)
    }
}

/// What is told about an account changed; absent fields stay as they are.
package struct AccountChanged: FactPayload {
    package static let name = "account-changed"
    /// The account that is meant.
    package var alias: String
    /// The new 12 digits.
    package var number: String?
    /// The new team.
    package var team: String?
    /// What people call it from now on.
    package var title: String?

    /// Makes the fact; what is left out stays as it is.
    package init(alias: String, number: String? = nil, team: String? = nil, title: String? = nil) {
        (self.alias, self.number, self.team, self.title) = (alias, number, team, title)
    }
}

/// An account is no longer used.
package struct AccountClosed: FactPayload {
    package static let name = "account-closed"
    /// The account that is meant.
    package var alias: String
    /// The day itself, never before the day of the entry.
    package var on: CivilDay
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact of the account's last day.
    package init(alias: String, on: CivilDay, reason: String, approvedBy: String) {
        (self.alias, self.on, self.reason) = (alias, on, reason)
        self.approvedBy = approvedBy
    }
}
