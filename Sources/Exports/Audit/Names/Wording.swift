internal import Domain

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
        case .open: "open"
        }
    }
}

extension Int {
    /// A number with its noun: `1 day`, `3 days`.
    func of(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }

    /// Thousandths as a percentage with one digit: `77.1 %`.
    var perMilleInWords: String { "\(self / 10).\(self % 10) %" }
}
