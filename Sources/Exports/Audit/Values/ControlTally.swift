package import Domain

/// The population of one control, counted, with the one verdict that every document tells.
package struct ControlTally: Equatable, Sendable {
    /// The occurrences that it was on the checklist of.
    package let counts: OutcomeCounts
    /// What the period says about it.
    package let verdict: ControlVerdict
    /// Deviations, and how many of them management has explained.
    private var deviations = 0
    private var explained = 0

    /// Counts a population.
    ///
    /// - Parameters:
    ///   - control: Its id.
    ///   - population: The occurrences that it was on the checklist of.
    package init(_ control: String, _ population: [AuditedOccurrence]) {
        counts = OutcomeCounts(population)
        verdict = ControlVerdict(
            of: population.map { ($0.outcome, $0.isDeviation) },
            isFailing: population.contains { $0.failing.contains(control) })
        deviations = population.count(where: \.isDeviation)
        explained = population.count { $0.isDeviation && $0.explanation != nil }
    }

    /// The counts in a sentence: `11 of 12 on time, 1 late; explained`.
    package var words: String {
        let owed = counts[.onTime] + counts[.late] + counts[.missed] + counts[.overdue]
        let others = PopulationOutcome.allCases.filter { $0 != .onTime && counts[$0] > 0 }
        var words =
            (["\(counts[.onTime]) of \(owed) on time"]
            + others.map { "\(counts[$0]) \($0.words)" }).joined(separator: ", ")
        if counts.withIssues > 0 { words += "; \(counted(counts.withIssues, "result")) not ok" }
        if counts.withoutEvidence > 0 { words += "; \(counts.withoutEvidence) without evidence" }
        if explained > 0 {
            words += explained == deviations ? "; explained" : "; \(explained) explained"
        }
        return words
    }
}
