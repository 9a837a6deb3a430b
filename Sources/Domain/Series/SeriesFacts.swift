/// Everything recorded that decides the occurrences of one task series.
///
/// Lists only grow: a withdrawn completion keeps its place with the day of its withdrawal, and a
/// withdrawn change of terms or of an expiry is followed by one that restores what was before.
/// Otherwise a due date that has passed could lose the fact that it came from.
package struct SeriesFacts: Equatable, Sendable {
    /// When the duty was in force for the subject, in order and without overlap.
    package var stretches: [Stretch]
    /// The terms, each in force from a day on, in order; never empty.
    package var terms: [TermsChange]
    /// Which occurrence each completion settled, in the order of the entries.
    package var settlements: [Settlement]
    /// The expiry days of the resource as they were recorded, in order.
    package var expiries: [ExpiryChange]
    /// The waivers that cover it.
    package var reliefs: [Relief]
    /// What was moved or skipped.
    package var deferrals: [Deferral]
    /// What completions will settle once somebody approves them.
    ///
    /// What was rejected keeps its place, with the day of the rejection as that of its withdrawal.
    package var pending: [Settlement]
    /// The runs that were further evidence of an occurrence that was taken before.
    package var repeats: [Settlement]
    /// The work done before the series began.
    package var history: [PastRun]
    /// The evidence of its completions, which makes a one-off task due again when all has expired.
    package var proofs: [Proof]
    /// The day from which the second rules hold, that of the entry which adopted them.
    ///
    /// Changes of terms, ends of stretches and whatever else moves dates keep the first rules
    /// where they were recorded before, so that no period that has ended grows.
    package var secondRulesFrom: CivilDay

    /// Makes the facts of one series; what is left out was never recorded.
    package init(
        stretches: [Stretch], terms: [TermsChange], settlements: [Settlement] = [],
        expiries: [ExpiryChange] = [], reliefs: [Relief] = [], deferrals: [Deferral] = [],
        pending: [Settlement] = [], proofs: [Proof] = [], repeats: [Settlement] = [],
        history: [PastRun] = [], secondRulesFrom: CivilDay = .first
    ) {
        (self.stretches, self.terms, self.settlements) = (stretches, terms, settlements)
        (self.expiries, self.reliefs, self.deferrals) = (expiries, reliefs, deferrals)
        (self.pending, self.proofs, self.repeats) = (pending, proofs, repeats)
        (self.history, self.secondRulesFrom) = (history, secondRulesFrom)
    }

    /// The settlements that nobody has withdrawn.
    package var standing: [Settlement] { settlements.filter { $0.withdrawnOn == nil } }

    /// What waits for its review, and was not rejected.
    var awaiting: [Settlement] { pending.filter { $0.withdrawnOn == nil } }

    /// Whether anything keeps its standing from following from the open state alone.
    package var hasLabels: Bool { !(reliefs.isEmpty && deferrals.isEmpty && awaiting.isEmpty) }

    /// The last days of the stretches that have one.
    var ends: [CivilDay] { stretches.compactMap(\.end) }

    /// The day of the newest fact, apart from ends, which may lie ahead.
    var lastRecorded: CivilDay {
        let days =
            stretches.map(\.start) + terms.map(\.day) + expiries.map(\.recordedOn)
            + settlements.flatMap { [$0.recordedOn, $0.withdrawnOn ?? $0.recordedOn] }
            + reliefs.flatMap { [$0.recordedOn, $0.revokedOn, $0.withdrawnOn].compactMap { $0 } }
            + deferrals.flatMap { [$0.recordedOn, $0.withdrawnOn ?? $0.recordedOn] }
            + (pending + repeats).flatMap { [$0.recordedOn, $0.withdrawnOn ?? $0.recordedOn] }
            + history.map(\.recordedOn)
            + proofs.flatMap { [$0.recordedOn, $0.withdrawnOn ?? $0.recordedOn] }
        return days.max() ?? .first
    }
}

/// A time in which a duty is in force for a subject without a break.
package struct Stretch: Equatable, Sendable {
    /// The day of the entry that made it apply.
    package var start: CivilDay
    /// The last day on which it applied; `nil` while it does.
    package var end: CivilDay?
    /// The day on which it was last done before the start, if that was told.
    package var lastDone: CivilDay?
    /// A due date told instead of start + runway: the deadline of a one-off task.
    package var fixedDue: CivilDay?
    /// It ended because the entry that opened it was withdrawn.
    package var isWithdrawn = false

    /// Makes a stretch that goes on, unless an end is given.
    package init(
        start: CivilDay, end: CivilDay? = nil, lastDone: CivilDay? = nil, fixedDue: CivilDay? = nil
    ) {
        (self.start, self.end, self.lastDone, self.fixedDue) = (start, end, lastDone, fixedDue)
    }
}

/// Terms that apply to occurrences due after a day.
package struct TermsChange: Equatable, Sendable {
    /// The day of the change; occurrences due up to and including it keep the terms before.
    package var day: CivilDay
    /// What holds from then on.
    package var terms: Terms

    /// Makes a change of terms.
    package init(day: CivilDay, terms: Terms) { (self.day, self.terms) = (day, terms) }
}

extension [TermsChange] {
    /// The terms that something due on a day falls due under; the first hold from ever.
    func inForce(on due: CivilDay) -> Terms? { (last { $0.day < due } ?? first)?.terms }

    /// The last day on which a run of an interval repeats one: within the lead that held then.
    func repeatsThrough(_ run: CivilDay) -> CivilDay {
        run.adding(days: inForce(on: run)?.lead ?? 0)
    }
}

/// One occurrence settled by one completion, as decided when it was recorded.
package struct Settlement: Equatable, Sendable {
    /// Which occurrence.
    package var due: CivilDay
    /// The day on which the work was done.
    package var performedOn: CivilDay
    /// The day from which it counts: that of the entry, or of the approval where one is needed.
    package var recordedOn: CivilDay
    /// The day on which the completion, or its approval, was withdrawn, if it was.
    package var withdrawnOn: CivilDay?
    /// How it counts, as decided when it was recorded.
    package var outcome: Outcome?
    /// The day of the entry, where the settlement counts from an approval.
    package var proposedOn: CivilDay?

    /// Makes the settlement of one occurrence.
    package init(
        due: CivilDay, performedOn: CivilDay, recordedOn: CivilDay, withdrawnOn: CivilDay? = nil,
        outcome: Outcome? = nil, proposedOn: CivilDay? = nil
    ) {
        (self.due, self.performedOn, self.outcome) = (due, performedOn, outcome)
        (self.recordedOn, self.withdrawnOn) = (recordedOn, withdrawnOn)
        self.proposedOn = proposedOn
    }

    /// Whether it stood at the end of a day.
    func stands(on day: CivilDay) -> Bool {
        recordedOn <= day && withdrawnOn.map { $0 > day } ?? true
    }
}

/// A run from before the series began: it settles nothing.
package struct PastRun: Equatable, Sendable {
    /// The day on which the work was done.
    package var performedOn: CivilDay
    /// The day of the entry.
    package var recordedOn: CivilDay

    /// Makes a run that was recorded later.
    package init(performedOn: CivilDay, recordedOn: CivilDay) {
        (self.performedOn, self.recordedOn) = (performedOn, recordedOn)
    }
}

/// The day on which a resource expires, as known from a day on.
package struct ExpiryChange: Equatable, Sendable {
    /// The day from which it was known.
    package var recordedOn: CivilDay
    /// The last day on which the resource holds.
    package var expiresOn: CivilDay

    /// Makes an expiry as it was told on a day.
    package init(recordedOn: CivilDay, expiresOn: CivilDay) {
        (self.recordedOn, self.expiresOn) = (recordedOn, expiresOn)
    }
}
