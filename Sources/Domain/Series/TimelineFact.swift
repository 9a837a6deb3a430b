/// A fact about a series, placed on the day from which it counts.
struct TimelineFact {
    enum Kind {
        case ended(CivilDay)
        case changed(Int)
        case began(Int)
        case performed(Settlement)
        case withdrawn(Settlement)
        case repeated(Settlement)
        case repeatWithdrawn(Settlement)
        case past(PastRun)
        case deferred(Deferral)
        case renewed(Int)
        case waived(Int)
        case waiverEnded(Int, CivilDay)
        case waiverWithdrawn(Int)
        case proved(Int)
        case proofWithdrawn(Int)

        /// Whether it tells of a run, or takes one back, rather than of what is asked for.
        var isOfRuns: Bool {
            switch self {
            case .performed, .withdrawn, .repeated, .repeatWithdrawn, .proved, .proofWithdrawn: true
            case .ended, .changed, .began, .past, .deferred, .renewed, .waived, .waiverEnded,
                .waiverWithdrawn:
                false
            }
        }

        /// What comes first on one day.
        ///
        /// A completion comes before the expiry that it brought, and before a withdrawal, which
        /// may be its own.
        fileprivate var rank: Int {
            switch self {
            case .ended: 0
            case .changed, .began: 1
            case .waived, .waiverEnded, .waiverWithdrawn: 2
            case .performed, .repeated, .past: 3
            case .withdrawn, .repeatWithdrawn: 4
            case .renewed, .proved, .proofWithdrawn: 5
            case .deferred: 6
            }
        }
    }

    /// Due dates before this day are beyond its reach.
    let day: CivilDay
    let kind: Kind

    /// All facts of a series, in the order in which they count.
    static func inOrder(_ facts: SeriesFacts) -> [TimelineFact] {
        guard !facts.terms.isEmpty else { return [] }
        var all: [TimelineFact] = []
        for (index, stretch) in facts.stretches.enumerated() {
            all.append(TimelineFact(day: stretch.start, kind: .began(index)))
            guard let end = stretch.end else { continue }
            // A return on the day of the end comes after it, although that day still applied.
            let later = facts.stretches.dropFirst(index + 1).first?.start
            let day = min(end.adding(days: 1), later ?? .last)
            all.append(TimelineFact(day: day, kind: .ended(end)))
        }
        for (index, change) in facts.terms.enumerated().dropFirst() {
            all.append(TimelineFact(day: change.day.adding(days: 1), kind: .changed(index)))
        }
        for settlement in facts.settlements {
            all.append(TimelineFact(day: settlement.recordedOn, kind: .performed(settlement)))
            guard let withdrawnOn = settlement.withdrawnOn else { continue }
            let day = max(withdrawnOn, settlement.recordedOn)
            all.append(TimelineFact(day: day, kind: .withdrawn(settlement)))
        }
        // What the first rules took for further evidence moves nothing.
        for run in facts.repeats where run.recordedOn >= facts.secondRulesFrom {
            all.append(TimelineFact(day: run.recordedOn, kind: .repeated(run)))
            guard let withdrawnOn = run.withdrawnOn else { continue }
            let day = max(withdrawnOn, run.recordedOn)
            all.append(TimelineFact(day: day, kind: .repeatWithdrawn(run)))
        }
        for run in facts.history where run.recordedOn >= facts.secondRulesFrom {
            all.append(TimelineFact(day: run.recordedOn, kind: .past(run)))
        }
        for deferral in facts.deferrals where deferral.recordedOn >= facts.secondRulesFrom {
            all.append(TimelineFact(day: deferral.recordedOn, kind: .deferred(deferral)))
        }
        for (index, expiry) in facts.expiries.enumerated() {
            all.append(TimelineFact(day: expiry.recordedOn, kind: .renewed(index)))
        }
        for (index, relief) in facts.reliefs.enumerated() {
            all.append(TimelineFact(day: relief.recordedOn, kind: .waived(index)))
            if let day = relief.revokedOn {
                all.append(TimelineFact(day: day, kind: .waiverEnded(index, day)))
            }
            if let day = relief.withdrawnOn {
                all.append(TimelineFact(day: day, kind: .waiverWithdrawn(index)))
            }
        }
        for (index, proof) in facts.proofs.enumerated() {
            all.append(TimelineFact(day: proof.recordedOn, kind: .proved(index)))
            guard let day = proof.withdrawnOn else { continue }
            all.append(TimelineFact(day: day, kind: .proofWithdrawn(index)))
        }
        // Equal ones keep their order, which is that of the entries.
        return all.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.day != second.day { return first.day < second.day }
            if first.kind.rank != second.kind.rank { return first.kind.rank < second.kind.rank }
            return left.offset < right.offset
        }.map(\.element)
    }
}
