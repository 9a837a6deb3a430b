package import Domain

/// One duty of the pack with the schedule that it prescribes.
package struct AuditedDuty: Equatable, Sendable {
    /// In kebab-case, as the pack names it: `access-review`.
    package var id: String
    /// An order: `Patch the hosts: identify, test, deploy, record`.
    package var title: String
    /// Who does it, before it is given to a team.
    package var role: Role
    /// How grave it is when it is not done.
    package var severity: Severity
    /// What the pack prescribes, as it is typed: `quarterly on day 15`.
    package var schedule: String
    /// The kind of subject that it falls to: `account`, `resource:kms-key`.
    package var scope = ""
    /// Whole days from the start of a subject's duty to its first due date.
    package var runway = 0
    /// Whole days before the due date on which it shows as due soon.
    package var lead = 0
    /// Whole days after the due date that still count as on time.
    package var grace = 0
    /// Whether it was chosen, by profile, framework or name.
    package var isInForce = true
    /// The names of those with a task of it in force, sorted.
    package var subjects: [String] = []
    /// Whether its items are done in their order.
    package var isOrdered = false
    /// `control` or `control/step`.
    package var items: [String] = []
    /// What proves that it was done, in words.
    package var evidenceExpected = ""
    /// When it counts as done, in the pack's words.
    package var doneWhen = ""
    /// Where the schedule comes from.
    package var source = ""

    /// A duty in force that falls to nobody.
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
