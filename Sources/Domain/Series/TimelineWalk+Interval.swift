/// When an interval falls due.
extension TimelineWalk {
    /// Counted from the last completion; else from the due date that passed without one.
    func interval(_ span: Span) -> Draft {
        let next = lastDone.map { span.after($0) }
        var due: CivilDay
        var base: CivilDay?
        if let changedOn, before?.terms != terms, !keepsAnnounced {
            due = max(next ?? .first, changedOn.adding(days: facts.terms[terms].terms.runway))
        } else if let afterRelief {
            due = afterRelief
        } else if let before, !isSettled(before.due) {
            base = before.terms == terms ? before.base ?? before.due : before.due
            due = DueDates(every: span, from: base ?? before.due).first(onOrAfter: earliest)
        } else if before != nil {
            due = next ?? .first
        } else {
            due = firstDate ?? next.map { max($0, current.start) } ?? runwayEnd
            if let pastDone, keepsAnnounced { due = span.after(pastDone) }
        }
        due = max(due, earliest)
        if keepsAnnounced {
            while givesWay(due), due < .last { due = span.after(due) }
        }
        due = unsettled(from: due)
        let ownsFrom: CivilDay =
            if let before, !isSettled(before.due) {
                free
            } else if let lastDone {
                // Not from the due date before: done early, it is open again the next day.
                dayAfter(lastDone)
            } else {
                min(current.start, due.adding(days: 1 - span.leastDays))
            }
        return Draft(due: due, ownsFrom: ownsFrom, base: base ?? due)
    }
}
