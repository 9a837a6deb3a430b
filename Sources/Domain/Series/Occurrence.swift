/// One dated duty of one subject.
package struct Occurrence: Equatable, Sendable {
    /// The day on which it is first due; its name.
    package var due: CivilDay
    /// The first day on which doing it counts for this occurrence; the due date is the last.
    package var ownsFrom: CivilDay
    /// The terms that it fell due under.
    package var terms: Terms
    /// The series stopped applying before it fell due.
    package var retired: Bool
    /// The day it was moved to; it stays counted where it was first due.
    package var movedTo: CivilDay?
    /// A waiver covers its due date.
    package var isWaived = false
    /// It was skipped with approval.
    package var isSkipped = false

    /// The day by which it is to be done.
    package var deadline: CivilDay { movedTo ?? due }

    /// Whether nobody owes it: waived or skipped.
    package var isRelieved: Bool { isWaived || isSkipped }

    /// The last day on which a completion counts as on time.
    package var onTimeThrough: CivilDay { deadline.adding(days: terms.grace) }

    /// The last day on which a completion still goes to it rather than to the one after.
    package var catchUpThrough: CivilDay { deadline.adding(days: terms.catchUp) }

    /// How a completion performed on a day counts.
    package func outcome(performedOn day: CivilDay) -> Outcome {
        day <= onTimeThrough ? .onTime : .late(days: deadline.days(until: day))
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
