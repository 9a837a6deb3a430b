/// Relief was approved for a scope, from a day until a day.
package struct WaiverGranted: FactPayload {
    package static let name = "waiver-granted"
    /// `subject/duty`, `subject/control`, a subject, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    package var from: CivilDay
    /// The last day.
    package var until: CivilDay
    package var reason: String
    package var approvedBy: String

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
    package var reason: String
    package var approvedBy: String

    package init(waiver: Int, reason: String, approvedBy: String) {
        self.waiver = waiver
        self.reason = reason
        self.approvedBy = approvedBy
    }
}
