/// The occurrences of one task series, derived from its facts.
///
/// Occurrences exist only inside stretches. A fact changes only those due after the day it was
/// recorded; what has fallen due stays, and so does what was settled.
package struct Timeline: Equatable, Sendable {
    /// In order of due dates, which strictly increase.
    package let occurrences: [Occurrence]
    /// Where open intervals count from: due dates are this day and so many intervals later.
    package let base: CivilDay?

    /// Derives every occurrence due through a day, and the one after it.
    ///
    /// - Parameters:
    ///   - facts: What was recorded about the series.
    ///   - horizon: The last due date wanted; an ended stretch adds the window it cut short.
    package init(_ facts: SeriesFacts, through horizon: CivilDay) {
        var builder = TimelineBuilder(facts: facts, horizon: horizon)
        for stretch in facts.stretches { builder.add(stretch) }
        builder.addSettled()
        occurrences = builder.occurrences
        base = builder.base
    }

    /// The occurrence that falls due on a day, if one does.
    package func occurrence(due: CivilDay) -> Occurrence? {
        occurrences.first { $0.due == due }
    }

    /// The occurrence that owns a day: the first one due on or after it.
    package func owner(of day: CivilDay) -> Int? {
        occurrences.firstIndex { $0.due >= day && $0.ownsFrom <= day }
    }
}

/// Puts a timeline together, stretch by stretch and terms by terms.
private struct TimelineBuilder {
    let facts: SeriesFacts
    let horizon: CivilDay
    var occurrences: [Occurrence] = []
    var base: CivilDay?

    init(facts: SeriesFacts, horizon: CivilDay) {
        (self.facts, self.horizon) = (facts, horizon)
    }

    mutating func add(_ stretch: Stretch) {
        let began = occurrences.count
        var lastTerms: Terms?
        // Each terms in force cover the due dates after the change, through the next change.
        let changes = facts.terms.enumerated().filter { index, change in
            change.day < (stretch.end ?? .last) || index == 0
        }
        for (index, change) in changes {
            let next = facts.terms.indices.contains(index + 1) ? facts.terms[index + 1].day : .last
            guard next >= stretch.start || index == facts.terms.count - 1 else { continue }
            let isFirst = index == 0 || change.day < stretch.start
            add(
                change.terms, after: isFirst ? nil : change.day,
                through: min(next, stretch.end ?? .last), stretch: stretch, began: began)
            lastTerms = change.terms
        }
        if let end = stretch.end, let lastTerms {
            addRetired(after: end, terms: lastTerms, stretch: stretch, began: began)
        }
    }

    /// Adds what falls due under one set of terms.
    private mutating func add(
        _ terms: Terms, after change: CivilDay?, through limit: CivilDay, stretch: Stretch,
        began: Int
    ) {
        let isFirst = change == nil && occurrences.count == began
        if let dues = DueDates(terms.schedule) {
            let from = change.map { $0.adding(days: 1) } ?? firstDay(dues, terms, stretch)
            let upcoming = dues.first(onOrAfter: max(from, horizon.adding(days: 1)))
            for due in dues.all(from: from, through: min(limit, horizon)) + [upcoming]
            where due <= limit {
                append(due, terms, stretch, began, scheduledBefore: dues.last(before: due))
            }
            return
        }
        switch terms.schedule {
        case .interval(let span):
            addIntervals(span, terms, change, limit, stretch, began)
        case .beforeExpiry(let days):
            addExpiries(
                days, terms, max(stretch.start, change ?? stretch.start), limit, stretch, began)
        case .once, .calendar, .anchored:
            let due =
                stretch.fixedDue
                ?? (isFirst ? stretch.start : change ?? stretch.start).adding(days: terms.runway)
            let alreadyAsked = occurrences.count > began
            if !alreadyAsked, due <= limit, due > (change ?? .first) || isFirst {
                append(due, terms, stretch, began, scheduledBefore: nil)
            }
        }
    }

    /// The day from which the first due date of a stretch is looked for.
    private func firstDay(_ dues: DueDates, _ terms: Terms, _ stretch: Stretch) -> CivilDay {
        guard let lastDone = stretch.lastDone else {
            return stretch.start.adding(days: terms.runway)
        }
        // What was done before counts for the occurrence that owned that day.
        return max(dues.first(onOrAfter: lastDone).adding(days: 1), stretch.start)
    }

    private mutating func addIntervals(
        _ span: Span, _ terms: Terms, _ change: CivilDay?, _ limit: CivilDay, _ stretch: Stretch,
        _ began: Int
    ) {
        var from = firstInterval(span, terms, change, stretch, began)
        var times = 0
        while true {
            let due = span.after(from, times: times)
            guard due <= limit else { break }
            let before = due.adding(days: -span.leastDays)
            append(due, terms, stretch, began, scheduledBefore: before)
            base = from
            guard due <= horizon else { break }
            if let next = chained(after: due, otherwise: span.after(from, times: times + 1), span) {
                (from, times) = (next, 0)
            } else {
                times += 1
            }
            if due == .last { break }
        }
    }

    /// Where intervals count from when terms begin: last done, or the start, and the runway.
    private func firstInterval(
        _ span: Span, _ terms: Terms, _ change: CivilDay?, _ stretch: Stretch, _ began: Int
    ) -> CivilDay {
        guard let change else {
            if let lastDone = stretch.lastDone { return max(span.after(lastDone), stretch.start) }
            return stretch.fixedDue ?? stretch.start.adding(days: terms.runway)
        }
        let asked = occurrences.count > began ? occurrences.last : nil
        let done = facts.settlements
            .filter { $0.recordedOn <= change && isEffective($0, asOf: change) }
            .map(\.performedOn).max()
        let earliest = change.adding(days: terms.runway)
        let isOpen = asked.map { asked in !facts.settlements.contains { $0.due == asked.due } }
        // What has fallen due keeps its date; the next follows it by the new interval.
        if let asked, isOpen == true { return max(span.after(asked.due), earliest) }
        return max(done.map { span.after($0) } ?? earliest, earliest)
    }

    /// Where intervals count from once a due date was settled while it was the open one.
    ///
    /// - Parameter next: The due date after it if nobody had settled it. A completion recorded
    ///   after that day moves nothing: that occurrence has fallen due by then.
    private func chained(after due: CivilDay, otherwise next: CivilDay, _ span: Span) -> CivilDay? {
        for settlement in facts.settlements
        where settlement.due == due && settlement.recordedOn <= next {
            let moved = max(span.after(settlement.performedOn), due.adding(days: 1))
            // Withdrawn later than that day fell due: it stays asked for.
            if let withdrawn = settlement.withdrawnOn, moved > withdrawn { continue }
            return moved
        }
        return nil
    }

    private func isEffective(_ settlement: Settlement, asOf day: CivilDay) -> Bool {
        settlement.withdrawnOn.map { $0 > day } ?? true
    }

    private mutating func addExpiries(
        _ days: Int, _ terms: Terms, _ from: CivilDay, _ limit: CivilDay, _ stretch: Stretch,
        _ began: Int
    ) {
        let known = facts.expiries
        for (index, expiry) in known.enumerated() {
            let due = max(expiry.expiresOn.adding(days: -days), stretch.start)
            let replaced = known.indices.contains(index + 1) ? known[index + 1].recordedOn : nil
            // An expiry that was replaced before it asked for anything asks for nothing.
            if let replaced, due >= replaced { continue }
            guard due <= limit, due > (occurrences.last?.due ?? .first) else { continue }
            append(due, terms, stretch, began, scheduledBefore: nil)
        }
    }

    private mutating func addRetired(
        after end: CivilDay, terms: Terms, stretch: Stretch, began: Int
    ) {
        let due: CivilDay? =
            if let dues = DueDates(terms.schedule) {
                dues.first(
                    onOrAfter: max(
                        end.adding(days: 1),
                        occurrences.count > began ? .first : firstDay(dues, terms, stretch)))
            } else if case .interval(let span) = terms.schedule {
                occurrences.count > began
                    ? occurrences.last.flatMap {
                        chained(after: $0.due, otherwise: span.after($0.due), span)
                            ?? span.after($0.due)
                    }
                    : firstInterval(span, terms, nil, stretch, began)
            } else if case .once = terms.schedule, occurrences.count == began {
                stretch.fixedDue ?? stretch.start.adding(days: terms.runway)
            } else {
                nil
            }
        guard let due, due > end, due > (occurrences.last?.due ?? .first) else { return }
        append(due, terms, stretch, began, scheduledBefore: nil, retired: true)
    }

    private mutating func append(
        _ due: CivilDay, _ terms: Terms, _ stretch: Stretch, _ began: Int,
        scheduledBefore: CivilDay?, retired: Bool = false
    ) {
        if let last = occurrences.last, last.due >= due { return }
        let before = occurrences.last?.due.adding(days: 1)
        let ownsFrom =
            if occurrences.count > began, let before {
                before
            } else {
                // The first of a stretch also owns the days since the start, however long the
                // runway: nobody works on the day of registration for nothing.
                max(
                    before ?? .first,
                    min(stretch.start, scheduledBefore.map { $0.adding(days: 1) } ?? .first))
            }
        occurrences.append(
            Occurrence(due: due, ownsFrom: min(ownsFrom, due), terms: terms, retired: retired))
    }

    /// Adds occurrences that were settled before a change of terms or an end took their date.
    mutating func addSettled() {
        for settlement in facts.settlements where settlement.withdrawnOn == nil {
            if let index = occurrences.firstIndex(where: { $0.due >= settlement.due }) {
                if occurrences[index].due == settlement.due {
                    occurrences[index].retired = false
                } else {
                    insert(settlement.due, at: index)
                }
            } else {
                insert(settlement.due, at: occurrences.count)
            }
        }
    }

    private mutating func insert(_ due: CivilDay, at index: Int) {
        let terms =
            facts.terms.last { $0.day < due }?.terms ?? facts.terms.first?.terms
            ?? Terms(schedule: .once, runway: 0, lead: 0, grace: 0)
        let ownsFrom =
            index > 0
            ? occurrences[index - 1].due.adding(days: 1)
            : occurrences.indices.contains(index) ? min(occurrences[index].ownsFrom, due) : due
        occurrences.insert(
            Occurrence(due: due, ownsFrom: ownsFrom, terms: terms, retired: false), at: index)
        if occurrences.indices.contains(index + 1) {
            occurrences[index + 1].ownsFrom = due.adding(days: 1)
        }
    }
}
