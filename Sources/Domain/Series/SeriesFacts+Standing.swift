extension SeriesFacts {
    /// Where the series stands on a day, from all its occurrences: the slow way beside
    /// ``OpenSeries/standing(on:)``, for series with waivers, moves, skips or reviews.
    ///
    /// The first rule that holds decides:
    ///
    /// 1. A waiver covers the day: accepted if something is past due, else waived.
    /// 2. A completion that waits for its review would settle the open occurrence: awaiting
    ///    review; overdue after ``reviewDays``.
    /// 3. Something else is overdue; what waits for its review is not, for so long.
    /// 4. A completion that waits would settle a missed occurrence: awaiting review.
    /// 5. As in ``OpenSeries/standing(on:)``.
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
        let late = owed.last { one in
            pending(for: one).map { $0.recordedOn.adding(days: Self.reviewDays) < today }
                ?? (one.onTimeThrough < today)
        }
        let end = reliefs.filter { $0.waives(today) }.map(\.through).max()
        let lastDone = (standing.map(\.performedOn) + stretches.compactMap(\.lastDone)).max()
        let start = stretches.last?.start ?? today
        var shown = next
        let status: SeriesStatus
        if end != nil {
            let overdue = owed.last { $0.deadline < today }
            shown = overdue ?? next
            status = overdue == nil ? .waived : .accepted
        } else if let next, let waiting = pending(for: next) {
            let isLong = waiting.recordedOn.adding(days: Self.reviewDays) < today
            status = isLong ? .overdue : .awaitingReview
        } else if let late {
            (shown, status) = (late, .overdue)
        } else if let waiting = owed.last(where: { pending(for: $0) != nil }) {
            (shown, status) = (waiting, .awaitingReview)
        } else if let next {
            status = Self.status(of: next, isDone: wasDone(before: next, dues), on: today)
        } else {
            status = isDone ? .done : .current
        }
        let due = status == .done ? standing.map(\.due).max() : shown?.due
        return Standing(
            status: status, due: due,
            days: status == .done ? nil : shown?.deadline.days(until: today),
            missed: missed.count, age: (lastDone ?? start).days(until: today),
            isExpired: expiresOn.map { $0 < today } ?? false,
            movedTo: status == .done ? nil : shown?.movedTo, waivedThrough: end)
    }

    private static func status(
        of open: Occurrence, isDone: Bool, on today: CivilDay
    ) -> SeriesStatus {
        if open.deadline <= today { return .due }
        if open.deadline.adding(days: -open.terms.lead) <= today { return .dueSoon }
        return isDone ? .done : .current
    }

    /// Whether a one-off task was done for good.
    private var isDone: Bool {
        let end = stretches.last?.end ?? .last
        let change = terms.last { $0.day < end } ?? terms.first
        return change?.terms.schedule == .once
            && (!standing.isEmpty || stretches.last?.lastDone != nil)
    }

    /// Whether a one-off task was done in this stretch, and is open only since evidence lapses.
    private func wasDone(before open: Occurrence, _ dues: Set<CivilDay>) -> Bool {
        guard let stretch = stretches.last, open.terms.schedule == .once else { return false }
        let first = min(stretch.start, stretch.fixedDue ?? stretch.start)
        return dues.contains { first <= $0 && terms.inForce(on: $0)?.schedule == .once }
    }
}
