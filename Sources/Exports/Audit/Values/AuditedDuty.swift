package import Domain

/// One duty of the pack with the schedule that it prescribes.
package struct AuditedDuty: Equatable, Sendable {
    package var id: String
    package var title: String
    package var role: Role
    package var severity: Severity
    package var schedule: String
    package var scope = ""
    package var runway = 0
    package var lead = 0
    package var grace = 0
    package var isInForce = true
    package var subjects: [String] = []
    package var isOrdered = false
    /// `control` or `control/step`.
    package var items: [String] = []
    package var evidenceExpected = ""
    package var doneWhen = ""
    /// Where the schedule comes from.
    package var source = ""

    package init(id: String, title: String, role: Role, severity: Severity, schedule: String) {
        (self.id, self.title, self.role) = (id, title, role)
        (self.severity, self.schedule) = (severity, schedule)
    }
}

extension AuditedDuty: Listed {
    package static let fields: [Field<AuditedDuty>] = [
        Field("duty", .id) { .string($0.id) },
        Field("title") { .string($0.title) },
        Field("scope", .id) { .string($0.scope) },
        Field("role", .id) { .string($0.role.rawValue) },
        Field("severity", .id) { .string($0.severity.rawValue) },
        Field("schedule", .id) { .string($0.schedule) },
        Field("runway", .number) { .integer($0.runway) },
        Field("lead", .number) { .integer($0.lead) },
        Field("grace", .number) { .integer($0.grace) },
        Field("inForce", .flag) { .bool($0.isInForce) },
        Field("subjects", .id) { .strings($0.subjects) },
        Field("ordered", .flag) { .bool($0.isOrdered) },
        Field("items", .id) { .strings($0.items) },
        Field("evidence") { .string($0.evidenceExpected) },
        Field("doneWhen") { .string($0.doneWhen) },
        Field("source") { .string($0.source) },
    ]
}
