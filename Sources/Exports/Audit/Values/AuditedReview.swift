package import Domain

/// One decision of a second person about a completion.
package struct AuditedReview: Equatable, Sendable {
    package var entry: Int
    /// The completion that was looked at, by its entry, and its task.
    package var completion: Int
    package var task: String
    package var performedBy: String
    package var reviewedBy: String
    package var reviewedOn: CivilDay
    package var isApproved: Bool
    package var note: String?

    package init(
        entry: Int, completion: Int, task: String, performedBy: String, reviewedBy: String,
        reviewedOn: CivilDay, isApproved: Bool
    ) {
        (self.entry, self.completion, self.task) = (entry, completion, task)
        (self.performedBy, self.reviewedBy) = (performedBy, reviewedBy)
        (self.reviewedOn, self.isApproved) = (reviewedOn, isApproved)
    }
}

extension AuditedReview: Listed {
    package static let fields: [Field<AuditedReview>] = [
        Field("entry", .number) { .integer($0.entry) },
        Field("completion", .number) { .integer($0.completion) },
        Field("task", .id) { .string($0.task) },
        Field("performedBy") { .string($0.performedBy) },
        Field("reviewedBy") { .string($0.reviewedBy) },
        Field("reviewedOn", .day) { .string("\($0.reviewedOn)") },
        Field("decision", .id) { $0.isApproved ? "approved" : "rejected" },
        Field("note") { JSONValue($0.note) },
    ]
}
