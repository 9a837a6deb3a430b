package import Domain

extension SeriesStatus {
    /// How grave it is for a control that one of its duties stands so; the worst is the highest.
    package var gravity: Int {
        switch self {
        case .overdue: 9
        case .accepted: 8
        case .awaitingReview: 7
        case .due: 6
        case .dueSoon: 5
        case .waived: 4
        case .new: 3
        case .current: 2
        case .done: 1
        case .notApplicable: 0
        }
    }
}
