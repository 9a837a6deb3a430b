/// The occurrences of a series with what settled them, as they are judged on any day.
struct Settlings {
    let facts: SeriesFacts
    let occurrences: [Occurrence]
    /// What was settled ahead of what has been asked for since.
    private let overtaken: Set<CivilDay>

    /// - Parameters:
    ///   - facts: What was recorded about the series.
    ///   - horizon: The last due date wanted; all that is settled is found in any case.
    init(_ facts: SeriesFacts, through horizon: CivilDay) {
        self.facts = facts
        let dues = (facts.standing + facts.awaiting).map(\.due)
        let timeline = Timeline(facts, through: max(horizon, dues.max() ?? horizon))
        (occurrences, overtaken) = (timeline.occurrences, timeline.everOvertaken)
    }

    /// The last due date before a day that is settled or awaits its review.
    ///
    /// Not what was settled ahead of what has been asked for since.
    func lastTaken(before due: CivilDay) -> CivilDay? {
        (facts.standing + facts.awaiting).map(\.due).filter { $0 < due && !overtaken.contains($0) }
            .max()
    }

    /// Which settlement stood for a due date at the end of a day.
    func settlement(of due: CivilDay, on day: CivilDay) -> Int? {
        facts.settlements.firstIndex { $0.due == due && $0.stands(on: day) }
    }

    /// The newest completion that awaited its review for a due date at the end of a day.
    ///
    /// What was approved since awaited it until then.
    func review(of due: CivilDay, on day: CivilDay) -> CivilDay? {
        let waiting = facts.pending.filter { $0.due == due && $0.stands(on: day) }.map(\.recordedOn)
        let approved = facts.settlements.filter { $0.due == due && day < $0.recordedOn }
            .compactMap(\.proposedOn).filter { $0 <= day }
        return (waiting + approved).max()
    }

    /// Whether a completion awaits its review, and not for longer than it may.
    func isInReview(_ due: CivilDay, on day: CivilDay) -> Bool {
        review(of: due, on: day).map { day <= $0.adding(days: SeriesFacts.reviewDays) } ?? false
    }

    /// Whether an occurrence is missed at the end of a day, unless it is settled.
    ///
    /// Once the next one has fallen due the day before, a later one is settled, or its stretch has
    /// ended and its grace, too; never while it is in review, nor in its grace for what a return
    /// asks for.
    ///
    /// - Parameters:
    ///   - index: The occurrence, by its place.
    ///   - day: The day.
    ///   - places: How many of the settlements count, from the first; all if not told.
    /// - Returns: Whether it is.
    func isMissed(at index: Int, on day: CivilDay, before places: Int = .max) -> Bool {
        let one = occurrences[index]
        if isInReview(one.due, on: day) { return false }
        // What a return asks for cuts no grace short.
        let isPastGrace = one.onTimeThrough < day
        let later = occurrences[(index + 1)...].first {
            !$0.retired && (isPastGrace || $0.stretch == one.stretch)
        }
        if let later, later.due < day { return true }
        if let end = end(of: one), max(end, one.onTimeThrough) < day { return true }
        return facts.settlements.prefix(places).contains { settlement in
            settlement.due > one.due && settlement.stands(on: day)
                && !overtaken.contains(settlement.due)
                && (isPastGrace || stretch(of: settlement.due) == one.stretch)
        }
    }

    private func stretch(of due: CivilDay) -> Int? {
        occurrences.first { $0.due == due }?.stretch
    }

    /// The last day of the stretch, where what is open then is missed.
    private func end(of one: Occurrence) -> CivilDay? {
        guard facts.stretches.indices.contains(one.stretch),
            let end = facts.stretches[one.stretch].end, end >= facts.secondRulesFrom
        else { return nil }
        return end
    }
}
