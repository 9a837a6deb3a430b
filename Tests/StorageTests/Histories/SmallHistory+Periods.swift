import Domain
import SQLite

@testable import Storage

/// The population of a period that has ended neither shrinks nor grows, under any one filter.
extension SmallHistory {
    /// A period that had just ended, as it was told then.
    struct EndedPeriod {
        var days: DayRange
        var occurrences: [PeriodOccurrence]
        /// What one filter of each kind selected.
        var selected: [(kind: String, value: String, names: Set<TaskName>)]
        var judgedOn: CivilDay
    }

    func endedPeriod(from start: CivilDay) throws -> EndedPeriod? {
        guard let days = DayRange(from: start, through: today.adding(days: -1)) else { return nil }
        let occurrences = try fixture.store.period(days, judgedOn: today).occurrences
        var selected: [(kind: String, value: String, names: Set<TaskName>)] = []
        for kind in PastInvariantTests.kinds {
            for value in Set(occurrences.flatMap(kind.values)).sorted().shuffled(using: &random)
                .prefix(kind.name == "account" ? 3 : 1)
            {
                selected.append((kind.name, value, try names(occurrences, kind, value)))
            }
        }
        return EndedPeriod(
            days: days, occurrences: occurrences, selected: selected,
            judgedOn: today)
    }

    private func names(
        _ occurrences: [PeriodOccurrence], _ kind: PastInvariantTests.Kind, _ value: String
    ) throws -> Set<TaskName> {
        var filter = TaskFilter()
        kind.filter(&filter, value)
        let past = try PastFilter(filter, fixture.store.connection)
        return Set(occurrences.filter(past.holds).map(\.name))
    }

    func compare(_ then: EndedPeriod) throws {
        let now = try fixture.store.period(then.days, judgedOn: today).occurrences
        let known = Dictionary(uniqueKeysWithValues: now.map { ($0.name, $0) })
        for one in then.occurrences {
            guard let later = known[one.name] else { return fault("\(one.name) is gone") }
            try compare(one, later, since: then)
        }
        let old = Set(then.occurrences.map(\.name))
        for one in now where !old.contains(one.name) {
            // What somebody told late has a deadline of its own, which may be over.
            guard try isOneOff(one.seriesID) else { return fault("\(one.name) has come in") }
            counts.others["told late", default: 0] += 1
        }
        let both = now.filter { old.contains($0.name) }
        for kind in PastInvariantTests.kinds {
            for (_, value, before) in then.selected.filter({ $0.kind == kind.name }) {
                counts.filters[kind.name, default: 0] += before.count
                let after = try names(both, kind, value)
                guard before == after else {
                    return fault(
                        "\(kind.name) \(value) selects \(before.symmetricDifference(after)) only "
                            + "\(before.isSubset(of: after) ? "now" : "then")")
                }
            }
        }
    }

    private func compare(
        _ one: PeriodOccurrence, _ later: PeriodOccurrence, since then: EndedPeriod
    ) throws {
        counts.outcomes[later.member.outcome.rawValue, default: 0] += 1
        for kind in PastInvariantTests.kinds where kind.name != "account" {
            let (before, after) = (kind.values(one), kind.values(later))
            if before != after { fault("\(one.name): \(kind.name) \(before) is \(after)") }
        }
        if (one.held.title, one.held.items, one.held.requirements)
            != (later.held.title, later.held.items, later.held.requirements)
            || one.held.terms != later.held.terms
        {
            fault("\(one.name) carries something else")
        }
        let grace = (one.member.movedTo ?? one.name.due ?? today).adding(
            days: one.held.terms.grace + 1)
        // On the very day more may be recorded. What ended by mistake goes on as if it never had.
        if let known = one.member.outcomeAtGrace, grace < then.judgedOn,
            later.member.outcomeAtGrace != known,
            try known != .retired || !isOneOff(one.seriesID)
        {
            fault(
                "\(one.name) was \(known) at its grace and is "
                    + "\(later.member.outcomeAtGrace.map(\.rawValue) ?? "nothing")")
        }
        let relieved: [PopulationOutcome] = [.retired, .skipped, .waived, .toCome]
        if relieved.contains(later.member.outcome), later.member.outcome != one.member.outcome,
            // What was settled ahead of an end is not due once that completion is withdrawn.
            try one.completion.map({ try !isTakenBack($0.entry) }) ?? true,
            // What opened it was a mistake, which is the one thing that retires it afterwards.
            try later.member.outcome != .retired || !isOpenedByMistake(one.seriesID)
        {
            fault("\(one.name) was \(one.member.outcome) and is \(later.member.outcome)")
        }
    }

    private func isOneOff(_ series: Int64) throws -> Bool {
        try fixture.store.connection.first("SELECT duty IS NULL FROM series WHERE id = \(series)") {
            row in try row.bool(0)
        } ?? false
    }

    private func isOpenedByMistake(_ series: Int64) throws -> Bool {
        try fixture.store.connection.facts(ofSeries: series).stretches.contains(
            where: \.isWithdrawn)
    }

    func isTakenBack(_ entry: Int) throws -> Bool {
        try fixture.store.connection.first(
            """
            SELECT withdrawn IS NOT NULL OR coalesce(review, 'approved') = 'rejected'
            FROM completion WHERE entry = \(entry)
            """
        ) { row in try row.bool(0) } ?? true
    }
}
