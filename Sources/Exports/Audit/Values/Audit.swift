internal import Domain

/// Everything that an export for an auditor holds, read from one state of the register.
///
/// Formats are made from this alone: none of them reads a database, a clock or a locale, so the
/// same audit gives the same bytes.
package struct Audit: Equatable, Sendable {
    package var record: AuditRecord
    /// The population, numbered, in the order of the numbers.
    package var occurrences: [AuditedOccurrence] = []
    /// Every task series in force on the day judged, worst first.
    package var tasks: [AuditedTask] = []
    package var controls: [AuditedControl] = []
    package var duties: [AuditedDuty] = []
    package var subjects: [AuditedSubject] = []
    package var assignments: [AuditedAssignment] = []
    package var matrix: [AuditedMatrixRow] = []
    package var waivers: [AuditedWaiver] = []
    package var exclusions: [AuditedExclusion] = []
    package var changes: [AuditedChange] = []
    package var reviews: [AuditedReview] = []
    package var events: [AuditedEvent] = []
    package var people: [AuditedPerson] = []
    package var evidence: [AuditedEvidence] = []
    package var anchors: [AuditedAnchor] = []
    package var sources: [AuditedSource] = []
    package var coverage: [AuditedCoverage] = []

    package init(_ record: AuditRecord) { self.record = record }
}

extension Audit {
    /// Occurrences that were late, missed or recorded late.
    package var deviations: [AuditedOccurrence] { occurrences.filter(\.isDeviation) }

    /// Tasks past due on the day judged.
    package var overdue: [AuditedTask] { tasks.filter { $0.status == .overdue } }
}
