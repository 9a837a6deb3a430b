/// The occurrences of one task series, derived from its facts.
///
/// Occurrences exist only inside stretches. A fact changes only those due after the day it was
/// recorded; what has fallen due stays, and so does what was settled.
package struct Timeline: Equatable, Sendable {
    /// In order of due dates, which strictly increase.
    package let occurrences: [Occurrence]
    /// Where open intervals count from: due dates are this day and so many intervals later.
    package let base: CivilDay?
    /// What was settled ahead of a change of terms or a return, which ask anew.
    ///
    /// It stays settled, but is no longer the last settled one of what has been asked for since.
    let overtaken: Set<CivilDay>
    /// The due dates of all that ever was, also where the completion is withdrawn by now.
    let everOvertaken: Set<CivilDay>
    /// The last date that was announced before the terms changed, and is kept beside them.
    let keptThrough: CivilDay?

    /// Derives every occurrence due through a day, and the one after it.
    ///
    /// - Parameters:
    ///   - facts: What was recorded about the series.
    ///   - horizon: The last due date wanted; a window that an end cut short is not counted as
    ///     the one after it.
    package init(_ facts: SeriesFacts, through horizon: CivilDay) {
        var walk = TimelineWalk(facts)
        walk.run(through: horizon)
        (base, overtaken, keptThrough) = (walk.base, walk.overtaken, walk.keptThrough)
        everOvertaken = walk.everOvertaken
        // One more, since the last one wanted ends before its successor.
        if let last = walk.upcoming { walk.pass(last) }
        let all = walk.occurrences
        let next = all.firstIndex { $0.due > horizon && !$0.retired } ?? all.endIndex
        occurrences = Array(all.prefix(next + 1))
    }

    /// The occurrence that falls due on a day, if one does.
    package func occurrence(due: CivilDay) -> Occurrence? {
        occurrences.first { $0.due == due }
    }

    /// The occurrence that owns a day: the first one due on or after it.
    package func owner(of day: CivilDay) -> Int? {
        occurrences.firstIndex { $0.deadline >= day && $0.ownsFrom <= day }
    }
}
