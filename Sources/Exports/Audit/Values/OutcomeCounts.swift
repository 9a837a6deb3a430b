package import Domain

/// How many occurrences came out how.
package struct OutcomeCounts: Equatable, Sendable {
    private var counts: [PopulationOutcome: Int] = [:]
    /// All of them.
    package private(set) var total = 0
    /// Those due before the period and still open when it began.
    package private(set) var carriedIn = 0
    package private(set) var recordedLate = 0
    package private(set) var lackingEvidence = 0

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
        lackingEvidence += occurrence.lacksEvidence ? 1 : 0
    }

    /// How many came out so.
    package subscript(outcome: PopulationOutcome) -> Int { counts[outcome] ?? 0 }

    /// On time ÷ those that somebody had to do by now, in per mille; `nil` if there are none.
    ///
    /// Waived, skipped, retired and open ones say nothing about whether work was done on time.
    package var onTimePerMille: Int? {
        let judged = self[.onTime] + self[.late] + self[.missed]
        return judged == 0 ? nil : self[.onTime] * 1000 / judged
    }
}
