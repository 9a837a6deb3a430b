package import Domain

extension PopulationOutcome {
    /// The outcome as people read it.
    var words: String {
        switch self {
        case .onTime: "on time"
        case .late: "late"
        case .missed: "missed"
        case .waived: "waived"
        case .skipped: "skipped"
        case .retired: "retired"
        case .awaitingReview: "awaiting review"
        case .toCome: "to come"
        case .overdue: "overdue"
        case .open: "open"
        }
    }
}

extension ControlVerdict {
    /// The verdict as people read it.
    package var words: String {
        switch self {
        case .failing: "failing"
        case .notOperated: "not operated"
        case .deviated: "deviated"
        case .pending: "pending"
        case .operated: "operated"
        case .relieved: "relieved"
        case .nothingDue: "nothing due"
        }
    }
}

/// A category as people read it: `Operating system` of `operating-system`.
func categoryTitle(_ id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
}

extension Int {
    /// Thousandths as a percentage with one digit: `77.1 %`.
    var perMilleInWords: String { "\(self / 10).\(self % 10) %" }
}
