/// A series as its status on some day is derived: the open state and what can still fall due.
package struct OpenSeries: Equatable, Sendable {
    /// What is kept with it for speed.
    package var state: OpenState
    /// The stretch it is in, or was in last.
    package var stretch: Stretch
    /// The terms, each in force from a day on, in order; never empty.
    package var terms: [TermsChange]
    /// The expiry of the resource, where the schedule hangs on it.
    package var expiresOn: CivilDay?

    /// Makes a series from what is kept with it.
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
    /// 1. Any is past due + grace: overdue; the latest such occurrence is shown. The expiry of its
    ///    resource has passed: overdue.
    /// 2. The open one has come to its due date: due.
    /// 3. It comes due within the lead: due soon.
    /// 4. A one-off task was done: done, though its evidence may lapse one day.
    /// 5. It was never done, and nothing has fallen due in the stretch: new.
    /// 6. Otherwise it is current.
    package func standing(on today: CivilDay) -> Standing {
        let age = (state.lastDone ?? stretch.start).days(until: today)
        let isExpired = expiresOn.map { $0 < today } ?? false
        let hasExpired = isExpired && hangsOnExpiry(on: today)
        guard let open = state.nextDue else {
            let status: SeriesStatus =
                hasExpired ? .overdue : isDone ? .done : state.lastDone == nil ? .new : .current
            return Standing(
                status: status, due: isDone ? state.lastSettled : nil,
                days: nil, missed: 0, age: age, isExpired: isExpired)
        }
        let late = latestOverdue(on: today)
        let lead = terms.inForce(on: open)?.lead ?? 0
        let status: SeriesStatus =
            if late != nil || hasExpired {
                .overdue
            } else if open <= today {
                .due
            } else if open.adding(days: -lead) <= today {
                .dueSoon
            } else {
                wasDone(before: open) ? .done : state.lastDone == nil ? .new : .current
            }
        if status == .done {
            return Standing(
                status: .done, due: state.lastSettled, days: nil, missed: 0, age: age,
                isExpired: isExpired)
        }
        let shown = late ?? open
        // Each but the last of those that fell due before today is missed.
        return Standing(
            status: status, due: shown, days: shown.days(until: today),
            missed: max(0, countDue(before: today) - 1), age: age, isExpired: isExpired)
    }

    /// The due dates from one day through another, both included, if nobody settles any before.
    package func upcoming(from: CivilDay, through: CivilDay) -> [CivilDay] {
        let last = min(through, end)
        let regular = rest(after: written.last).map { rest in
            rest.dues[rest.first].map { rest.dues.all(from: max(from, $0), through: last) } ?? []
        }
        return written.filter { from <= $0 && $0 <= last } + (regular ?? [])
    }

    /// Whether the terms in force lead from the next due date to all those written out after it.
    var isRegular: Bool {
        let rest = rest(after: state.nextDue)
        return state.irregular.enumerated().allSatisfy { index, due in
            let next = rest.flatMap { $0.dues[$0.first + index] }
            if due > end { return next.map { $0 > end } ?? true }
            return next == due && terms.inForce(on: due) == lastTerms
        }
    }
}

extension OpenSeries {
    /// The regular due dates after those that are written out.
    private struct Rest {
        let dues: DueDates
        let first: Int
    }

    /// The due dates that are written out.
    private var written: [CivilDay] { [state.nextDue].compactMap { $0 } + state.irregular }

    private var end: CivilDay { stretch.end ?? .last }

    private var lastChange: TermsChange? { terms.last { $0.day < end } ?? terms.first }

    private var lastTerms: Terms? { lastChange?.terms }

    private var isDone: Bool {
        guard let schedule = lastTerms?.schedule, case .once = schedule else { return false }
        return state.lastSettled != nil || stretch.lastDone != nil
    }

    /// Whether a one-off task was done in this stretch, and is open only since evidence lapses.
    private func wasDone(before open: CivilDay) -> Bool {
        guard let settled = state.lastSettled else { return false }
        let first = min(stretch.start, stretch.fixedDue ?? stretch.start)
        return first <= settled
            && [settled, open].allSatisfy { terms.inForce(on: $0)?.schedule == .once }
    }

    /// What follows a due date under the terms in force, if nobody settles anything.
    private func rest(after last: CivilDay?) -> Rest? {
        guard let last, let change = lastChange else { return nil }
        let dues: DueDates? =
            if case .interval(let span) = change.terms.schedule {
                DueDates(every: span, from: state.base ?? last)
            } else {
                DueDates(change.terms.schedule)
            }
        let next = max(last, change.day).adding(days: 1)
        return dues.map { Rest(dues: $0, first: $0.index(onOrAfter: next)) }
    }

    /// How many outstanding occurrences are due before a day.
    private func countDue(before today: CivilDay) -> Int {
        let day = min(today, end.adding(days: 1))
        let regular =
            rest(after: written.last).map { max(0, $0.dues.index(onOrAfter: day) - $0.first) } ?? 0
        return written.filter { $0 < day }.count + regular
    }

    /// The latest outstanding occurrence that is past due and grace.
    private func latestOverdue(on today: CivilDay) -> CivilDay? {
        if let rest = rest(after: written.last), let grace = lastTerms?.grace {
            let index = rest.dues.index(
                onOrAfter: min(today.adding(days: -grace), end.adding(days: 1)))
            if index > rest.first { return rest.dues[index - 1] }
        }
        let first = rest(after: written.last).flatMap { $0.dues[$0.first] }
        let place = written.indices.last { place in
            // Grace ends before the next due date, also where that comes sooner than it used to.
            let next = place + 1 < written.count ? written[place + 1] : first
            guard let grace = terms.inForce(on: written[place])?.grace else { return false }
            let through = written[place].adding(days: grace)
            return written[place] <= end
                && min(through, next.map { $0.adding(days: -1) } ?? .last) < today
        }
        return place.map { written[$0] }
    }

    /// Whether the schedule in force on a day hangs on the expiry of the resource.
    private func hangsOnExpiry(on today: CivilDay) -> Bool {
        guard case .beforeExpiry = lastTerms?.schedule else { return false }
        return stretch.start <= today && today <= end
    }
}
