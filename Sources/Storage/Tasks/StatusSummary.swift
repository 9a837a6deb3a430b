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
    /// Series that count as fine: current, done, due soon or due, and not failing.
    package var fine = 0

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
        let isFine = [.current, .done, .dueSoon, .due].contains(task.standing.status)
        fine += isFine && !task.isFailing ? 1 : 0
    }

    /// Series whose controls are not all excluded.
    package var applicable: Int { series - (counts[.notApplicable] ?? 0) }

    /// Fine ÷ applicable in thousandths, rounded down; `nil` when nothing applies.
    package var scoreInThousandths: Int? { applicable == 0 ? nil : fine * 1000 / applicable }
}
