extension Settlings {
    /// How an occurrence came out as known at the end of a day; the first that holds.
    ///
    /// On time or late, skipped, waived, retired, awaiting its review, missed, to come, overdue,
    /// open.
    func outcome(at index: Int, on day: CivilDay) -> PopulationOutcome {
        let one = occurrences[index]
        if let settled = settlement(of: one.due, on: day) {
            return outcome(of: facts.settlements[settled], one) == .onTime ? .onTime : .late
        }
        if one.isSkipped { return .skipped }
        if one.isWaived { return .waived }
        if isRetired(one, on: day) { return .retired }
        if isInReview(one.due, on: day) { return .awaitingReview }
        if isMissed(at: index, on: day) { return .missed }
        if day < min(one.due, one.deadline) { return .toCome }
        return one.onTimeThrough < day ? .overdue : .open
    }

    /// What a withdrawal retires was owed until that day, whatever is known of it since.
    private func isRetired(_ one: Occurrence, on day: CivilDay) -> Bool {
        guard one.retired, facts.stretches.indices.contains(one.stretch) else { return one.retired }
        let stretch = facts.stretches[one.stretch]
        guard stretch.isWithdrawn, let end = stretch.end, one.due < end else { return true }
        return end <= day
    }

    /// An occurrence as a report tells it.
    func member(at index: Int, judgedOn day: CivilDay, isCarriedIn: Bool) -> PopulationMember {
        let one = occurrences[index]
        var member = PopulationMember(
            due: one.due, outcome: outcome(at: index, on: day), daysLate: 0, settlement: nil,
            isCarriedIn: isCarriedIn)
        member.movedTo = one.movedTo
        member.isReliefWithdrawn =
            one.isReliefWithdrawn && [.waived, .skipped].contains(member.outcome)
        let known = one.onTimeThrough.adding(days: 1)
        member.outcomeAtGrace = known <= day ? outcome(at: index, on: known) : nil
        if let settled = settlement(of: one.due, on: day) {
            let settlement = facts.settlements[settled]
            member.settlement = settled
            member.daysLate = outcome(of: settlement, one).daysLate
            member.daysEarly = max(0, settlement.performedOn.days(until: one.deadline))
            let recordedOn = settlement.proposedOn ?? settlement.recordedOn
            member.wasMissed =
                !one.isRelieved && isMissed(at: index, on: recordedOn, before: settled)
        } else {
            member.awaitsReview = review(of: one.due, on: day) != nil
            if member.outcome == .overdue { member.daysLate = one.deadline.days(until: day) }
        }
        if case .interval = one.terms.schedule {
            member.uncoveredDays = uncovered(at: index, member, judgedOn: day)
        }
        return member
    }

    /// As it was decided when it was recorded; no later move shifts it.
    private func outcome(of settlement: Settlement, _ one: Occurrence) -> Outcome {
        settlement.outcome ?? one.outcome(performedOn: settlement.performedOn)
    }

    /// Until it was done late; what is not done is owed until the next one takes over.
    private func uncovered(at index: Int, _ member: PopulationMember, judgedOn day: CivilDay) -> Int
    {
        switch member.outcome {
        case .late: return member.daysLate
        case .missed, .open, .overdue, .awaitingReview:
            let next = index + 1 < occurrences.count ? occurrences[index + 1].due : day
            return max(0, occurrences[index].deadline.days(until: min(day, next)))
        case .onTime, .skipped, .waived, .retired, .toCome: return 0
        }
    }
}
