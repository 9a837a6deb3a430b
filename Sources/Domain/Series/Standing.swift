/// Where a task series stands on a day.
package enum SeriesStatus: String, CaseIterable, Sendable {
    case current
    case dueSoon = "due-soon"
    case due
    case overdue
    case awaitingReview = "awaiting-review"
    case waived
    case accepted
    case done
    case notApplicable = "not-applicable"
}

/// What is kept with each series for speed: facts that do not move with today.
package struct OpenState: Equatable, Sendable {
    /// The earliest due date after the last settled one; `nil` when nothing falls due any more.
    package var nextDue: CivilDay?
    /// Where an open interval counts from.
    package var base: CivilDay?
    /// The day since when it is, or will be if nothing happens, overdue without a break.
    package var overdueFrom: CivilDay?
    /// The day it was last done.
    package var lastDone: CivilDay?
    /// The last settled due date.
    package var lastSettled: CivilDay?

    package init(
        nextDue: CivilDay?, base: CivilDay?, overdueFrom: CivilDay?, lastDone: CivilDay?,
        lastSettled: CivilDay?
    ) {
        (self.nextDue, self.base, self.overdueFrom) = (nextDue, base, overdueFrom)
        (self.lastDone, self.lastSettled) = (lastDone, lastSettled)
    }
}

extension SeriesFacts {
    /// Derives the open state from scratch.
    package var openState: OpenState {
        let settled = standing
        let lastSettled = settled.map(\.due).max()
        let lastDone = (settled.map(\.performedOn) + stretches.compactMap(\.lastDone)).max()
        let start = stretches.last?.start ?? .first
        let newestChange = terms.last?.day ?? .first
        let timeline = Timeline(self, through: max(lastSettled ?? start, start, newestChange))
        let open = timeline.occurrences.first { occurrence in
            !occurrence.retired && lastSettled.map { occurrence.due > $0 } ?? true
        }
        return OpenState(
            nextDue: open?.due, base: timeline.base,
            overdueFrom: open.map { $0.onTimeThrough.adding(days: 1) },
            lastDone: lastDone, lastSettled: lastSettled)
    }
}

/// A series as its status on some day is derived: the open state and what can still fall due.
package struct OpenSeries: Equatable, Sendable {
    package var state: OpenState
    /// The stretch it is in, or was in last.
    package var stretch: Stretch
    package var terms: [TermsChange]
    /// The expiry of the resource, where the schedule hangs on it.
    package var expiresOn: CivilDay?

    package init(
        state: OpenState, stretch: Stretch, terms: [TermsChange], expiresOn: CivilDay? = nil
    ) {
        (self.state, self.stretch, self.terms) = (state, stretch, terms)
        self.expiresOn = expiresOn
    }

    /// Where the series stands on a day.
    ///
    /// The first rule that holds decides, over the outstanding occurrences: due after the last
    /// settled one, and not settled; missed ones included.
    ///
    /// 1. Any is past due + grace: overdue; the latest such occurrence is shown.
    /// 2. The open one has come to its due date: due.
    /// 3. It comes due within the lead: due soon.
    /// 4. Nothing falls due any more and it was settled: done.
    /// 5. Otherwise it is current.
    package func standing(on today: CivilDay) -> Standing {
        let outstanding = outstanding(on: today)
        let past = outstanding.filter { $0.onTimeThrough < today }
        let missed = outstanding.indices.filter { index in
            index + 1 < outstanding.count && outstanding[index + 1].due < today
        }.count
        let age = (state.lastDone ?? stretch.start).days(until: today)
        guard let open = past.last ?? outstanding.first else {
            return Standing(
                status: state.lastSettled == nil ? .current : .done, due: state.lastSettled,
                days: nil, missed: 0, age: age, isExpired: isExpired(on: today))
        }
        let status: SeriesStatus =
            if !past.isEmpty {
                .overdue
            } else if open.due <= today {
                .due
            } else if open.due.adding(days: -open.terms.lead) <= today {
                .dueSoon
            } else {
                .current
            }
        return Standing(
            status: status, due: open.due, days: open.due.days(until: today), missed: missed,
            age: age, isExpired: isExpired(on: today))
    }

    /// The due dates from one day through another, both included, if nobody settles any before.
    package func upcoming(from: CivilDay, through: CivilDay) -> [CivilDay] {
        outstanding(on: through).map(\.due).filter { from <= $0 && $0 <= through }
    }

    private func isExpired(on today: CivilDay) -> Bool { expiresOn.map { $0 < today } ?? false }

    /// The outstanding occurrences due through today, and the one after.
    private func outstanding(on today: CivilDay) -> [Dated] {
        guard let first = state.nextDue else { return [] }
        var all: [Dated] = []
        let end = stretch.end ?? .last
        var next: CivilDay? = first
        while let due = next, due <= end {
            let terms = terms(at: due)
            all.append(Dated(due: due, terms: terms))
            if due > today { break }
            next = following(due, terms)
        }
        return all
    }

    private struct Dated {
        let due: CivilDay
        let terms: Terms
        var onTimeThrough: CivilDay { due.adding(days: terms.grace) }
    }

    private func terms(at due: CivilDay) -> Terms {
        (terms.last { $0.day < due } ?? terms.first)?.terms
            ?? Terms(schedule: .once, runway: 0, lead: 0, grace: 0)
    }

    /// The due date after another, if nobody settles anything.
    private func following(_ due: CivilDay, _ current: Terms) -> CivilDay? {
        // A later change of terms takes over from its own day on.
        let change = terms.first { $0.day >= due && $0.day < (stretch.end ?? .last) }
        let byCurrent = next(after: due, current)
        guard let change, byCurrent.map({ $0 > change.day }) ?? true else { return byCurrent }
        if let dues = DueDates(change.terms.schedule) {
            return dues.first(onOrAfter: change.day.adding(days: 1))
        }
        let earliest = change.day.adding(days: change.terms.runway)
        guard case .interval(let span) = change.terms.schedule else { return nil }
        return max(span.after(due), earliest)
    }

    private func next(after due: CivilDay, _ terms: Terms) -> CivilDay? {
        if let dues = DueDates(terms.schedule) { return dues.first(onOrAfter: due.adding(days: 1)) }
        guard case .interval(let span) = terms.schedule else { return nil }
        guard let base = state.base, base <= due else { return span.after(due) }
        var times = 1
        while span.after(base, times: times) <= due { times += 1 }
        return span.after(base, times: times)
    }
}

/// The derived status of a series with what is shown beside it.
package struct Standing: Equatable, Sendable {
    package var status: SeriesStatus
    /// The due date of the occurrence shown: the latest past due if overdue, else the open one.
    package var due: CivilDay?
    /// Whole days past due when positive, days left when negative.
    package var days: Int?
    /// Occurrences missed since the last settled one.
    package var missed: Int
    /// Whole days since it was last done, or since the start.
    package var age: Int
    /// The resource's expiry has passed.
    package var isExpired: Bool
}
