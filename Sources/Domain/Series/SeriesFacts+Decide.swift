extension SeriesFacts {
    /// Decides which occurrences a completion settles.
    ///
    /// The first of these that holds; see ``TickChoice/takeUsual()`` for all but the first:
    ///
    /// 1. Those it names.
    /// 2. The previous one within its catch-up; a run that repeats the one that took it is further
    ///    evidence.
    /// 3. Before the opening of the one that owns the day, the one due just before that.
    /// 4. The one that owns the day.
    ///
    /// What was done before the series began is history and settles nothing.
    ///
    /// - Parameters:
    ///   - performedOn: The day on which it was done.
    ///   - today: The day of the entry.
    ///   - names: What the person named.
    ///   - expires: The resource's new expiry, where the completion gives one.
    /// - Returns: What it settles, and what is missed because of it.
    /// - Throws: ``TickRefusal``.
    package func decide(
        performedOn: CivilDay, today: CivilDay, names: NamedOccurrences = NamedOccurrences(),
        expires: CivilDay? = nil
    ) throws -> TickDecision {
        guard performedOn <= today else { throw TickRefusal.notYet(today: today) }
        var choice = TickChoice(self, performedOn: performedOn, today: today, names)
        choice.expires = expires
        if let due = names.due { try choice.takeNamed(due) }
        if let period = names.period { try choice.takeOnly(in: period) }
        if let days = names.covers { choice.takeAll(covering: days) }
        if names.due == nil, names.period == nil, choice.chosen.isEmpty { try choice.takeUsual() }
        for due in names.also { try choice.takeNamed(due) }
        return choice.decision
    }
}

/// The occurrences that one completion takes, as they are chosen.
struct TickChoice {
    let performedOn: CivilDay
    let today: CivilDay
    let settlings: Settlings
    var facts: SeriesFacts { settlings.facts }
    /// All that are asked for, and the windows that an end cut short.
    var all: [Occurrence] { settlings.occurrences }
    /// The day on which what is taken was performed, by due dates: settled, or awaiting review.
    private let runs: [CivilDay: CivilDay]
    /// The resource's new expiry.
    var expires: CivilDay?
    private(set) var chosen: [Occurrence] = []
    private var further: CivilDay?
    private var isHistory = false

    init(
        _ facts: SeriesFacts, performedOn: CivilDay, today: CivilDay, _ names: NamedOccurrences
    ) {
        (self.performedOn, self.today) = (performedOn, today)
        // Nothing that far ahead can be settled: the year only helps to say why.
        let reach = min(names.last ?? today, today.adding(days: 366))
        settlings = Settlings(facts, through: max(today, reach))
        let taken = (facts.standing + facts.awaiting).map { ($0.due, $0.performedOn) }
        runs = Dictionary(taken, uniquingKeysWith: max)
    }

    var decision: TickDecision {
        let chosen = chosen.sorted { $0.due < $1.due }
        let further = chosen.isEmpty ? further : nil
        return TickDecision(
            settled: chosen.map { occurrence in
                let outcome = occurrence.outcome(performedOn: performedOn)
                return SettledOccurrence(
                    due: occurrence.due, outcome: outcome.word, daysLate: outcome.daysLate)
            },
            missed: chosen.last.map { missed(before: $0.due) } ?? [],
            furtherEvidenceFor: further, repeatedRun: further.flatMap { runs[$0] },
            daysEarly: Dictionary(
                uniqueKeysWithValues: chosen.compactMap { occurrence in
                    occurrence.daysEarly(performedOn: performedOn).map { (occurrence.due, $0) }
                }),
            isHistory: isHistory)
    }

    mutating func takeNamed(_ due: CivilDay) throws {
        guard let found = all.first(where: { $0.due == due }) else {
            let near = all.filter { !$0.retired }.map(\.due)
                .sorted { abs($0.days(until: due)) < abs($1.days(until: due)) }
                .prefix(3).sorted()
            throw TickRefusal.noOccurrence(due, near: near)
        }
        if found.retired { throw TickRefusal.notInForce(end(of: found)) }
        guard performedOn >= found.opensOn else {
            throw TickRefusal.paidInAdvance(due: due, earliest: found.opensOn)
        }
        take(found)
    }

    mutating func takeOnly(in period: DayRange) throws {
        let held = all.filter { !$0.retired && period.contains($0.due) }
        guard held.count == 1, let only = held.first else {
            throw TickRefusal.periodHolds(held.map(\.due), period: period)
        }
        try takeNamed(only.due)
    }

    /// Takes what is not taken and may be settled by this day, where its due date, or its whole
    /// window up to this day, lies in a range.
    mutating func takeAll(covering days: DayRange) {
        for one in all where !one.retired && !isTaken(one) && one.opensOn <= performedOn {
            let end = min(one.deadline, performedOn)
            if days.contains(one.due) || days.from <= one.opensOn && end <= days.through {
                take(one)
            }
        }
    }

    /// Settles an occurrence, or adds to what took it.
    mutating func take(_ occurrence: Occurrence) {
        if isTaken(occurrence) {
            add(to: occurrence)
        } else if !chosen.contains(where: { $0.due == occurrence.due }) {
            chosen.append(occurrence)
        }
    }

    /// Keeps the completion as further evidence, where it settles nothing.
    mutating func add(to occurrence: Occurrence?) { further = further ?? occurrence?.due }

    /// Keeps the completion as history.
    mutating func addToHistory() { isHistory = true }

    func isTaken(_ occurrence: Occurrence) -> Bool { runs[occurrence.due] != nil }

    /// The day on which what took an occurrence was performed.
    func run(of occurrence: Occurrence) -> CivilDay? { runs[occurrence.due] }

    /// The last day of the stretch of an occurrence.
    func end(of occurrence: Occurrence) -> CivilDay? {
        facts.stretches.indices.contains(occurrence.stretch)
            ? facts.stretches[occurrence.stretch].end : nil
    }

    private func missed(before due: CivilDay) -> [CivilDay] {
        let since = (settlings.lastTaken(before: due).map { [$0] } ?? []) + facts.ends
        let start = since.filter { $0 < due }.max()
        return all.filter { !$0.isRelieved && !$0.retired }.map(\.due).filter { day in
            day < due && start.map { $0 < day } ?? true && runs[day] == nil
                && !chosen.contains { $0.due == day }
        }
    }
}
