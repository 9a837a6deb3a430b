/// An occurrence that can be moved or skipped, and how far.
package struct Deferrable: Equatable, Sendable {
    /// The due date that can still be moved or skipped.
    package var due: CivilDay
    /// The days that it can be moved to: after the one before, today or later.
    package var earliest: CivilDay
    /// The last of them: before the one after falls due.
    package var latest: CivilDay
    /// Whether another one comes; a task that comes once is waived, not skipped.
    package var canBeSkipped: Bool
}

extension SeriesFacts {
    /// The occurrences that can be moved or skipped on a day: owed, and not past their due date.
    ///
    /// What has fallen due stays where it was: it is done late, and explained. Of an interval only
    /// the next one: when another falls due hangs on the day on which that is done.
    ///
    /// - Parameters:
    ///   - today: The day of the entry.
    ///   - horizon: How far ahead to look; at least the open occurrence is found.
    /// - Returns: In order of due dates.
    package func deferrable(on today: CivilDay, through horizon: CivilDay? = nil) -> [Deferrable] {
        let settled = Set((standing + awaiting).map(\.due))
        let reach = max(today, horizon ?? today, settled.max() ?? today)
        let all = Timeline(self, through: reach).occurrences.filter { !$0.retired }
        // One more, to see what the last one must stay before.
        let further = Timeline(self, through: all.last?.due ?? reach).occurrences
        let open = all.filter { one in
            today <= one.due && !settled.contains(one.due) && !one.isRelieved
        }
        return open.enumerated().filter { place, one in
            guard place > 0, case .interval = one.terms.schedule else { return true }
            return false
        }.map(\.element).map { one in
            let before = further.last { $0.due < one.due }?.deadline
            let after = further.first { $0.due > one.due }
            let free = before.map { $0.adding(days: 1) } ?? .first
            return Deferrable(
                due: one.due, earliest: max(today, free),
                latest: after.map { min($0.due, $0.deadline).adding(days: -1) }
                    ?? one.due.adding(days: 366),
                canBeSkipped: one.terms.schedule.shortestGap != nil)
        }.filter { $0.earliest <= $0.latest }
    }
}
