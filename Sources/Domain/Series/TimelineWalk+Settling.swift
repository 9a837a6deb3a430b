extension TimelineWalk {
    /// Lets a completion settle a due date, as it was decided when it was recorded.
    mutating func settle(_ settlement: Settlement) {
        let due = settlement.due
        if !passed.hold(due), !settledAhead.hold(due), !aside.contains(where: { $0.due == due }) {
            let step = stepSettled(by: settlement)
            if let latest = passed.last, due < latest.due {
                passed.insertInOrder(step)
            } else if step.stretch < stretch {
                setAside(step)
            } else {
                settledAhead.insertInOrder(step)
            }
            cutShort.removeAll { $0.due == due }
            if kept?.due == due { kept = nil }
        }
        performed[due, default: []].append(settlement.performedOn)
        if isInStretch(due) { lastDone = max(lastDone ?? .first, settlement.performedOn) }
    }

    /// The occurrence that a completion settled, as it was asked for until then.
    private func stepSettled(by settlement: Settlement) -> Step {
        let due = settlement.due
        // Terms that changed on that very day asked already when it was recorded.
        for index in facts.terms.indices.dropFirst()
        where facts.terms[index].day == settlement.recordedOn && endedOn == nil {
            var changed = self
            changed.change(to: index)
            if let step = changed.scheduled(), step.due == due { return step }
        }
        if let step = scheduled(), step.due == due { return step }
        if let step = cutShort.last(where: { $0.due == due }) { return step }
        // Decided under rules that asked for another date.
        let start = stretch >= 0 ? facts.stretches[stretch].start : .first
        let opened = passed.last { $0.due < due }?.due.adding(days: 1) ?? start
        return Step(
            occurrence: Occurrence(
                due: due, ownsFrom: min(due, max(opened, start)),
                terms: facts.terms.inForce(on: due) ?? facts.terms[terms].terms, retired: false),
            stretch: stretch, terms: terms)
    }

    /// Takes back what a withdrawn completion settled.
    mutating func reopen(_ settlement: Settlement, on day: CivilDay) {
        let due = settlement.due
        if let index = performed[due]?.firstIndex(of: settlement.performedOn) {
            performed[due]?.remove(at: index)
        }
        // What lies ahead keeps its date only while it, or one after it, is settled.
        while let step = settledAhead.last, !isSettled(step.due) {
            settledAhead.removeLast()
            // Announced before, it is open again.
            if step.isKept { kept = step }
        }
        if overtaken.remove(due) != nil, !isSettled(due), due >= day,
            let index = aside.firstIndex(where: { $0.due == due && !$0.isKept })
        {
            let step = aside.remove(at: index)
            if step.stretch < stretch { cutShort.append(step) }
        }
        findLastDone()
    }

    /// Lets what was settled ahead keep its date beside what is asked for from now on.
    mutating func setAside(where isOvertaken: (Step) -> Bool) {
        for var step in settledAhead where isOvertaken(step) && isSettled(step.due) {
            // It falls due under the terms that overtake it.
            step.occurrence.terms = facts.terms.inForce(on: step.due) ?? step.occurrence.terms
            setAside(step)
        }
        settledAhead.removeAll(where: isOvertaken)
    }

    private mutating func setAside(_ step: Step) {
        aside.append(step)
        overtaken.insert(step.due)
        everOvertaken.insert(step.due)
    }

    func isInStretch(_ due: CivilDay) -> Bool {
        guard stretch > 0, let end = facts.stretches[stretch - 1].end else { return stretch == 0 }
        return due > end
    }
}

extension [TimelineWalk.Step] {
    /// Whether one of them falls due on a day; asked about the latest most of the time.
    fileprivate func hold(_ due: CivilDay) -> Bool { last { $0.due <= due }?.due == due }

    fileprivate mutating func insertInOrder(_ step: Element) {
        insert(step, at: (lastIndex { $0.due < step.due } ?? -1) + 1)
    }
}
