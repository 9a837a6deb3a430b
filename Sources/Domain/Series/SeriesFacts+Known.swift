extension SeriesFacts {
    /// What was known of the series at the end of the day before another.
    ///
    /// An end keeps its day: when it was recorded is not kept, and what ended is announced no
    /// more whoever said so.
    package func known(before day: CivilDay) -> SeriesFacts {
        func standing(_ settlements: [Settlement]) -> [Settlement] {
            settlements.filter { $0.recordedOn < day }.map { settlement in
                var known = settlement
                if let withdrawn = known.withdrawnOn, withdrawn >= day { known.withdrawnOn = nil }
                return known
            }
        }
        func earlier(_ other: CivilDay?) -> CivilDay? { other.flatMap { $0 < day ? $0 : nil } }
        var known = self
        known.stretches = stretches.filter { $0.start < day }
        known.terms = Array(terms.prefix(1)) + terms.dropFirst().filter { $0.day < day }
        known.settlements = standing(settlements)
        known.pending = standing(pending)
        known.repeats = standing(repeats)
        known.expiries = expiries.filter { $0.recordedOn < day }
        known.history = history.filter { $0.recordedOn < day }
        known.reliefs = reliefs.filter { $0.recordedOn < day }.map { relief in
            Relief(
                days: relief.days, recordedOn: relief.recordedOn,
                revokedOn: earlier(relief.revokedOn), withdrawnOn: earlier(relief.withdrawnOn))
        }
        known.deferrals = deferrals.filter { $0.recordedOn < day }.map { deferral in
            Deferral(
                due: deferral.due, movedTo: deferral.movedTo, recordedOn: deferral.recordedOn,
                withdrawnOn: earlier(deferral.withdrawnOn))
        }
        known.proofs = proofs.filter { $0.recordedOn < day }
        return known
    }
}
