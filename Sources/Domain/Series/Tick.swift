/// Which occurrences a person names when ticking.
package struct NamedOccurrences: Equatable, Sendable {
    /// `task@2026-09-30`.
    package var due: CivilDay?
    /// `--for 2026-Q3`: a period that holds exactly one due date.
    package var period: DayRange?
    /// `--also DATE`.
    package var also: [CivilDay]
    /// `--covers FROM..TO`: every unsettled occurrence that owns a day of it.
    package var covers: DayRange?

    package init(
        due: CivilDay? = nil, period: DayRange? = nil, also: [CivilDay] = [],
        covers: DayRange? = nil
    ) {
        (self.due, self.period, self.also, self.covers) = (due, period, also, covers)
    }

    /// Whether anything takes the place of the usual rule.
    var namesFirst: Bool { due != nil || period != nil || covers != nil }
}

/// What one completion does to a series, decided once and stored in its entry.
package struct TickDecision: Equatable, Sendable {
    /// The occurrences it settles, in order of their due dates.
    package var settled: [SettledOccurrence]
    /// Dates that are missed because of it or by now, and were not settled by it.
    package var missed: [CivilDay]
    /// The occurrence it would have settled was settled before: kept as further evidence.
    package var furtherEvidenceFor: CivilDay?

    /// Nothing was left to settle.
    package var isFurtherEvidence: Bool { settled.isEmpty }
}

/// One occurrence and how it was settled.
package struct SettledOccurrence: Equatable, Codable, Sendable {
    package var due: CivilDay
    /// `on-time` or `late`.
    package var outcome: String
    /// Whole days after the due date; 0 when on time.
    package var daysLate: Int

    package init(due: CivilDay, outcome: String, daysLate: Int) {
        (self.due, self.outcome, self.daysLate) = (due, outcome, daysLate)
    }
}

/// Why a completion cannot be taken as it was said.
package enum TickRefusal: Error, Equatable, Sendable {
    /// The day performed is after the day of the entry.
    case notYet(today: CivilDay)
    /// No occurrence of the series falls due on that day; the nearest ones that exist.
    case noOccurrence(CivilDay, near: [CivilDay])
    /// The period holds none, or several.
    case periodHolds([CivilDay], period: DayRange)
    /// The day performed is not after the due date before.
    case paidInAdvance(due: CivilDay, earliest: CivilDay)
    /// The occurrence never fell due: the series ended before.
    case notInForce(CivilDay?)
}

extension SeriesFacts {
    /// Decides which occurrences a completion settles.
    ///
    /// In this order: those it names; else the previous one, if it is unsettled and the day lies
    /// in its catch-up; else the one that owns the day; else nothing more. An interval has one
    /// open occurrence, which any day after the due date before settles.
    ///
    /// - Parameters:
    ///   - performedOn: The day on which it was done.
    ///   - today: The day of the entry.
    ///   - names: What the person named.
    /// - Throws: ``TickRefusal``.
    package func decide(
        performedOn: CivilDay, today: CivilDay, names: NamedOccurrences = NamedOccurrences()
    ) throws -> TickDecision {
        guard performedOn <= today else { throw TickRefusal.notYet(today: today) }
        let lastNamed =
            ([names.due, names.period?.through, names.covers?.through].compactMap { $0 }
            + names.also).max()
        let settledDues = Set(standing.map(\.due))
        let horizon = max(today, performedOn, settledDues.max() ?? today, lastNamed ?? today)
        let timeline = Timeline(self, through: horizon)
        let all = timeline.occurrences.filter { !$0.retired }
        var chosen: [Occurrence] = []
        var further: CivilDay?

        func choose(_ occurrence: Occurrence) throws {
            guard performedOn >= occurrence.ownsFrom else {
                throw TickRefusal.paidInAdvance(due: occurrence.due, earliest: occurrence.ownsFrom)
            }
            if settledDues.contains(occurrence.due) {
                further = further ?? occurrence.due
            } else if !chosen.contains(occurrence) {
                chosen.append(occurrence)
            }
        }
        func named(_ due: CivilDay) throws -> Occurrence {
            guard let found = all.first(where: { $0.due == due }) else {
                throw TickRefusal.noOccurrence(due, near: nearest(to: due, among: all))
            }
            return found
        }

        if let due = names.due { try choose(named(due)) }
        if let period = names.period {
            let held = all.filter { period.contains($0.due) }
            guard held.count == 1, let only = held.first else {
                throw TickRefusal.periodHolds(held.map(\.due), period: period)
            }
            try choose(only)
        }
        if let covers = names.covers {
            for occurrence in all
            where occurrence.ownsFrom <= covers.through && covers.from <= occurrence.due
                && !settledDues.contains(occurrence.due)
            {
                try choose(occurrence)
            }
        }
        if !names.namesFirst {
            if let usual = usual(all, performedOn, today, settledDues) {
                try choose(usual)
            } else if all.isEmpty {
                throw TickRefusal.notInForce(stretches.last?.end)
            }
        }
        for due in names.also { try choose(named(due)) }

        chosen.sort { $0.due < $1.due }
        let settled = chosen.map { occurrence in
            let outcome = occurrence.outcome(performedOn: performedOn)
            return SettledOccurrence(
                due: occurrence.due, outcome: outcome.word, daysLate: outcome.daysLate)
        }
        return TickDecision(
            settled: settled, missed: missed(all, settledDues, chosen, today),
            furtherEvidenceFor: chosen.isEmpty
                ? further ?? all.last { $0.ownsFrom <= performedOn }?.due : nil)
    }

    /// The occurrence that a completion goes to when none is named.
    private func usual(
        _ all: [Occurrence], _ performedOn: CivilDay, _ today: CivilDay, _ settled: Set<CivilDay>
    ) -> Occurrence? {
        let owner = all.firstIndex { $0.due >= performedOn }
        if let last = all.last, case .interval = last.terms.schedule {
            // The open one: the first unsettled one whose next due date has not passed.
            let open = all.indices.first { index in
                !settled.contains(all[index].due)
                    && (index + 1 == all.count || all[index + 1].due >= today)
            }
            if let open, performedOn >= all[open].ownsFrom { return all[open] }
            return owner.map { all[$0] }
        }
        let previous = owner.map { $0 - 1 } ?? all.count - 1
        if all.indices.contains(previous), !settled.contains(all[previous].due),
            performedOn <= all[previous].catchUpThrough || hasNoNext(all, previous)
        {
            return all[previous]
        }
        return owner.map { all[$0] } ?? all.last
    }

    /// One-off and expiry tasks have no next occurrence to go to: late is late, but settles.
    private func hasNoNext(_ all: [Occurrence], _ index: Int) -> Bool {
        guard index == all.count - 1 else { return false }
        return DueDates(all[index].terms.schedule) == nil
    }

    /// What is missed after the completion: unsettled, and the next has passed or is settled.
    private func missed(
        _ all: [Occurrence], _ settled: Set<CivilDay>, _ chosen: [Occurrence], _ today: CivilDay
    ) -> [CivilDay] {
        let done = settled.union(chosen.map(\.due))
        guard let lastDone = chosen.last?.due else { return [] }
        let before = settled.filter { $0 < lastDone }.max() ?? .first
        return all.indices.filter { index in
            let due = all[index].due
            return before < due && due < lastDone && !done.contains(due)
        }.map { all[$0].due }
    }

    private func nearest(to day: CivilDay, among all: [Occurrence]) -> [CivilDay] {
        all.map(\.due).sorted { abs($0.days(until: day)) < abs($1.days(until: day)) }
            .prefix(3).sorted()
    }
}
