package import Domain

/// What totals count of an expected occurrence.
package protocol CountedOccurrence {
    /// How it came out, as of the day judged.
    var outcome: PopulationOutcome { get }
    /// Due before the period, and still open when it began.
    var isCarriedIn: Bool { get }
    /// More than 7 days lie between doing and recording.
    var recordedLate: Bool { get }
    /// `ok`, `issues`, `failed`; `nil` where nothing was done.
    var result: String? { get }
    /// Evidence is expected, and the completion has none.
    var lacksEvidence: Bool { get }
    /// Whole days after the due date on which a duty by interval was owed and not done.
    var uncoveredDays: Int { get }
    /// The longest time without a performance of its series in the period, in days.
    var longestGap: Int? { get }
}

/// How many occurrences came out how: the totals of every list, document and export.
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
    /// The longest time without a performance of one of the series, in days.
    package private(set) var longestGap: Int?
    /// Those due in the period.
    package var expected: Int { total - carriedIn }

    /// Counts that are all 0.
    package init() {}

    /// Counts occurrences.
    package init(_ occurrences: some Sequence<some CountedOccurrence>) {
        for occurrence in occurrences { add(occurrence) }
    }

    /// Counts one more.
    package mutating func add(_ occurrence: some CountedOccurrence) {
        counts[occurrence.outcome, default: 0] += 1
        total += 1
        carriedIn += occurrence.isCarriedIn ? 1 : 0
        recordedLate += occurrence.recordedLate ? 1 : 0
        withIssues += occurrence.result.map { $0 == "ok" ? 0 : 1 } ?? 0
        withoutEvidence += occurrence.lacksEvidence ? 1 : 0
        uncoveredDays += occurrence.uncoveredDays
        longestGap = [longestGap, occurrence.longestGap].compactMap(\.self).max()
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

    /// Keys, headings and counts, in the order in which JSON and CSV have them.
    package var values: [(key: String, title: String, value: JSONValue)] {
        [
            ("expected", "EXPECTED", .integer(expected)),
            ("carriedIn", "CARRIED IN", .integer(carriedIn)),
            ("onTime", "ON TIME", .integer(self[.onTime])),
            ("late", "LATE", .integer(self[.late])),
            ("missed", "MISSED", .integer(self[.missed])),
            ("waived", "WAIVED", .integer(self[.waived])),
            ("skipped", "SKIPPED", .integer(self[.skipped])),
            ("retired", "RETIRED", .integer(self[.retired])),
            ("open", "OPEN", .integer(self[.open])),
            ("recordedLate", "RECORDED LATE", .integer(recordedLate)),
            ("withIssues", "WITH ISSUES", .integer(withIssues)),
            ("withoutEvidence", "NO EVIDENCE", .integer(withoutEvidence)),
            ("uncoveredDays", "UNCOVERED DAYS", .integer(uncoveredDays)),
            ("overdue", "OVERDUE", .integer(self[.overdue])),
            ("awaitingReview", "AWAITING REVIEW", .integer(self[.awaitingReview])),
            ("toCome", "TO COME", .integer(self[.toCome])),
            ("longestGap", "LONGEST GAP", JSONValue(longestGap)),
        ]
    }
}
