/// An AWS account is looked after from this day on.
package struct AccountRegistered: FactPayload {
    package static let name = "account-registered"
    package var alias: String
    /// 12 digits, if they are known.
    package var number: String?
    package var team: String?
    package var title: String?

    package init(alias: String, number: String? = nil, team: String? = nil, title: String? = nil) {
        (self.alias, self.number, self.team, self.title) = (alias, number, team, title)
    }
}

/// What is told about an account changed; absent fields stay as they are.
package struct AccountChanged: FactPayload {
    package static let name = "account-changed"
    package var alias: String
    package var number: String?
    package var team: String?
    package var title: String?

    package init(alias: String, number: String? = nil, team: String? = nil, title: String? = nil) {
        (self.alias, self.number, self.team, self.title) = (alias, number, team, title)
    }
}

/// An account is no longer used.
package struct AccountClosed: FactPayload {
    package static let name = "account-closed"
    package var alias: String
    /// The day itself, never before the day of the entry.
    package var on: CivilDay
    package var reason: String
    package var approvedBy: String

    package init(alias: String, on: CivilDay, reason: String, approvedBy: String) {
        (self.alias, self.on, self.reason) = (alias, on, reason)
        self.approvedBy = approvedBy
    }
}
