/// One dated duty of one subject.
package struct Occurrence: Equatable, Sendable {
    /// Where it is first due: its name, its order, and the period that it counts in.
    package var due: CivilDay
    /// The first day on which doing it counts for this occurrence; the deadline is the last.
    package var ownsFrom: CivilDay
    /// The terms that it fell due under.
    package var terms: Terms
    /// The series stopped applying before it fell due, or was never to have it.
    package var retired: Bool
    /// The day it was moved to; it stays counted where it was first due.
    package var movedTo: CivilDay?
    /// A waiver covers its due date.
    package var isWaived = false
    /// It was skipped with approval.
    package var isSkipped = false
    /// The waiver or skip that it fell due under was withdrawn later.
    package var isReliefWithdrawn = false
    /// The stretch that it belongs to, counted from 0.
    var stretch = 0
    /// Whether it is the first one of its stretch, which opens with the stretch.
    var isFirst = false
    /// The one after it in the same stretch: where it is first due, and its deadline.
    var nextDue: CivilDay?
    var nextDeadline: CivilDay?

    /// The day by which it is to be done.
    package var deadline: CivilDay { movedTo ?? due }

    /// Whether nobody owes it: waived or skipped.
    package var isRelieved: Bool { isWaived || isSkipped }

    /// The first day on which a completion counts for it: the opening, inside its window.
    package var opensOn: CivilDay {
        guard let opens = terms.opens, !isFirst else { return ownsFrom }
        return max(ownsFrom, deadline.adding(days: -opens))
    }

    /// The last day on which a completion counts as on time; before the next due date.
    package var onTimeThrough: CivilDay {
        cut(deadline.adding(days: terms.grace), before: nextDue)
    }

    /// The last day on which a completion still goes to it rather than to the one after.
    ///
    /// Of a moved one it is where it would have been unmoved, never before the new day + grace;
    /// always before the next deadline.
    package var catchUpThrough: CivilDay {
        cut(max(onTimeThrough, due.adding(days: terms.catchUp)), before: nextDeadline)
    }

    /// Whole days of its catch-up.
    var catchUp: Int {
        due.days(until: max(due, cut(due.adding(days: terms.catchUp), before: nextDue)))
    }

    /// Whole days before its deadline, where a day lies more than half its window before it.
    ///
    /// The window is counted from the opening, both ends included.
    package func daysEarly(performedOn day: CivilDay) -> Int? {
        let early = day.days(until: deadline)
        return 2 * early > opensOn.days(until: deadline) + 1 ? early : nil
    }

    /// How a completion performed on a day counts.
    package func outcome(performedOn day: CivilDay) -> Outcome {
        day <= onTimeThrough ? .onTime : .late(days: deadline.days(until: day))
    }

    /// A day, but before the next one, and not before its own deadline.
    private func cut(_ day: CivilDay, before next: CivilDay?) -> CivilDay {
        guard let next else { return day }
        return min(day, max(deadline, next.adding(days: -1)))
    }
}

/// How a settled occurrence counts.
package enum Outcome: Equatable, Sendable {
    case onTime
    /// Whole days after the due date, grace included.
    case late(days: Int)

    /// `on-time` or `late`.
    package var word: String { self == .onTime ? "on-time" : "late" }

    /// Whole days after the due date; 0 when on time.
    package var daysLate: Int { if case .late(let days) = self { days } else { 0 } }
}
