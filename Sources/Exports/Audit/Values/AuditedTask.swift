package import Domain

/// One task series in force, as it stands on the day judged.
package struct AuditedTask: Equatable, Sendable {
    /// `web/os-patching@2026-10-31`: the occurrence that matters.
    package var name: TaskName
    /// The duty's title, or that of a one-off task.
    package var title: String
    /// Derived for the day judged, never recorded.
    package var status: SeriesStatus
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    package var subjectKind = "service"
    /// The catalogue's id of the service that the subject is or lies in.
    package var service: String?
    /// The team that answers for the service or account.
    package var team: String?
    /// The account's 12 digits, or its alias while they are not known.
    package var account: String?
    /// Of the service that the subject is or lies in; `nil` elsewhere.
    package var environment: String?
    /// The ids of those on its checklist, in that order, each once.
    package var controls: [String] = []
    /// In kebab-case; of a duty, that of its first control.
    package var category = ""
    /// How grave it is when the task is not done.
    package var severity = Severity.medium
    /// The newest one of the series, as it is typed: `monthly on day 10`.
    package var schedule = ""
    /// Days past due when positive, days left when negative.
    package var days: Int?
    /// Occurrences missed since the last settled one.
    package var missed = 0
    /// Days since it was last done, or since its start.
    package var age = 0
    /// Whether issues or a failure that a completion found still stand.
    package var isFailing = false
    /// The day performed; `nil` if it never was, as far as anybody told.
    package var lastDone: CivilDay?
    /// The day since when it is overdue without a break; `nil` unless it is.
    package var overdueFrom: CivilDay?
    /// A team or a person; `nil` is unowned.
    package var owner: String?
    /// Days before the due date on which it shows as due soon.
    package var lead = 0
    /// How often the open occurrence was moved.
    package var moves = 0
    /// What proves that it was done, in words.
    package var evidenceExpected: String?
    /// The day by which it is to be done, where somebody said so: moved to, accepted until.
    package var plannedFor: CivilDay?

    /// A task that was never done and misses nothing.
    package init(name: TaskName, title: String, status: SeriesStatus) {
        (self.name, self.title, self.status) = (name, title, status)
    }
}

extension AuditedTask: Listed {
    package static let fields: [Field<AuditedTask>] = [
        Field("task", .id) { .string("\($0.name)") },
        Field("subject", .id) { .string($0.name.subject) },
        Field("subjectKind", .id) { .string($0.subjectKind) },
        Field("service", .id) { JSONValue($0.service) },
        Field("team", .id) { JSONValue($0.team) },
        Field("account", .id) { JSONValue($0.account) },
        Field("environment", .id) { JSONValue($0.environment) },
        Field("duty", .id) { .string($0.name.duty) },
        Field("title") { .string($0.title) },
        Field("controls", .id) { .strings($0.controls) },
        Field("category", .id) { .string($0.category) },
        Field("severity", .id) { .string($0.severity.rawValue) },
        Field("schedule", .id) { .string($0.schedule) },
        Field("due", .day) { JSONValue($0.name.due) },
        Field("status", .id) { .string($0.status.rawValue) },
        Field("days", .number) { JSONValue($0.days) },
        Field("missed", .number) { .integer($0.missed) },
        Field("age", .number) { .integer($0.age) },
        Field("failing", .flag) { .bool($0.isFailing) },
        Field("lastDone", .day) { JSONValue($0.lastDone) },
        Field("overdueFrom", .day) { JSONValue($0.overdueFrom) },
        Field("owner") { JSONValue($0.owner) },
    ]
}
