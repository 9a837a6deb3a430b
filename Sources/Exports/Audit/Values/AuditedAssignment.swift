package import Domain

/// One control applied to one subject, with the tasks that cover it.
package struct AuditedAssignment: Equatable, Sendable {
    /// The subject's name in the register: `web`.
    package var subject: String
    /// The control's id: `os-patching`.
    package var control: String
    /// The control's title; empty where the pack has no such control any more.
    package var title = ""
    /// The control's category, in kebab-case; empty where the pack has no such control.
    package var category = ""
    /// The control's; medium where the pack has no such control.
    package var severity = Severity.medium
    /// `subject/duty`.
    package var tasks: [String] = []
    /// The owners of those tasks, sorted, each once; empty where all are unowned.
    package var owners: [String] = []

    /// An assignment that no task covers.
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
