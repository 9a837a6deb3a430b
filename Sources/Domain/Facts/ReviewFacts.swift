/// Completions in a scope need a second pair of eyes from now on, or no longer.
package struct ReviewRequired: FactPayload {
    package static let name = "review-required"
    /// `subject/duty`, a subject, `duty:ID`.
    package var scope: String
    package var required: Bool
    package var reason: String
    package var approvedBy: String

    package init(scope: String, required: Bool, reason: String, approvedBy: String) {
        self.scope = scope
        self.required = required
        self.reason = reason
        self.approvedBy = approvedBy
    }
}

/// Somebody who neither did it nor wrote it down looked at a completion.
package struct TaskReviewed: FactPayload {
    package static let name = "task-reviewed"
    /// The ticking entry.
    package var tick: Int
    package var verdict: ReviewVerdict
    package var note: String?

    package init(tick: Int, verdict: ReviewVerdict, note: String? = nil) {
        self.tick = tick
        self.verdict = verdict
        self.note = note
    }
}

/// What a review found: the completion counts from the day performed, or settles nothing.
package enum ReviewVerdict: String, Codable, CaseIterable, Sendable {
    case approved, rejected
}
