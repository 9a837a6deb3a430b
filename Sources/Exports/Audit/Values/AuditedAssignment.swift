package import Domain

/// One control applied to one subject, with the tasks that cover it.
package struct AuditedAssignment: Equatable, Sendable {
    package var subject: String
    package var control: String
    package var title = ""
    package var category = ""
    package var severity = Severity.medium
    /// `subject/duty`.
    package var tasks: [String] = []
    package var owners: [String] = []

    package init(subject: String, control: String) {
        (self.subject, self.control) = (subject, control)
    }
}

extension AuditedAssignment: Listed {
    package static let fields: [Field<AuditedAssignment>] = [
        Field("assignment", .id) { .string("\($0.subject)/\($0.control)") },
        Field("subject", .id) { .string($0.subject) },
        Field("control", .id) { .string($0.control) },
        Field("title") { .string($0.title) },
        Field("category", .id) { .string($0.category) },
        Field("severity", .id) { .string($0.severity.rawValue) },
        Field("tasks", .id) { .strings($0.tasks) },
        Field("owners") { .strings($0.owners) },
    ]
}
