/// Completions in a scope need a second pair of eyes from now on, or no longer.
package struct ReviewRequired: FactPayload {
    package static let name = "review-required"
    /// `subject/duty`, a subject, `duty:ID`.
    package var scope: String
    /// Whether a second person must approve each completion; the nearest scope decides.
    package var required: Bool
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact for one scope.
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
    /// What the reviewer found; the reviewer is the actor of the entry.
    package var verdict: ReviewVerdict
    /// What there is to say about it; `nil` if nothing was said.
    package var note: String?

    /// Makes the fact for the completion of one entry.
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
