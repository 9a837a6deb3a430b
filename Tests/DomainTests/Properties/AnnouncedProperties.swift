import Domain
import Testing

/// What the second rules promise on every day of any history.
@Suite struct AnnouncedProperties: ChecksHistories {
    /// By the second rules nothing is due on a day that has passed, unless a deadline was told.
    @Test func thePopulationOfAnEndedPeriodNeverGrows() {
        check { history, _ in
            guard history.facts.secondRulesFrom == .first else { return nil }
            let ended = history.today.adding(days: -1)
            func dues(_ facts: SeriesFacts) -> Set<CivilDay> {
                Set(Timeline(facts, through: ended).occurrences.map(\.due).filter { $0 <= ended })
            }
            let told = Set(history.facts.stretches.compactMap(\.fixedDue))
            let new = dues(history.facts).subtracting(dues(history.before)).subtracting(told)
            return new.isEmpty ? nil : "\(new.sorted()) came into a period that had ended"
        }
    }

    /// What was announced at the end of the day before ends or moves by a decision alone: a change
    /// of terms never takes it away.
    @Test func aChangeOfTermsKeepsWhatWasAnnounced() {
        check { history, random in
            var facts = history.facts
            guard facts.secondRulesFrom == .first else { return nil }
            let announced = facts.announced(on: history.today)
            let tomorrow = history.today.adding(days: 1)
            facts.terms.append(
                TermsChange(day: tomorrow, terms: History.terms(using: &random)))
            let dues = announced.map(\.due)
            for change in facts.changes(of: announced, on: tomorrow) {
                switch change {
                case .ended(let one): return "\(one.due) of \(dues) ended by \(facts.terms.last!)"
                case .later(let one, let through):
                    // A longer grace, or a schedule that asks earlier and is graced for longer.
                    let grace =
                        [one.due, .last].compactMap {
                            due in facts.terms.last { $0.day < due }?.terms.grace
                        }.max() ?? 0
                    if one.deadline.adding(days: grace) < through {
                        return "\(one.due) of \(dues) is owed through \(through)"
                    }
                }
            }
            return nil
        }
    }

    @Test func theOutcomeAtGraceNeverChanges() {
        check { history, _ in
            guard history.facts.secondRulesFrom == .first,
                let period = DayRange(
                    from: history.today.adding(days: -400), through: history.today)
            else { return nil }
            let yesterday = history.today.adding(days: -1)
            let before = history.before.population(in: period, judgedOn: yesterday)
            let now = history.facts.population(in: period, judgedOn: history.today)
            for one in before {
                guard let known = one.outcomeAtGrace, !one.isCarriedIn else { continue }
                guard let later = now.first(where: { $0.due == one.due })?.outcomeAtGrace else {
                    return "\(one.due) has lost its outcome \(known)"
                }
                if later != known { return "\(one.due) was \(known) and is \(later)" }
            }
            return nil
        }
    }
}
