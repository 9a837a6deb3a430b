package import Domain

/// One expected occurrence of a period: what was due, and how it came out.
package struct AuditedOccurrence: Equatable, Sendable, CountedOccurrence {
    /// Its number in the population, from 1.
    package var number: Int
    /// `web/os-patching@2026-10-31`.
    package var task: TaskName
    /// Where it was first due, and is counted, even if it was moved.
    package var due: CivilDay
    /// How it came out, as of the day judged.
    package var outcome: PopulationOutcome
    /// The outcome as known on the day after due + grace, which never changes; `nil` before.
    package var outcomeAtGrace: PopulationOutcome?
    /// Whole days after the due date; 0 unless late.
    package var daysLate = 0
    /// Whole days before the due date; 0 unless it was done before.
    package var daysEarly = 0
    /// Whole days after the due date that still count as on time.
    package var grace = 0
    /// The duty's title, or that of a one-off task.
    package var title = ""
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    package var subjectKind = "service"
    /// The catalogue's id of the service that the subject is or lies in.
    package var service: String?
    /// The account's 12 digits, or its alias while they are not known.
    package var account: String?
    /// The team that answered for the service or account on the due date.
    package var team: String?
    /// Of the service that the subject is or lies in; `nil` elsewhere.
    package var environment: String?
    /// The ids of those on its checklist, in that order, each once.
    package var controls: [String] = []
    /// `soc2:CC6.1`, of all its controls.
    package var frameworks: [String] = []
    /// In kebab-case; of a duty, that of its first control.
    package var category = ""
    /// How grave it is when the task is not done.
    package var severity = Severity.medium
    /// The one that it fell due under, as it is typed: `monthly on day 10`.
    package var schedule = ""
    /// `ok`, `issues`, `failed`; `nil` where nothing was done.
    package var result: String?
    /// The day performed; `nil` where nothing settled it.
    package var doneOn: CivilDay?
    /// Who performed it, as the completion tells; `nil` where nothing settled it.
    package var by: String?
    /// When the completion was written down.
    package var recordedAt: Instant?
    /// The completion's number in the ledger.
    package var entry: Int?
    /// More than 7 days lie between doing and recording.
    package var recordedLate = false
    /// Where the occurrence was moved to; it is counted where it was first due.
    package var movedTo: CivilDay?
    /// A completion of it waits for its review.
    package var awaitsReview = false
    /// Whole days after the due date on which a duty by interval was owed and not done.
    package var uncoveredDays = 0
    /// Who answered for it on the due date; `nil` is unowned.
    package var owner: String?
    /// SHA-256 of each file.
    package var evidence: [String] = []
    /// Addresses that prove it, with their schemes: `https://ci.example.org/run/41`.
    package var links: [String] = []
    /// What was noted with the completion.
    package var note: String?
    /// It had been missed by the day on which its completion was recorded.
    package var wasMissed = false
    /// Those of its controls on which stands what was found in the period and is not ok.
    package var failing: [String] = []
    /// The waiver or skip that it fell due under was withdrawn later.
    package var isReliefWithdrawn = false
    /// The longest time without a performance of its series in the period, in days; `nil` for
    /// what is done once.
    package var longestGap: Int?
    /// Management's response; `nil` where none was recorded.
    package var explanation: AuditExplanation?
    /// Due before the period, and still open when it began.
    package var isCarriedIn = false
    /// Evidence is expected, and the completion has none.
    package var lacksEvidence = false
    /// Why it was moved, skipped or waived, and who approved.
    package var remark: String?

    /// `performer unknown`, `performer gone`, `response self-approved` and the like.
    package var marks: [String] = []

    /// An occurrence for which nothing was done.
    package init(number: Int, task: TaskName, due: CivilDay, outcome: PopulationOutcome) {
        (self.number, self.task, self.due, self.outcome) = (number, task, due, outcome)
    }

    /// Whether it was late, missed, is overdue, or was recorded after it had been missed.
    package var isDeviation: Bool { [.late, .missed, .overdue].contains(outcome) || wasMissed }
}

extension AuditedOccurrence: Listed {
    package static let fields: [Field<AuditedOccurrence>] = [
        Field("n", .number) { .integer($0.number) },
        Field("task", .id) { .string("\($0.task)") },
        Field("subject", .id) { .string($0.task.subject) },
        Field("subjectKind", .id) { .string($0.subjectKind) },
        Field("service", .id) { JSONValue($0.service) },
        Field("account", .id) { JSONValue($0.account) },
        Field("team", .id) { JSONValue($0.team) },
        Field("environment", .id) { JSONValue($0.environment) },
        Field("duty", .id) { .string($0.task.duty) },
        Field("title") { .string($0.title) },
        Field("controls", .id) { .strings($0.controls) },
        Field("frameworks", .id) { .strings($0.frameworks) },
        Field("category", .id) { .string($0.category) },
        Field("severity", .id) { .string($0.severity.rawValue) },
        Field("schedule", .id) { .string($0.schedule) },
        Field("due", .day) { .string("\($0.due)") },
        Field("outcome", .id) { .string($0.outcome.rawValue) },
        Field("daysLate", .number) { .integer($0.daysLate) },
        Field("result", .id) { JSONValue($0.result) },
        Field("doneOn", .day) { JSONValue($0.doneOn) },
        Field("by") { JSONValue($0.by) },
        Field("recordedAt", .id) { JSONValue($0.recordedAt) },
        Field("entry", .number) { JSONValue($0.entry) },
        Field("recordedLate", .flag) { .bool($0.recordedLate) },
        Field("awaitsReview", .flag) { .bool($0.awaitsReview) },
        Field("uncoveredDays", .number) { .integer($0.uncoveredDays) },
        Field("movedTo", .day) { JSONValue($0.movedTo) },
        Field("owner") { JSONValue($0.owner) },
        Field("evidence", .id) { .strings($0.evidence) },
        Field("links") { .strings($0.links) },
        Field("note") { JSONValue($0.note) },
        Field("remark") { JSONValue($0.remark) },
        Field("carriedIn", .flag) { .bool($0.isCarriedIn) },
        Field("lacksEvidence", .flag) { .bool($0.lacksEvidence) },
        Field("cause") { JSONValue($0.explanation?.cause) },
        Field("action") { JSONValue($0.explanation?.action) },
        Field("approvedBy") { JSONValue($0.explanation?.approvedBy) },
        Field("grace", .number) { .integer($0.grace) },
        Field("outcomeAtGrace", .id) { JSONValue($0.outcomeAtGrace?.rawValue) },
        Field("daysEarly", .number) { .integer($0.daysEarly) },
        Field("reliefWithdrawn", .flag) { .bool($0.isReliefWithdrawn) },
        Field("marks", .id) { .strings($0.marks) },
    ]
}
