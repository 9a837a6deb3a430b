import Domain

/// Where a series stands, told plainly from all its occurrences.
///
/// The slow way beside the fast one: nothing that is kept with the series is used.
struct NaiveStanding {
    let facts: SeriesFacts
    /// Not settled, due in the last stretch and after the last settled one.
    let outstanding: [Occurrence]

    init(_ facts: SeriesFacts, through horizon: CivilDay) {
        self.facts = facts
        let settled = facts.standing.map(\.due)
        let since = facts.standing.filter { !Self.wasOvertaken($0, facts) }.map(\.due).max()
        let ended = facts.stretches.dropLast().last?.end
        let reach = max(horizon, settled.max() ?? horizon)
        outstanding = Timeline(facts, through: reach).occurrences.filter { occurrence in
            !occurrence.retired && !settled.contains(occurrence.due)
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
        if outstanding.contains(where: { $0.onTimeThrough < today }) { return .overdue }
        guard let open = outstanding.first else { return isDoneForGood ? .done : .current }
        if open.due <= today { return .due }
        return open.due.adding(days: -open.terms.lead) <= today ? .dueSoon : .current
    }

    func due(on today: CivilDay) -> CivilDay? {
        let shown = outstanding.last { $0.onTimeThrough < today } ?? outstanding.first
        return shown?.due ?? (isDoneForGood ? facts.standing.map(\.due).max() : nil)
    }

    func missed(on today: CivilDay) -> Int {
        zip(outstanding, outstanding.dropFirst()).filter { $1.due < today }.count
    }

    private var isDoneForGood: Bool {
        guard let stretch = facts.stretches.last else { return false }
        let terms = facts.terms.last { $0.day < (stretch.end ?? .last) } ?? facts.terms[0]
        return terms.terms.schedule == .once
            && (!facts.standing.isEmpty || stretch.lastDone != nil)
    }
}
