/// Where a task series stands on a day.
package enum SeriesStatus: String, CaseIterable, Sendable {
    case current
    /// Never done, and nothing has fallen due yet.
    case new
    case dueSoon = "due-soon"
    case due
    case overdue
    case awaitingReview = "awaiting-review"
    case waived
    case accepted
    case done
    case notApplicable = "not-applicable"
}

/// The derived status of a series with what is shown beside it.
package struct Standing: Equatable, Sendable {
    /// The first rule that holds decides.
    package var status: SeriesStatus
    /// The due date of the occurrence shown: the latest past due if overdue, else the open one.
    package var due: CivilDay?
    /// Whole days past due when positive, days left when negative.
    package var days: Int?
    /// Occurrences missed since the last settled one.
    package var missed: Int
    /// Whole days since it was last done, or since the start.
    package var age: Int
    /// The resource's expiry has passed.
    package var isExpired: Bool
    /// The day that the occurrence shown was moved to.
    package var movedTo: CivilDay?
    /// The last day of the waiver that covers the series today.
    package var waivedThrough: CivilDay?

    /// The day by which the occurrence shown is to be done.
    package var deadline: CivilDay? { movedTo ?? due }

    /// Nothing is owed: all controls are excluded.
    package static func notApplicable(_ standing: Standing) -> Standing {
        Standing(
            status: .notApplicable, due: nil, days: nil, missed: 0, age: standing.age,
            isExpired: false)
    }
}
