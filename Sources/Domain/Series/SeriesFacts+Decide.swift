extension SeriesFacts {
    /// Decides which occurrences a completion settles.
    ///
    /// The first of these that holds:
    ///
    /// 1. Those it names.
    /// 2. The previous one, if it is owed and the day lies in its catch-up. Where no
    ///    calendar brings the next one, it stays the open one until that has fallen due, or for
    ///    ever if none comes.
    /// 3. The one that owns the day. An interval is open again from the day after it was done.
    /// 4. If that one is settled, nothing: it is further evidence.
    ///
    /// - Parameters:
    ///   - performedOn: The day on which it was done.
    ///   - today: The day of the entry.
    ///   - names: What the person named.
    /// - Returns: What it settles, and what is missed because of it.
    /// - Throws: ``TickRefusal``.
    package func decide(
        performedOn: CivilDay, today: CivilDay, names: NamedOccurrences = NamedOccurrences()
    ) throws -> TickDecision {
        guard performedOn <= today else { throw TickRefusal.notYet(today: today) }
        var choice = TickChoice(self, performedOn: performedOn, today: today, names)
        if let due = names.due { try choice.takeNamed(due) }
        if let period = names.period { try choice.takeOnly(in: period) }
        if let days = names.covers { try choice.takeAll(covering: days) }
        if !names.replacesUsual { try choice.takeUsual() }
        for due in names.also { try choice.takeNamed(due) }
        return choice.decision
    }
}

/// The occurrences that one completion takes, as they are chosen.
private struct TickChoice {
    private let facts: SeriesFacts
    private let performedOn: CivilDay
    private let today: CivilDay
    /// Those that fall due.
    private let all: [Occurrence]
    /// Those that were settled ahead of what has been asked for since.
    private let overtaken: [Occurrence]
    private let retired: [Occurrence]
    private let settled: Set<CivilDay>
    private var chosen: [Occurrence] = []
    private var further: CivilDay?

    init(
        _ facts: SeriesFacts, performedOn: CivilDay, today: CivilDay, _ names: NamedOccurrences
    ) {
        (self.facts, self.performedOn, self.today) = (facts, performedOn, today)
        // What waits for a review is taken: the next run is for the next one.
        settled = Set((facts.standing + facts.pending).map(\.due))
        // Nothing that far ahead can be settled: the year only helps to say why.
        let reach = min(names.last ?? today, today.adding(days: 366))
        let timeline = Timeline(facts, through: max(today, reach, settled.max() ?? today))
        let aside = timeline.overtaken
        all = timeline.occurrences.filter { !$0.retired && !aside.contains($0.due) }
        overtaken = timeline.occurrences.filter { aside.contains($0.due) }
        retired = timeline.occurrences.filter(\.retired)
    }

    var decision: TickDecision {
        let chosen = chosen.sorted { $0.due < $1.due }
        return TickDecision(
            settled: chosen.map { occurrence in
                let outcome = occurrence.outcome(performedOn: performedOn)
                return SettledOccurrence(
                    due: occurrence.due, outcome: outcome.word, daysLate: outcome.daysLate)
            },
            missed: chosen.last.map { missed(before: $0.due) } ?? [],
            furtherEvidenceFor: chosen.isEmpty ? further : nil)
    }

    mutating func takeNamed(_ due: CivilDay) throws {
        if let found = (all + overtaken).first(where: { $0.due == due }) { return try take(found) }
        if retired.contains(where: { $0.due == due }) { throw notInForce(on: due) }
        let near = all.map(\.due)
            .sorted { abs($0.days(until: due)) < abs($1.days(until: due)) }
            .prefix(3).sorted()
        throw TickRefusal.noOccurrence(due, near: near)
    }

    mutating func takeOnly(in period: DayRange) throws {
        let held = all.filter { period.contains($0.due) }
        guard held.count == 1, let only = held.first else {
            throw TickRefusal.periodHolds(held.map(\.due), period: period)
        }
        try take(only)
    }

    mutating func takeAll(covering days: DayRange) throws {
        let owners = all.filter { $0.ownsFrom <= days.through && days.from <= $0.deadline }
        guard let last = owners.last else { throw TickRefusal.periodHolds([], period: days) }
        let open = owners.filter { !settled.contains($0.due) }
        for occurrence in open.isEmpty ? [last] : open { try take(occurrence) }
    }

    mutating func takeUsual() throws {
        var candidates = all.filter { $0.deadline >= performedOn && $0.ownsFrom <= performedOn }
        if let previous = all.lastIndex(where: { $0.deadline < performedOn }),
            isOpen(at: previous)
        {
            candidates.insert(all[previous], at: 0)
        }
        if let occurrence = candidates.first(where: { !settled.contains($0.due) })
            ?? candidates.first
        {
            return try take(occurrence)
        }
        if let cutShortOn { throw TickRefusal.notInForce(cutShortOn) }
        guard isInForce else {
            if let next = all.first(where: { $0.ownsFrom > performedOn }) { return try take(next) }
            throw notInForce(on: performedOn)
        }
        // Done again before anything is asked for again.
        further = all.last { $0.ownsFrom <= performedOn }?.due
    }

    private mutating func take(_ occurrence: Occurrence) throws {
        guard performedOn >= occurrence.ownsFrom else {
            throw TickRefusal.paidInAdvance(due: occurrence.due, earliest: occurrence.ownsFrom)
        }
        if settled.contains(occurrence.due) {
            further = further ?? occurrence.due
        } else if !chosen.contains(occurrence) {
            chosen.append(occurrence)
        }
    }

    /// Whether a day after its due date still goes to an unsettled occurrence.
    private func isOpen(at index: Int) -> Bool {
        let occurrence = all[index]
        guard !settled.contains(occurrence.due), !occurrence.isRelieved else { return false }
        if performedOn <= occurrence.catchUpThrough { return true }
        let hasCalendar = DueDates(occurrence.terms.schedule) != nil
        guard index + 1 < all.count else {
            // No other will come to take its place.
            return !hasCalendar || (isInForce && cutShortOn == nil)
        }
        return !hasCalendar && all[index + 1].due >= today
    }

    /// The end that made the window of the day performed not due.
    private var cutShortOn: CivilDay? {
        let owner = retired.first { $0.ownsFrom <= performedOn && performedOn <= $0.due }
        return owner.flatMap { owner in
            facts.ends.last { $0 < owner.due }.flatMap { performedOn <= $0 ? $0 : nil }
        }
    }

    private func missed(before due: CivilDay) -> [CivilDay] {
        let settled = settled.subtracting(overtaken.map(\.due))
        let since = settled.union(facts.ends).filter { $0 < due }.max()
        return all.filter { !$0.isRelieved }.map(\.due).filter { day in
            day < due && since.map { $0 < day } ?? true && !chosen.contains { $0.due == day }
        }
    }

    private var isInForce: Bool {
        facts.stretches.contains { stretch in
            stretch.start <= performedOn && stretch.end.map { performedOn <= $0 } ?? true
        }
    }

    private func notInForce(on day: CivilDay) -> TickRefusal {
        .notInForce(facts.ends.last { $0 < day })
    }
}
