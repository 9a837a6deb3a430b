/// What a period says about a control; the first that holds.
package enum ControlVerdict: String, CaseIterable, Sendable {
    /// The last result of an item is not ok, or a follow-up opened in the period is past due.
    case failing
    /// Something was owed, and nothing was performed.
    case notOperated = "not-operated"
    /// Something was late, was missed or is overdue.
    case deviated
    /// Something is due, within its grace or its review.
    case pending
    /// All that was owed was done on time.
    case operated
    /// Only waived or skipped.
    case relieved
    case nothingDue = "nothing-due"

    /// Judges a control by the occurrences that it was on the checklist of.
    ///
    /// - Parameters:
    ///   - outcomes: How each came out, and whether it is a deviation.
    ///   - isFailing: Whether a result that is not ok stands, or a follow-up is past due.
    package init(
        of outcomes: [(outcome: PopulationOutcome, isDeviation: Bool)], isFailing: Bool
    ) {
        func has(_ wanted: PopulationOutcome...) -> Bool {
            outcomes.contains { wanted.contains($0.outcome) }
        }
        self =
            if isFailing {
                .failing
            } else if has(.missed, .overdue), !has(.onTime, .late, .awaitingReview) {
                .notOperated
            } else if outcomes.contains(where: \.isDeviation) {
                .deviated
            } else if has(.open, .awaitingReview) {
                .pending
            } else if has(.onTime) {
                .operated
            } else if has(.waived, .skipped) {
                .relieved
            } else {
                .nothingDue
            }
    }

    /// Its place in the order in which verdicts are decided: 0 for the gravest.
    package var gravity: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether an auditor may call the control satisfied; `nil` where nothing can be said.
    package var isSatisfied: Bool? {
        switch self {
        case .operated: true
        case .failing, .notOperated, .deviated: false
        case .pending, .relieved, .nothingDue: nil
        }
    }
}
