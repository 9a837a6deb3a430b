/// An entry before was written with a wrong clock; time goes on from this entry's instant.
package struct ClockCorrected: FactPayload {
    package static let name = "clock-corrected"
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact; the instant from which time goes on is the entry's own.
    package init(reason: String, approvedBy: String) {
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }
}

/// The newest line's hash was made known somewhere else.
package struct HeadPublished: FactPayload {
    package static let name = "head-published"
    /// The hash that was made known: 64 hex digits; other entries may have come after it.
    package var head: String
    /// Where: a commit, a mail to the auditor, an object-lock bucket.
    package var at: String
    /// The digest of the receipt, kept as evidence.
    package var receipt: String?

    /// Makes the fact for one hash and one place.
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
    /// The number of the entry that was a mistake.
    package var entry: Int
    /// Why it was one, as an auditor will read it.
    package var reason: String
    /// Who approved it, where it ends or postpones something announced.
    package var approvedBy: String?

    /// Makes the fact that takes one entry back.
    package init(entry: Int, reason: String, approvedBy: String? = nil) {
        (self.entry, self.reason, self.approvedBy) = (entry, reason, approvedBy)
    }
}
