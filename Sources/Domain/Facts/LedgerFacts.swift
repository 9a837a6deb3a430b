/// An entry before was written with a wrong clock; time goes on from this entry's instant.
package struct ClockCorrected: FactPayload {
    package static let name = "clock-corrected"
    package var reason: String
    package var approvedBy: String

    package init(reason: String, approvedBy: String) {
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }
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
}

/// An earlier entry was a mistake; both stay visible.
package struct EntryWithdrawn: FactPayload {
    package static let name = "entry-withdrawn"
    package var entry: Int
    package var reason: String
    /// Who approved it, where it ends or postpones something announced.
    package var approvedBy: String?

    package init(entry: Int, reason: String, approvedBy: String? = nil) {
        (self.entry, self.reason, self.approvedBy) = (entry, reason, approvedBy)
    }
}
