package import Domain
package import Exports

extension SeriesStatus {
    /// How a status stands out on a terminal.
    package var style: Style? {
        switch self {
        case .overdue: .red
        case .due, .awaitingReview: .yellow
        case .current, .done: .green
        case .waived, .accepted, .notApplicable: .dim
        case .dueSoon, .new: nil
        }
    }
}
