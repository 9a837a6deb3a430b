/// Relief was approved for a scope, from a day until a day.
package struct WaiverGranted: FactPayload {
    package static let name = "waiver-granted"
    /// `subject/duty`, `subject/control`, a subject, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    /// The first day, never before that of the entry.
    package var from: CivilDay
    /// The last day.
    package var until: CivilDay
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact; both ends belong to the relief.
    package init(scope: String, from: CivilDay, until: CivilDay, reason: String, approvedBy: String)
    {
        self.scope = scope
        self.from = from
        self.until = until
        self.reason = reason
        self.approvedBy = approvedBy
    }
}

/// A waiver ends on the day of this entry, before its time.
package struct WaiverRevoked: FactPayload {
    package static let name = "waiver-revoked"
    /// The granting entry.
    package var waiver: Int
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact for the waiver of one entry.
    package init(waiver: Int, reason: String, approvedBy: String) {
        self.waiver = waiver
        self.reason = reason
        self.approvedBy = approvedBy
    }
}
