import Domain

extension SeriesFacts {
    /// The last day that any fact speaks of.
    var farthest: CivilDay {
        let labels = deferrals.flatMap { [$0.due, $0.movedTo ?? $0.due] } + reliefs.map(\.through)
        let recorded = (standing + pending).flatMap { [$0.due, $0.recordedOn] }
        return max((labels + recorded).max() ?? .first, terms.map(\.day).max() ?? .first)
    }
}

/// Where a series stands, told plainly from all its occurrences.
///
/// The slow way beside the fast one: nothing that is kept with the series is used.
struct NaiveStanding {
    let facts: SeriesFacts
    /// Not settled, due in the last stretch and after the last settled one.
    let outstanding: [Occurrence]
    private let all: [Occurrence]

    init(_ facts: SeriesFacts, through horizon: CivilDay) {
        self.facts = facts
        let settled = facts.standing.map(\.due)
        let since = facts.standing.filter { !Self.wasOvertaken($0, facts) }.map(\.due).max()
        let ended = facts.stretches.dropLast().last?.end
        let reach = max(horizon, settled.max() ?? horizon)
        all = Timeline(facts, through: reach).occurrences
        outstanding = all.filter { occurrence in
            !occurrence.retired && !occurrence.isWaived && !occurrence.isSkipped
                && !settled.contains(occurrence.due)
                && since.map { occurrence.due > $0 } ?? true
                && ended.map { occurrence.due > $0 } ?? true
        }
    }

    /// Settled ahead of a change of terms or a return, which ask anew.
    ///
    /// What is recorded on the day of the change itself could be either; see ``isClear(_:)``.
    private static func wasOvertaken(_ settlement: Settlement, _ facts: SeriesFacts) -> Bool {
        changes(facts).contains { settlement.recordedOn <= $0 && $0 < settlement.due }
    }

    /// Whether no completion was recorded on the day of a change.
    static func isClear(_ facts: SeriesFacts) -> Bool {
        let changes = Set(changes(facts))
        return !facts.settlements.contains { changes.contains($0.recordedOn) }
    }

    /// The last days of what was asked for before a change of terms or a return.
    private static func changes(_ facts: SeriesFacts) -> [CivilDay] {
        let terms = facts.terms.dropFirst().map(\.day).filter { day in
            facts.stretches.contains { $0.start <= day && day < $0.end ?? .last }
        }
        return terms + facts.stretches.dropFirst().map { $0.start.adding(days: -1) }
    }

    func status(on today: CivilDay) -> SeriesStatus {
        let late = outstanding.last { $0.onTimeThrough < today }
        let isOverdue = late != nil || hasExpired(on: today)
        if facts.reliefs.contains(where: { $0.waives(today) }) {
            return isOverdue ? .accepted : .waived
        }
        if let since = late.flatMap(waiting) ?? open(on: today).flatMap(waiting) {
            return since.adding(days: 14) < today ? .overdue : .awaitingReview
        }
        if isOverdue { return .overdue }
        guard let open = outstanding.first else {
            return isDoneForGood ? .done : isNew(on: today) ? .new : .current
        }
        if open.deadline <= today { return .due }
        if open.deadline.adding(days: -open.terms.lead) <= today { return .dueSoon }
        return wasDone(before: open) ? .done : isNew(on: today) ? .new : .current
    }

    /// Since when a completion of an occurrence waits for its review.
    private func waiting(_ one: Occurrence) -> CivilDay? {
        facts.pending.filter { $0.due == one.due && $0.withdrawnOn == nil }.map(\.recordedOn).max()
    }

    private func hasExpired(on today: CivilDay) -> Bool {
        guard let expiry = facts.expiries.last?.expiresOn, let stretch = facts.stretches.last,
            let terms = facts.terms.last(where: { $0.day < stretch.end ?? .last })
                ?? facts.terms.first,
            case .beforeExpiry = terms.terms.schedule
        else { return false }
        return expiry < today && stretch.start <= today && today <= stretch.end ?? .last
    }

    /// Never done, and nothing of the last stretch has fallen due.
    private func isNew(on today: CivilDay) -> Bool {
        facts.standing.isEmpty && facts.stretches.allSatisfy { $0.lastDone == nil }
            && facts.repeats.allSatisfy { $0.withdrawnOn != nil }
            && !all.contains { one in
                !one.retired && one.due <= today
                    && facts.stretches.last.map { $0.start <= one.due } ?? false
            }
    }

    /// Whether it was done once in this stretch, and its evidence lapses one day.
    private func wasDone(before open: Occurrence) -> Bool {
        let start = facts.stretches.last.map { min($0.start, $0.fixedDue ?? $0.start) }
        let settled = Set(facts.standing.map(\.due))
        return open.terms.schedule == .once
            && all.contains {
                settled.contains($0.due) && $0.terms.schedule == .once
                    && (start ?? .first) <= $0.due
            }
    }

    /// The first that is owed and not missed.
    private func open(on today: CivilDay) -> Occurrence? {
        let last = lastFallen(before: today)
        return outstanding.first { one in last.map { $0 <= one.due } ?? true }
    }

    /// The last due date before a day that nobody settled.
    private func lastFallen(before today: CivilDay) -> CivilDay? {
        let settled = Set(facts.standing.map(\.due))
        return all.last { !$0.retired && !settled.contains($0.due) && $0.due < today }?.due
    }

    func due(on today: CivilDay) -> CivilDay? {
        if status(on: today) == .done { return facts.standing.map(\.due).max() }
        let shown = outstanding.last { $0.onTimeThrough < today } ?? outstanding.first
        return shown?.due
    }

    func missed(on today: CivilDay) -> Int {
        let last = lastFallen(before: today)
        return outstanding.filter { one in last.map { one.due < $0 } ?? false }.count
    }

    private var isDoneForGood: Bool {
        guard let stretch = facts.stretches.last else { return false }
        let terms = facts.terms.last { $0.day < (stretch.end ?? .last) } ?? facts.terms[0]
        return terms.terms.schedule == .once
            && (!facts.standing.isEmpty || stretch.lastDone != nil)
    }
}
