package import Domain

/// How many occurrences came out how.
package struct OutcomeCounts: Equatable, Sendable {
    private var counts: [PopulationOutcome: Int] = [:]
    /// All of them, those carried in too.
    package private(set) var total = 0
    /// Those due before the period and still open when it began.
    package private(set) var carriedIn = 0
    /// Those recorded more than 7 days after they were done.
    package private(set) var recordedLate = 0
    /// Done, with a result other than ok.
    package private(set) var withIssues = 0
    /// Done, with neither a file nor a link.
    package private(set) var withoutEvidence = 0
    /// Whole days on which duties by interval were owed and not covered.
    package private(set) var uncoveredDays = 0
    /// Those due in the period.
    package var expected: Int { total - carriedIn }

    /// Counts that are all 0.
    package init() {}

    /// Counts occurrences.
    package init(_ occurrences: some Sequence<AuditedOccurrence>) {
        for occurrence in occurrences { add(occurrence) }
    }

    /// Counts one more.
    package mutating func add(_ occurrence: AuditedOccurrence) {
        counts[occurrence.outcome, default: 0] += 1
        total += 1
        carriedIn += occurrence.isCarriedIn ? 1 : 0
        recordedLate += occurrence.recordedLate ? 1 : 0
        withIssues += occurrence.result.map { $0 == "ok" ? 0 : 1 } ?? 0
        withoutEvidence += occurrence.lacksEvidence ? 1 : 0
        uncoveredDays += occurrence.uncoveredDays
    }

    /// How many came out so.
    package subscript(outcome: PopulationOutcome) -> Int { counts[outcome] ?? 0 }

    /// On time ÷ those that somebody had to do by now, in per mille; `nil` if there are none.
    ///
    /// Waived, skipped, retired and open ones, and those to come, say nothing about whether work
    /// was done on time.
    package var onTimePerMille: Int? {
        let judged = self[.onTime] + self[.late] + self[.missed] + self[.overdue]
        return judged == 0 ? nil : self[.onTime] * 1000 / judged
    }
}
