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
    /// How many are in order.
    package var score = Score()

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
        score.add(
            task.standing.status, wasDone: task.lastDone != nil, isFailing: task.isFailing)
    }

    /// Series that have something to show.
    package var shown: Int { score.shown }
    /// Of those, the ones that are neither overdue nor failing.
    package var good: Int { score.good }
    /// Series whose controls are not all excluded.
    package var applicable: Int { score.applicable }

    /// Applicable series that have not fallen due yet, and were never done.
    package var notDueYet: Int { score.notDueYet }

    /// Good ÷ shown in thousandths; `nil` while fewer than half have something to show.
    package var scoreInThousandths: Int? { score.inThousandths }
}
