extension SeriesFacts {
    /// Where the series stands on a day, from all its occurrences: the slow way beside
    /// ``OpenSeries/standing(on:)``, for series with waivers, moves, skips or reviews.
    ///
    /// The first rule that holds decides; rule 1, all controls excluded, is not told here:
    ///
    /// 2. A waiver covers the day: accepted if rule 4 would hold, else waived.
    /// 3. A completion awaits review for the latest occurrence past due + grace, else for the open
    ///    one: awaiting review; overdue after ``reviewDays``.
    /// 4. Any outstanding occurrence is past due + grace, or the resource has expired: overdue.
    /// 5. to 9. As in ``OpenSeries/standing(on:)``.
    ///
    /// - Parameters:
    ///   - today: The day; facts are all taken as known.
    ///   - expiresOn: The expiry of the resource, where the schedule hangs on it.
    /// - Returns: The standing.
    package func standing(on today: CivilDay, expiresOn: CivilDay? = nil) -> Standing {
        let timeline = Timeline(self, through: max(today, reach))
        let dues = Set(standing.map(\.due))
        let open = timeline.occurrences.filter { !$0.retired && !dues.contains($0.due) }
        let lastPassed = open.last { $0.due < today }?.due
        let owed = outstanding(timeline)
        let missed = owed.filter { one in lastPassed.map { one.due < $0 } ?? false }
        let next = owed.dropFirst(missed.count).first
        let late = owed.last { $0.onTimeThrough < today }
        let hasExpired = hasExpired(on: today)
        let end = reliefs.filter { $0.waives(today) }.map(\.through).max()
        let waiting = [late, next].compactMap { $0 }.first { waitsSince($0) != nil }
        var shown = late ?? next
        let status: SeriesStatus
        if end != nil {
            status = late != nil || hasExpired ? .accepted : .waived
        } else if let waiting, let since = waitsSince(waiting) {
            let isLong = since.adding(days: Self.reviewDays) < today
            if !isLong { shown = waiting }
            status = isLong ? .overdue : .awaitingReview
        } else if late != nil || hasExpired {
            status = .overdue
        } else if let next {
            status = self.status(of: next, timeline, on: today)
        } else {
            status = isDone ? .done : isNew(timeline, on: today) ? .new : .current
        }
        let due = status == .done ? standing.map(\.due).max() : shown?.due
        return Standing(
            status: status, due: due,
            days: status == .done ? nil : shown?.deadline.days(until: today),
            missed: missed.count,
            age: (lastDone ?? stretches.last?.start ?? today).days(until: today),
            isExpired: expiresOn.map { $0 < today } ?? false,
            movedTo: status == .done ? nil : shown?.movedTo, waivedThrough: end)
    }

    private func status(
        of open: Occurrence, _ timeline: Timeline, on today: CivilDay
    ) -> SeriesStatus {
        if open.deadline <= today { return .due }
        if open.deadline.adding(days: -open.terms.lead) <= today { return .dueSoon }
        if wasDone(before: open) { return .done }
        return isNew(timeline, on: today) ? .new : .current
    }

    /// Whether it was never done, and nothing has fallen due in the stretch.
    private func isNew(_ timeline: Timeline, on today: CivilDay) -> Bool {
        lastDone == nil
            && !timeline.occurrences.contains { one in
                one.stretch == stretches.count - 1 && !one.retired && one.due <= today
            }
    }

    /// Whether a one-off task was done for good.
    private var isDone: Bool {
        guard let stretch = stretches.last, lastTerms(in: stretch)?.schedule == .once else {
            return false
        }
        return !standing.isEmpty || stretch.lastDone != nil
    }

    /// Whether a one-off task was done in this stretch, and is open only since evidence lapses.
    private func wasDone(before open: Occurrence) -> Bool {
        guard let stretch = stretches.last, open.terms.schedule == .once else { return false }
        let first = min(stretch.start, stretch.fixedDue ?? stretch.start)
        return standing.contains { first <= $0.due && terms.inForce(on: $0.due)?.schedule == .once }
    }
}
