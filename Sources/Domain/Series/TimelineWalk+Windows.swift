/// Which days each occurrence owns, and what is told of it.
extension TimelineWalk {
    /// Everything found, with its window and its labels.
    ///
    /// An occurrence owns the days from the one after the deadline before it through its own; the
    /// first one of a stretch those since the stretch began.
    var occurrences: [Occurrence] {
        var all: [Occurrence] = []
        var latest: [Int: Int] = [:]
        for step in steps {
            var occurrence = labelled(step)
            let before = latest[step.stretch]
            let from = before.map { opened(step, after: all[$0]) } ?? opened(step, all)
            occurrence.ownsFrom = min(from, occurrence.due, occurrence.deadline)
            occurrence.isFirst = before == nil
            if let before {
                (all[before].nextDue, all[before].nextDeadline) = (step.due, occurrence.deadline)
            }
            latest[step.stretch] = all.count
            all.append(occurrence)
        }
        return all.contains { isWithdrawn($0) } ? retiring(all) : all
    }

    private func labelled(_ step: Step) -> Occurrence {
        var occurrence = step.occurrence
        occurrence.stretch = step.stretch
        occurrence.retired = isCutShort(step)
        var isWithdrawn = true
        if let deferral = deferred[step.due] {
            occurrence.movedTo = deferral.movedTo
            occurrence.isSkipped = deferral.movedTo == nil
            if occurrence.isSkipped, deferral.withdrawnOn == nil { isWithdrawn = false }
        }
        for relief in facts.reliefs where relief.waives(step.due) {
            occurrence.isWaived = true
            if relief.withdrawnOn == nil { isWithdrawn = false }
        }
        occurrence.isReliefWithdrawn = occurrence.isRelieved && isWithdrawn
        return occurrence
    }

    private func opened(_ step: Step, after before: Occurrence) -> CivilDay {
        if case .interval = step.occurrence.terms.schedule, !step.isKept, isSettled(before.due) {
            // Not from the deadline before: done early, it is open again the next day.
            return step.occurrence.ownsFrom
        }
        return before.deadline.adding(days: 1)
    }

    /// The first day of the first window of a stretch.
    private func opened(_ step: Step, _ earlier: [Occurrence]) -> CivilDay {
        guard facts.stretches.indices.contains(step.stretch) else {
            return step.occurrence.ownsFrom
        }
        let stretch = facts.stretches[step.stretch]
        // What an event opens may have been done before the event was recorded.
        if step.stretch == 0, stretch.fixedDue != nil { return .first }
        // On the day of an end that is a return, too, what is due then goes first.
        let end = step.stretch > 0 ? facts.stretches[step.stretch - 1].end : nil
        let isOwed = earlier.contains { !$0.retired && $0.deadline == end }
        return isOwed && end == stretch.start ? stretch.start.adding(days: 1) : stretch.start
    }

    private func isWithdrawn(_ occurrence: Occurrence) -> Bool {
        guard facts.stretches.indices.contains(occurrence.stretch) else { return false }
        let stretch = facts.stretches[occurrence.stretch]
        return stretch.isWithdrawn && stretch.end.map { $0 >= facts.secondRulesFrom } ?? false
    }

    /// Retires what was open when the entry that opened it was withdrawn.
    ///
    /// What had been missed stays missed, and what is due on the very day is still owed.
    private func retiring(_ all: [Occurrence]) -> [Occurrence] {
        var all = all
        for index in all.indices where isWithdrawn(all[index]) && !isSettled(all[index].due) {
            guard let end = facts.stretches[all[index].stretch].end, all[index].due < end,
                !all[index].isRelieved
            else { continue }
            let isMissed = all.dropFirst(index + 1).contains { later in
                later.stretch == all[index].stretch && (later.due < end || isSettled(later.due))
            }
            if !isMissed { all[index].retired = true }
        }
        return all
    }
}
