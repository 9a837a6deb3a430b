extension TimelineWalk {
    /// The next due date if nothing more is recorded, or `nil` when nothing falls due any more.
    ///
    /// After an end, it is the window that the end cut short.
    func scheduled() -> Step? {
        guard stretch >= 0, !(before.map(isCutShort) ?? false) else { return nil }
        if let kept { return endedOn.map { $0 < kept.occurrence.ownsFrom } ?? false ? nil : kept }
        let draft: Draft? =
            switch facts.terms[terms].terms.schedule {
            case .once: oneOff()
            case .interval(let span): interval(span)
            case .beforeExpiry(let days): beforeExpiry(days)
            case .calendar, .anchored: byCalendar()
            }
        // The last day there is cannot be passed.
        guard let draft, last.map({ draft.due > $0.due }) ?? true else { return nil }
        let ownsFrom = max(min(opened(draft), draft.due), before == nil ? free : .first)
        if let endedOn, ownsFrom > endedOn { return nil }
        return Step(
            occurrence: Occurrence(
                due: draft.due, ownsFrom: ownsFrom, terms: facts.terms[terms].terms,
                retired: false),
            stretch: stretch, terms: terms, base: draft.base, expiry: draft.expiry)
    }

    /// A due date and what it hangs on.
    struct Draft {
        var due: CivilDay
        var ownsFrom: CivilDay
        var base: CivilDay?
        var expiry: Int?
    }

    var current: Stretch { facts.stretches[stretch] }

    var runwayEnd: CivilDay { current.start.adding(days: facts.terms[terms].terms.runway) }

    /// The last step of this stretch that still leads on.
    var before: Step? { last.flatMap { $0.stretch == stretch ? $0 : nil } }

    /// Whether this stretch has asked for anything yet.
    private var hasAsked: Bool { before != nil || aside.contains { $0.stretch == stretch } }

    /// The day after the due date before.
    var free: CivilDay {
        guard let last, last.isKept else { return dayAfter(last?.due) }
        return dayAfter(max(last.due, deadline(of: last.due)))
    }

    /// The earliest day that the due date before and a change of terms leave free.
    var earliest: CivilDay {
        max(free, dayAfter(changedOn), resumedOn ?? .first, movedOn ?? .first)
    }

    /// Whether the terms changed in this stretch under the second rules.
    var keepsAnnounced: Bool { changedOn.map { $0 >= facts.secondRulesFrom } ?? false }

    /// The first day of a window that begins where the one before ends, which may have been moved.
    private func opened(_ draft: Draft) -> CivilDay {
        guard let last, draft.ownsFrom == free else { return draft.ownsFrom }
        let moved = deadline(of: last.due)
        return moved < draft.due ? dayAfter(moved) : free
    }

    /// What comes in place of the one before, where that is waived: the last day + runway.
    var afterRelief: CivilDay? {
        guard let before, !isSettled(before.due) else { return nil }
        let end = waivers.filter { index, through in
            let relief = facts.reliefs[index]
            return max(relief.days.from, relief.recordedOn) <= before.due && before.due <= through
        }.values.max()
        let runway = max(1, facts.terms[terms].terms.runway)
        return end.map { max($0.adding(days: runway), earliest) }
    }

    /// The day on which no evidence of a one-off task is valid any more, after its due date.
    private var lapse: CivilDay? {
        guard let before, isSettled(before.due), !proofs.isEmpty else { return nil }
        var last = before.due
        for index in proofs {
            guard let day = facts.proofs[index].validThrough else { return nil }
            last = max(last, day)
        }
        return last.adding(days: 1)
    }

    func dayAfter(_ day: CivilDay?) -> CivilDay { day?.adding(days: 1) ?? .first }

    private func isAside(_ day: CivilDay) -> Bool { aside.contains { $0.due == day } }

    /// The first day from that day on that was not settled before it was asked for.
    func unsettled(from day: CivilDay) -> CivilDay {
        var day = day
        while isAside(day), day < .last { day = dayAfter(day) }
        return day
    }

    /// Asked for once in a stretch, and not when it was done before.
    private func oneOff() -> Draft? {
        if let again = afterRelief ?? lapse.map({ max($0, movedOn ?? .first) }) {
            return Draft(due: unsettled(from: again), ownsFrom: min(free, again))
        }
        guard !hasAsked, current.lastDone == nil else { return nil }
        // No due date lies before it, so that any day counts; a return wants it done anew.
        return Draft(
            due: unsettled(from: max(current.fixedDue ?? runwayEnd, earliest)),
            ownsFrom: stretch == 0 ? .first : current.start)
    }

    private func byCalendar() -> Draft? {
        guard let dues = DueDates(facts.terms[terms].terms.schedule) else { return nil }
        let done = hasAsked ? doneAhead(dues) : current.lastDone.flatMap { dues.owner(of: $0) }
        var from = max(earliest, dayAfter(done))
        if !hasAsked { from = max(from, current.lastDone == nil ? runwayEnd : current.start) }
        while let due = dues.next(onOrAfter: from) {
            guard givesWay(due), due < .last else {
                return Draft(due: due, ownsFrom: max(opened(by: due, dues), dayAfter(done)))
            }
            from = dayAfter(due)
        }
        return nil
    }

    /// The first day that goes to a calendar's due date.
    ///
    /// The first of a stretch also owns the days since the start, however long the runway: nobody
    /// works on the day of registration for nothing.
    private func opened(by due: CivilDay, _ dues: DueDates) -> CivilDay {
        if before != nil { return free }
        let since = dues.last(before: due).map { dayAfter($0) }
        return min(current.start, since ?? current.start)
    }

    /// Whether a date is asked for already, or lies close to one that was announced before.
    func givesWay(_ due: CivilDay) -> Bool {
        if isAside(due) { return true }
        guard keepsAnnounced else { return false }
        guard let sharedGap else { return announcedDues.contains(due) }
        return announcedDues.contains { 2 * abs($0.days(until: due)) <= sharedGap }
    }

    /// How far the work goes that was done ahead before the terms changed.
    ///
    /// Through the new period that holds the day it was done on, as for what was done before the
    /// start; never beyond the due date that it settled. Done in April for the year, it does not
    /// pay the months when the schedule becomes monthly in May.
    private func doneAhead(_ dues: DueDates) -> CivilDay? {
        guard let changedOn, !keepsAnnounced else { return nil }
        let ahead = aside.last { step in
            step.stretch == stretch && step.due > changedOn && overtaken.contains(step.due)
        }
        guard let ahead, let day = performed[ahead.due]?.max() else { return nil }
        return dues.owner(of: day).map { min($0, ahead.due) }
    }

    /// Each known expiry asks for one occurrence.
    private func beforeExpiry(_ days: Int) -> Draft? {
        guard let expiry else { return nil }
        if let before, before.expiry == expiry {
            return afterRelief.map {
                Draft(due: unsettled(from: $0), ownsFrom: free, expiry: expiry)
            }
        }
        let known = facts.expiries[expiry]
        let due = known.expiresOn.adding(days: -days)
        // What is still open stands for an expiry that comes even earlier.
        if let before, !isSettled(before.due), due <= before.due { return nil }
        return Draft(
            due: unsettled(from: max(due, current.start, known.recordedOn, earliest)),
            ownsFrom: before == nil ? current.start : free, expiry: expiry)
    }
}
