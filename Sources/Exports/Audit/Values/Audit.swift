internal import Domain

/// Everything that an export for an auditor holds, read from one state of the register.
///
/// Formats are made from this alone: none of them reads a database, a clock or a locale, so the
/// same audit gives the same bytes.
package struct Audit: Equatable, Sendable {
    /// Whose register it is, which days, and how far its ledger went.
    package var record: AuditRecord
    /// The population, numbered, in the order of the numbers.
    package var occurrences: [AuditedOccurrence] = []
    /// Every task series in force on the day judged, worst first.
    package var tasks: [AuditedTask] = []
    /// The pack's controls, in its order, those not in force too.
    package var controls: [AuditedControl] = []
    /// The pack's duties, in its order, those not in force too.
    package var duties: [AuditedDuty] = []
    /// The organization, then accounts, services and resources, each by name.
    package var subjects: [AuditedSubject] = []
    /// Those in force on the day judged, by subject, then by control.
    package var assignments: [AuditedAssignment] = []
    /// Services in use on the day judged, by name; their aspects in the pack's order.
    package var matrix: [AuditedMatrixRow] = []
    /// Those that meet the period or are live on the day judged, as they were granted.
    package var waivers: [AuditedWaiver] = []
    /// In the order of their entries, ended ones too.
    package var exclusions: [AuditedExclusion] = []
    /// Those recorded in the period, in the order of their entries.
    package var changes: [AuditedChange] = []
    /// Of work done in the period or settling a due date in it, as it was recorded.
    package var reviews: [AuditedReview] = []
    /// Those of the period, in the order in which they happened.
    package var events: [AuditedEvent] = []
    /// Teams by name, then people by name.
    package var people: [AuditedPerson] = []
    /// Files that lie in the bundle or prove something here, as they were stored.
    package var evidence: [AuditedEvidence] = []
    /// Every head published so far, whatever the period, in the order of the entries.
    package var anchors: [AuditedAnchor] = []
    /// By kind and account; empty where the audit is narrowed.
    package var sources: [AuditedSource] = []
    /// Framework by framework, each by id: `CC6.2` before `CC6.10`.
    package var coverage: [AuditedCoverage] = []

    /// An audit whose lists are all empty.
    package init(_ record: AuditRecord) { self.record = record }
}

extension Audit {
    /// Occurrences that were late, missed or recorded late.
    package var deviations: [AuditedOccurrence] { occurrences.filter(\.isDeviation) }

    /// Tasks past due on the day judged.
    package var overdue: [AuditedTask] { tasks.filter { $0.status == .overdue } }
}
