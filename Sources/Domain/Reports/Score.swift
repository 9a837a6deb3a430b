/// How many task series are in order, of those that have something to show.
package struct Score: Equatable, Sendable {
    /// Series that apply: not all of their controls are excluded.
    package private(set) var applicable = 0
    /// Series that were done at least once or are overdue; waived and accepted ones stand aside.
    package private(set) var shown = 0
    /// Of those, the ones that are neither overdue nor failing.
    package private(set) var good = 0
    /// Series that were never done and have not fallen due yet.
    package private(set) var notDueYet = 0

    /// Counts nothing.
    package init() {}

    /// Counts one series.
    ///
    /// - Parameters:
    ///   - status: How it stands.
    ///   - wasDone: Whether it was done at least once.
    ///   - isFailing: Whether issues or a failure stand on it.
    package mutating func add(_ status: SeriesStatus, wasDone: Bool, isFailing: Bool) {
        guard status != .notApplicable else { return }
        applicable += 1
        guard status != .waived, status != .accepted else { return }
        guard wasDone || status == .overdue else { return notDueYet += 1 }
        shown += 1
        good += status == .overdue || isFailing ? 0 : 1
    }

    /// Good ÷ shown in thousandths, rounded down; `nil` while fewer than half of the series have
    /// something to show: a percentage of little would look like one of all.
    package var inThousandths: Int? {
        shown == 0 || shown * 2 < applicable ? nil : good * 1000 / shown
    }
}
