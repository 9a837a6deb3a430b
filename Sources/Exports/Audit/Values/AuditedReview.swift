package import Domain

/// A completion that a second person looked at, or is to look at.
package struct AuditedReview: Equatable, Sendable {
    /// The completion's number in the ledger.
    package var completion: Int
    /// `subject/duty`.
    package var task: String
    /// The due dates that it settles, or will.
    package var settles: [CivilDay] = []
    /// Who did the work that is looked at.
    package var performedBy: String
    /// `approved`, `rejected`, `awaiting`.
    package var decision: String
    /// The second person; `nil` while it waits.
    package var reviewedBy: String?
    /// The civil day of the decision; `nil` while it waits.
    package var reviewedOn: CivilDay?
    /// What the second person noted.
    package var note: String?

    /// A review that settles nothing and names no second person.
    package init(completion: Int, task: String, performedBy: String, decision: String) {
        (self.completion, self.task) = (completion, task)
        (self.performedBy, self.decision) = (performedBy, decision)
    }
}

extension AuditedReview: Listed {
    package static let fields: [Field<AuditedReview>] = [
        Field("completion", .number) { .integer($0.completion) },
        Field("task", .id) { .string($0.task) },
        Field("settles", .id) { .strings($0.settles) },
        Field("performedBy") { .string($0.performedBy) },
        Field("decision", .id) { .string($0.decision) },
        Field("reviewedBy") { JSONValue($0.reviewedBy) },
        Field("reviewedOn", .day) { JSONValue($0.reviewedOn) },
        Field("note") { JSONValue($0.note) },
    ]
}
