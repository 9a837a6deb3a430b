/// What a change of terms does to the dates: what was announced is kept.
extension TimelineWalk {
    /// Puts other terms in force for what is due from now on.
    mutating func change(to index: Int) {
        let day = facts.terms[index].day
        if stretch >= 0, day >= facts.secondRulesFrom { return replaceOpen(by: index, on: day) }
        setAside { $0.terms < index }
        (terms, changedOn) = (index, day)
    }

    /// Replaces the open date that is not yet due where the new terms ask earlier; keeps it, and
    /// whatever is moved, skipped or taken, where they do not.
    private mutating func replaceOpen(by index: Int, on day: CivilDay) {
        advance(to: day)
        // Of several changes on one day only the last one counts, against what stood before all.
        if firstChangeOn == day, let before = beforeChange.first {
            self = before
            newestTerms = index
        }
        let before = self
        let announced = announced(before: index, on: day)
        sharedGap = [terms, index].compactMap { facts.terms[$0].terms.schedule.shortestGap }.min()
        setAside { $0.terms < index }
        for index in aside.indices where aside[index].stretch == stretch {
            aside[index].isKept = true
        }
        (terms, changedOn, kept) = (index, day, nil)
        aside += announced.held.filter { step in !isAsked(step.due) }.map { fallingDue($0) }
        announcedDues = (aside + passed.suffix(1)).filter { $0.stretch == stretch }.map(\.due)
        if var open = announced.open, !isAsked(open.due), !isReplaced(open) {
            open = fallingDue(open)
            if case .interval = facts.terms[index].terms.schedule { open.base = open.due }
            kept = open
            announcedDues.append(open.due)
        }
        keptThrough = (announcedDues + [keptThrough].compactMap { $0 }).max()
        (beforeChange, firstChangeOn) = ([before], day)
        beforeChange[0].beforeChange = []
    }

    /// A date that was announced, as it falls due under the terms that come after it.
    private func fallingDue(_ step: Step) -> Step {
        var step = step
        step.occurrence.terms = facts.terms.inForce(on: step.due) ?? step.occurrence.terms
        (step.terms, step.isKept, step.expiry) = (terms, true, nil)
        return step
    }

    /// Lets the open date of an interval stay where it was when somebody moved or skipped it.
    mutating func pin(_ deferral: Deferral) {
        guard kept == nil, settledAhead.isEmpty, endedOn == nil, stretch >= 0,
            case .interval = facts.terms[terms].terms.schedule, var open = scheduled(),
            open.due == deferral.due
        else { return }
        open.isKept = true
        kept = open
        keptThrough = max(keptThrough ?? .first, open.due)
    }

    /// What was announced at the end of the day before a change, and is still to come.
    private struct Announced {
        /// The open one.
        var open: Step?
        /// What is skipped, taken, or moved behind the open one: it keeps its date and holds
        /// nothing up.
        var held: [Step] = []
    }

    private func announced(before index: Int, on day: CivilDay) -> Announced {
        let yesterday = day.adding(days: -1)
        var walk = withoutEnd
        // What was settled on the day itself under the new terms was not announced before.
        walk.settledAhead.removeAll { $0.terms >= index }
        var found = Announced()
        let isOwed = passed.contains { step in
            step.stretch == stretch && step.due >= yesterday && wasOpen(step.due, on: yesterday)
        }
        var isOpenFound = isOwed || current.start > yesterday
        let far = heldDues(on: day).max() ?? day
        while let step = walk.upcoming, !isOpenFound || step.due <= far {
            walk.pass(step)
            let isFarMove = isOpenFound && isMoved(step.due, on: day)
            if isHeld(step.due, on: day) || isFarMove { found.held.append(step) }
            guard !isOpenFound, wasOpen(step.due, on: yesterday) else { continue }
            isOpenFound = true
            if !isHeld(step.due, on: day), !isSettled(step.due) { found.open = step }
        }
        return found
    }

    /// Whether the new terms ask earlier than an open date, which is not moved.
    private func isReplaced(_ open: Step) -> Bool {
        if deferred[open.due]?.movedTo != nil { return false }
        switch facts.terms[terms].terms.schedule {
        case .once: return false
        case .interval where lastDone == nil && pastDone == nil && before == nil: return false
        case .interval, .calendar, .anchored, .beforeExpiry: break
        }
        // What is waived replaces nothing: it is not owed.
        var walk = withoutEnd
        while let step = walk.upcoming, step.due < open.due {
            if !isWaived(step.due, on: changedOn ?? .first) { return true }
            walk.pass(step)
        }
        return false
    }

    /// Whether a date was unsettled at the end of a day, and neither waived nor skipped.
    private func wasOpen(_ due: CivilDay, on day: CivilDay) -> Bool {
        !isTaken(due, on: day) && !isWaived(due, on: day) && !isSkipped(due, on: day)
    }

    /// Whether a date is skipped or awaits its review at the end of a day.
    private func isHeld(_ due: CivilDay, on day: CivilDay) -> Bool {
        isSkipped(due, on: day) || !isSettled(due) && isTaken(due, on: day)
    }

    private func isWaived(_ due: CivilDay, on day: CivilDay) -> Bool {
        facts.reliefs.contains { $0.waives(due, asKnownOn: day) }
    }

    private func isSkipped(_ due: CivilDay, on day: CivilDay) -> Bool {
        deferred[due].map { $0.movedTo == nil && $0.recordedOn <= day } ?? false
    }

    private func isMoved(_ due: CivilDay, on day: CivilDay) -> Bool {
        deferred[due].map { $0.movedTo != nil && $0.recordedOn <= day } ?? false
    }

    private func isTaken(_ due: CivilDay, on day: CivilDay) -> Bool {
        facts.settlements.contains { settlement in
            let from = settlement.proposedOn ?? settlement.recordedOn
            return settlement.due == due && from <= day
                && settlement.withdrawnOn.map { $0 > day } ?? true
        } || facts.pending.contains { $0.due == due && $0.stands(on: day) }
    }

    /// Every date still to come that a move, a skip, or a completion which awaits its review speaks
    /// of.
    private func heldDues(on day: CivilDay) -> [CivilDay] {
        let waiting = facts.pending + facts.settlements.filter { $0.proposedOn != nil }
        return (facts.deferrals.map(\.due) + waiting.map(\.due)).filter {
            $0 > day && (isHeld($0, on: day) || isMoved($0, on: day))
        }
    }

    /// Whether a date is among those asked for before.
    private func isAsked(_ due: CivilDay) -> Bool {
        aside.contains { $0.due == due } || settledAhead.contains { $0.due == due }
    }
}
