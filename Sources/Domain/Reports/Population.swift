/// How one expected occurrence of an audit period came out.
package enum PopulationOutcome: String, CaseIterable, Sendable {
    case onTime = "on-time"
    case late
    case missed
    case waived
    case skipped
    case retired
    case open
}

/// One expected occurrence of an audit period.
package struct PopulationMember: Equatable, Sendable {
    /// The due date; the first one, where it was moved.
    package var due: CivilDay
    /// What became of it, judged on the day of the report.
    package var outcome: PopulationOutcome
    /// Whole days after the due date; 0 unless late.
    package var daysLate: Int
    /// Which of the series' settlements settled it.
    package var settlement: Int?
    /// It fell due before the period and was still open when the period began.
    package var isCarriedIn: Bool
    /// The day it was moved to, with approval.
    package var movedTo: CivilDay?
    /// A completion of it waits for its review.
    package var awaitsReview = false
    /// Whole days after the due date on which an interval duty was not covered.
    package var uncoveredDays = 0
}

extension SeriesFacts {
    /// The occurrences expected in a period, and those carried in open, in order of due dates.
    ///
    /// - Parameters:
    ///   - period: The days audited.
    ///   - day: The day on which outcomes are judged: the period's end, or later.
    /// - Returns: One member per occurrence.
    package func population(in period: DayRange, judgedOn day: CivilDay) -> [PopulationMember] {
        let lastSettled = standing.map(\.due).max() ?? day
        let timeline = Timeline(self, through: max(period.through, day, lastSettled))
        let all = timeline.occurrences
        let before = period.from.adding(days: -1)
        return all.indices.compactMap { index in
            let occurrence = all[index]
            let isCarriedIn =
                occurrence.due < period.from && isOpen(all, index, at: before)
            guard period.contains(occurrence.due) || isCarriedIn else { return nil }
            return member(all, index, judgedOn: day, isCarriedIn: isCarriedIn)
        }
    }

    private func member(
        _ all: [Occurrence], _ index: Int, judgedOn day: CivilDay, isCarriedIn: Bool
    ) -> PopulationMember {
        let occurrence = all[index]
        var member = PopulationMember(
            due: occurrence.due, outcome: .open, daysLate: 0, settlement: nil,
            isCarriedIn: isCarriedIn)
        member.movedTo = occurrence.movedTo
        if let settled = settlement(of: occurrence.due, by: day) {
            // Decided when it was recorded; no later move shifts it.
            let outcome =
                settlements[settled].outcome
                ?? occurrence.outcome(performedOn: settlements[settled].performedOn)
            member.outcome = outcome == .onTime ? .onTime : .late
            member.daysLate = outcome.daysLate
            member.settlement = settled
        } else if occurrence.retired {
            member.outcome = .retired
        } else if occurrence.isWaived {
            member.outcome = .waived
        } else if occurrence.isSkipped {
            member.outcome = .skipped
        } else {
            member.outcome = isMissed(all, index, at: day) ? .missed : .open
            member.awaitsReview = pending(for: occurrence) != nil
        }
        if case .interval = occurrence.terms.schedule {
            member.uncoveredDays = uncovered(all, index, member, judgedOn: day)
        }
        return member
    }

    /// Until it was done late; what is not done is owed until the next one takes over.
    private func uncovered(
        _ all: [Occurrence], _ index: Int, _ member: PopulationMember, judgedOn day: CivilDay
    ) -> Int {
        switch member.outcome {
        case .late: return member.daysLate
        case .missed, .open:
            let next = index + 1 < all.count ? all[index + 1].due : day
            return max(0, all[index].deadline.days(until: min(day, next)))
        case .onTime, .waived, .skipped, .retired: return 0
        }
    }

    /// Neither settled nor missed at the end of a day, though it has fallen due.
    private func isOpen(_ all: [Occurrence], _ index: Int, at day: CivilDay) -> Bool {
        !all[index].retired && !all[index].isRelieved
            && settlement(of: all[index].due, by: day) == nil
            && !isMissed(all, index, at: day)
    }

    /// The next one has fallen due, or a later one is settled.
    private func isMissed(_ all: [Occurrence], _ index: Int, at day: CivilDay) -> Bool {
        if index + 1 < all.count, !all[index + 1].retired, all[index + 1].due < day { return true }
        return settlements.contains { settlement in
            settlement.due > all[index].due && isStanding(settlement, on: day)
        }
    }

    private func settlement(of due: CivilDay, by day: CivilDay) -> Int? {
        settlements.firstIndex { $0.due == due && isStanding($0, on: day) }
    }

    private func isStanding(_ settlement: Settlement, on day: CivilDay) -> Bool {
        settlement.recordedOn <= day && settlement.withdrawnOn.map { $0 > day } ?? true
    }
}
