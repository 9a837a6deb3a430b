/// What was announced of a series: a date by which something is owed.
package struct Announced: Equatable, Sendable {
    /// Where it is first due.
    package var due: CivilDay
    /// The day by which it is to be done: the due date, or the day it was moved to.
    package var deadline: CivilDay
    /// The last day that is on time: deadline + grace.
    package var onTimeThrough: CivilDay
}

/// How something announced stands after a command.
package enum AnnouncedChange: Equatable, Sendable {
    /// It is owed no more.
    case ended(Announced)
    /// It is owed later: through the day that now counts as on time.
    case later(Announced, onTimeThrough: CivilDay)
}

extension SeriesFacts {
    /// What is announced at the end of a day: every occurrence of the stretch that is unsettled,
    /// and not waived, skipped, retired or missed, through the first one due that day or later.
    ///
    /// What is moved stays announced, however far ahead. A command asks for the end of the day
    /// before, and compares by ``changes(of:on:)``.
    ///
    /// - Returns: In order of due dates.
    package func announced(on day: CivilDay) -> [Announced] {
        guard let stretch = stretches.lastIndex(where: { $0.start <= day }) else { return [] }
        let moved = deferrals.compactMap { $0.movedTo == nil ? nil : $0.due }
        let settlings = Settlings(self, through: max(day, moved.max() ?? day, reach))
        var isComplete = false
        var found: [Announced] = []
        for (index, one) in settlings.occurrences.enumerated() where one.stretch == stretch {
            let isOpen =
                !one.isRelieved && !one.retired && settlings.settlement(of: one.due, on: day) == nil
                && !settlings.isMissed(at: index, on: day)
            guard isOpen, !isComplete || one.movedTo != nil else { continue }
            isComplete = isComplete || day <= one.due
            found.append(
                Announced(
                    due: one.due, deadline: one.deadline, onTimeThrough: one.onTimeThrough))
        }
        return found
    }

    /// What of the announced ends, or is owed later, by these facts.
    ///
    /// What is settled, or gave way to an earlier date still to come, is neither.
    ///
    /// - Parameters:
    ///   - announced: What stood at the end of the day before.
    ///   - today: The day of the command.
    /// - Returns: In the order given; empty where the command only adds.
    package func changes(of announced: [Announced], on today: CivilDay) -> [AnnouncedChange] {
        guard let last = announced.last else { return [] }
        let settlings = Settlings(self, through: max(last.deadline, today, reach))
        return announced.compactMap { one in
            let now = settlings.occurrences.first { $0.due == one.due }
            if let now, !now.retired, !now.isRelieved {
                let isSettled = settlings.settlement(of: now.due, on: today) != nil
                return isSettled || now.onTimeThrough <= one.onTimeThrough
                    ? nil : .later(one, onTimeThrough: now.onTimeThrough)
            }
            guard now == nil else { return .ended(one) }
            let next = settlings.occurrences.first { other in
                !other.retired && !other.isRelieved && other.due >= today
                    && !announced.contains { $0.due == other.due }
                    && settlings.settlement(of: other.due, on: today) == nil
            }
            guard let next else { return .ended(one) }
            return next.onTimeThrough <= one.onTimeThrough
                ? nil : .later(one, onTimeThrough: next.onTimeThrough)
        }
    }
}
