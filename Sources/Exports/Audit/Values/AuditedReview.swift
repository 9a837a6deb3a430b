package import Domain

/// A completion that a second person looked at, or is to look at.
package struct AuditedReview: Equatable, Sendable {
    /// The completion's entry, and its task.
    package var completion: Int
    package var task: String
    /// The due dates that it settles, or will.
    package var settles: [CivilDay] = []
    package var performedBy: String
    /// `approved`, `rejected`, `awaiting`.
    package var decision: String
    package var reviewedBy: String?
    package var reviewedOn: CivilDay?
    package var note: String?

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
