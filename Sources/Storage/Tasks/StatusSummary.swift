package import Domain

/// Counts and score over a set of task series.
package struct StatusSummary: Equatable, Sendable {
    /// How many task series were counted.
    package var series = 0
    /// How many have each status; those that none has are absent.
    package var counts: [SeriesStatus: Int] = [:]
    /// Series on which issues or a failure stand.
    package var failing = 0
    /// Occurrences missed since each series was last settled, all together.
    package var missed = 0
    /// Series that nobody answers for.
    package var unowned = 0
    /// Series that have something to show: done at least once, or overdue; waived and accepted
    /// ones stand aside.
    package var shown = 0
    /// Of those, the ones that are neither overdue nor failing.
    package var good = 0

    /// Counts the rows of a list.
    package init(_ tasks: [TaskRow]) {
        for task in tasks { add(task) }
    }

    private mutating func add(_ task: TaskRow) {
        series += 1
        counts[task.standing.status, default: 0] += 1
        failing += task.isFailing ? 1 : 0
        missed += task.standing.missed
        unowned += task.owner == nil ? 1 : 0
        let isAside = [.waived, .accepted, .notApplicable].contains(task.standing.status)
        let isOverdue = task.standing.status == .overdue
        guard !isAside, task.lastDone != nil || isOverdue else { return }
        shown += 1
        good += isOverdue || task.isFailing ? 0 : 1
    }

    /// Series whose controls are not all excluded.
    package var applicable: Int { series - (counts[.notApplicable] ?? 0) }

    /// Applicable series that have not fallen due yet, and were never done.
    package var notDueYet: Int {
        applicable - shown - (counts[.waived] ?? 0) - (counts[.accepted] ?? 0)
    }

    /// Good ÷ shown in thousandths, rounded down; `nil` while fewer than half of the series have
    /// something to show: a percentage of little would look like one of all.
    package var scoreInThousandths: Int? {
        shown == 0 || shown * 2 < applicable ? nil : good * 1000 / shown
    }
}
