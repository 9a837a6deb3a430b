/// How one expected occurrence of an audit period came out; the first that holds.
package enum PopulationOutcome: String, CaseIterable, Sendable {
    case onTime = "on-time"
    case late
    case skipped
    case waived
    case retired
    /// Done, and for at most 14 days waiting for somebody to approve it.
    case awaitingReview = "awaiting-review"
    case missed
    /// Due after the day judged.
    case toCome = "to-come"
    /// Past due + grace on the day judged, and neither done nor missed.
    case overdue
    case open
}

/// One expected occurrence of an audit period.
package struct PopulationMember: Equatable, Sendable {
    /// The due date; the first one, where it was moved.
    package var due: CivilDay
    /// What became of it, judged on the day of the report.
    package var outcome: PopulationOutcome
    /// Whole days after the deadline; 0 unless late or overdue.
    package var daysLate: Int
    /// Which of the series' settlements settled it.
    package var settlement: Int?
    /// It fell due before the period and was still open when the period began.
    package var isCarriedIn: Bool
    /// The day it was moved to, with approval.
    package var movedTo: CivilDay?
    /// A completion of it waits for its review.
    package var awaitsReview = false
    /// The waiver or skip that it fell due under was withdrawn later.
    package var isReliefWithdrawn = false
    /// The outcome as known on the day after due + grace, which never changes; `nil` before.
    package var outcomeAtGrace: PopulationOutcome?
    /// Whole days before the deadline; 0 unless it was done before.
    package var daysEarly = 0
    /// It had been missed by the day on which its settlement was recorded.
    package var wasMissed = false
    /// Whole days after the due date on which an interval duty was not covered.
    package var uncoveredDays = 0

    /// Whether it was late, missed, is overdue, or was recorded after it had been missed.
    package var isDeviation: Bool {
        [.late, .missed, .overdue].contains(outcome) || wasMissed
    }
}

extension SeriesFacts {
    /// The occurrences expected in a period, and those carried in open, in order of due dates.
    ///
    /// - Parameters:
    ///   - period: The days audited.
    ///   - day: The day on which outcomes are judged: one that has come.
    /// - Returns: One member per occurrence.
    package func population(in period: DayRange, judgedOn day: CivilDay) -> [PopulationMember] {
        let settlings = Settlings(self, through: max(period.through, day))
        let before = period.from.adding(days: -1)
        return settlings.occurrences.indices.compactMap { index in
            let due = settlings.occurrences[index].due
            let isCarriedIn =
                due < period.from
                && [.open, .overdue, .awaitingReview].contains(
                    settlings.outcome(at: index, on: before))
            guard period.contains(due) || isCarriedIn else { return nil }
            return settlings.member(at: index, judgedOn: day, isCarriedIn: isCarriedIn)
        }
    }
}
