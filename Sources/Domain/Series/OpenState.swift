/// What is kept with each series for speed: facts that do not move with today.
package struct OpenState: Equatable, Sendable {
    /// The earliest due date after the last settled one; `nil` when nothing falls due any more.
    package var nextDue: CivilDay?
    /// The due dates after ``nextDue`` that do not follow from it; empty for nearly all series.
    ///
    /// Earlier terms asked for them, or a completion that was withdrawn, or an expiry that is no
    /// longer known. The terms in force lead on from the last of them. A day after the end of the
    /// stretch is none, and keeps them from leading anywhere.
    package var irregular: [CivilDay]
    /// Where an open interval counts from.
    package var base: CivilDay?
    /// The day since when it is, or will be if nothing happens, overdue without a break.
    package var overdueFrom: CivilDay?
    /// The day it was last done.
    package var lastDone: CivilDay?
    /// The last settled due date.
    package var lastSettled: CivilDay?

    /// Makes a state of derived values.
    package init(
        nextDue: CivilDay?, irregular: [CivilDay] = [], base: CivilDay?, overdueFrom: CivilDay?,
        lastDone: CivilDay?, lastSettled: CivilDay?
    ) {
        (self.nextDue, self.irregular, self.base) = (nextDue, irregular, base)
        (self.overdueFrom, self.lastDone, self.lastSettled) = (overdueFrom, lastDone, lastSettled)
    }
}

extension SeriesFacts {
    /// Derives the open state from scratch.
    ///
    /// Only the last stretch counts: a return starts afresh, with a new runway.
    package var openState: OpenState {
        let settled = standing
        let dues = Set(settled.map(\.due))
        var reach = reach
        var timeline = Timeline(self, through: reach)
        if let kept = timeline.keptThrough, reach < kept {
            // The dates that lead on are not all where the terms alone would have them.
            reach = kept
            timeline = Timeline(self, through: kept)
        }
        let outstanding = outstanding(timeline)
        var state = OpenState(
            nextDue: outstanding.first?.due,
            irregular: outstanding.dropFirst().map(\.due),
            base: timeline.base,
            overdueFrom: (outstanding.map(overdueFrom) + [expiredFrom].compactMap { $0 }).min(),
            lastDone: lastDone,
            lastSettled: dues.max())
        if let stretch = stretches.last {
            let goesOn = timeline.occurrences.contains { !$0.retired && $0.due > reach }
            if let end = stretch.end, end < .last, end <= reach || !goesOn {
                // All is written out: whatever the terms would lead to from here, it ends.
                state.irregular.append(end.adding(days: 1))
            }
            let open = OpenSeries(state: state, stretch: stretch, terms: terms)
            if open.isRegular { state.irregular = [] }
        }
        return state
    }
}

extension SeriesFacts {
    /// Whole days that a completion may wait for its review before it counts as overdue.
    package static let reviewDays = 14

    /// The day through which anything recorded can have a say.
    ///
    /// What is owed next may lie behind all that is waived, moved or skipped.
    var reach: CivilDay {
        let dues =
            (standing + awaiting).map(\.due) + reliefs.map(\.through)
            + deferrals.map(\.due)
        return max(lastRecorded, dues.max() ?? .first)
    }

    /// The last day on which it was performed: what settled an occurrence, what was further
    /// evidence of one, and what was told when it began.
    package var lastDone: CivilDay? {
        let runs = (standing + repeats.filter { $0.withdrawnOn == nil }).map(\.performedOn)
        return (runs + stretches.compactMap(\.lastDone)).max()
    }

    /// What is owed: due after the last settled one, not settled, waived or skipped.
    func outstanding(_ timeline: Timeline) -> [Occurrence] {
        let dues = Set(standing.map(\.due))
        let since = [dues.subtracting(timeline.overtaken).max(), stretches.dropLast().last?.end]
            .compactMap { $0 }.max()
        return timeline.occurrences.filter { occurrence in
            !occurrence.retired && !occurrence.isRelieved && !dues.contains(occurrence.due)
                && since.map { $0 < occurrence.due } ?? true
        }
    }

    /// The day from which its resource has expired, while the series hangs on that.
    var expiredFrom: CivilDay? {
        guard let stretch = stretches.last, let expiresOn = expiries.last?.expiresOn,
            case .beforeExpiry = lastTerms(in: stretch)?.schedule
        else { return nil }
        let day = max(expiresOn.adding(days: 1), stretch.start)
        return stretch.end.map { $0 < day } ?? false ? nil : day
    }

    /// Whether its resource has expired by a day on which the series hangs on that.
    func hasExpired(on day: CivilDay) -> Bool {
        expiredFrom.map { $0 <= day } ?? false && stretches.last?.end.map { day <= $0 } ?? true
    }

    /// The newest terms that a stretch has come under.
    func lastTerms(in stretch: Stretch) -> Terms? {
        (terms.last { $0.day < stretch.end ?? .last } ?? terms.first)?.terms
    }

    /// The day since which the newest completion waits that would settle an occurrence.
    func waitsSince(_ occurrence: Occurrence) -> CivilDay? {
        awaiting.filter { $0.due == occurrence.due }.map(\.recordedOn).max()
    }

    /// The day from which an occurrence makes its series overdue, if nothing happens.
    private func overdueFrom(_ occurrence: Occurrence) -> CivilDay {
        waitsSince(occurrence)?.adding(days: Self.reviewDays + 1)
            ?? occurrence.onTimeThrough.adding(days: 1)
    }
}
