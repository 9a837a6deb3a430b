/// What one completion does to a series, decided once and stored in its entry.
package struct TickDecision: Equatable, Sendable {
    /// The occurrences it settles, in order of their due dates.
    package var settled: [SettledOccurrence]
    /// Due dates before the settled one that nobody settled since the one settled before.
    package var missed: [CivilDay]
    /// The occurrence that was taken before, or cannot be settled by this run: further evidence.
    package var furtherEvidenceFor: CivilDay?
    /// The day performed of the run that had taken it, if one had.
    package var repeatedRun: CivilDay?
    /// Whole days before the deadline, by due dates, of what is settled more than half its window
    /// early.
    package var daysEarly: [CivilDay: Int]
    /// It was done before the series began, and settles nothing.
    package var isHistory: Bool

    /// Nothing was left to settle.
    package var isFurtherEvidence: Bool { settled.isEmpty && !isHistory }
}

/// One occurrence and how it was settled.
package struct SettledOccurrence: Equatable, Codable, Sendable {
    /// The due date, which names it.
    package var due: CivilDay
    /// `on-time` or `late`.
    package var outcome: String
    /// Whole days after the due date; 0 when on time.
    package var daysLate: Int

    /// Makes an occurrence as it was settled.
    package init(due: CivilDay, outcome: String, daysLate: Int) {
        (self.due, self.outcome, self.daysLate) = (due, outcome, daysLate)
    }
}

/// Why a completion cannot be taken as it was said.
package enum TickRefusal: Error, Equatable, Sendable {
    /// The day performed is after the day of the entry.
    case notYet(today: CivilDay)
    /// No occurrence of the series falls due on that day; the nearest ones that exist.
    case noOccurrence(CivilDay, near: [CivilDay])
    /// The period holds none, or several.
    case periodHolds([CivilDay], period: DayRange)
    /// The day performed is not after the deadline before, or before the opening.
    case paidInAdvance(due: CivilDay, earliest: CivilDay)
    /// Nothing was owed on that day: the series ended before, on the day given.
    case notInForce(CivilDay?)
}
