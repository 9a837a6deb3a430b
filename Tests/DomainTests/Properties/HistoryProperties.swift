import Domain
import Testing

/// A suite that checks every day of many histories.
protocol ChecksHistories {}

extension ChecksHistories {
    /// Runs a check on every day of many histories; the first that fails ends the row.
    func check(_ property: (HistoryDay, inout SplitMix64) -> String?) {
        for day in HistoryDay.all {
            var random = SplitMix64(seed: day.seed)
            guard let fault = property(day, &random) else { continue }
            Issue.record("seed \(day.seed), on \(day.today): \(fault)\n\(day.log)")
            return
        }
    }
}

/// What must hold on every day of any history.
@Suite struct HistoryProperties: ChecksHistories {
    @Test func thePopulationOfAnEndedPeriodNeverShrinks() {
        check { history, _ in
            let ended = history.today.adding(days: -1)
            func population(_ facts: SeriesFacts) -> [CivilDay: Bool] {
                let found = Timeline(facts, through: ended).occurrences.filter { $0.due <= ended }
                return Dictionary(uniqueKeysWithValues: found.map { ($0.due, $0.retired) })
            }
            let now = population(history.facts)
            // What was settled ahead of an end is not due once that completion is withdrawn.
            let withdrawn = Set(history.before.standing.map(\.due))
            for (due, wasRetired) in population(history.before) {
                guard let isRetired = now[due] else { return "\(due) is gone" }
                if isRetired, !wasRetired, !withdrawn.contains(due) {
                    return "\(due) became not due"
                }
            }
            return nil
        }
    }

    @Test func dueDatesIncreaseAndWindowsOverlapOnlyWhereWorkWasDoneAhead() {
        check { history, _ in
            let all = Timeline(history.facts, through: history.today).occurrences
            for occurrence in all where occurrence.ownsFrom > occurrence.due {
                return "\(occurrence.due) owns no day"
            }
            for (earlier, later) in zip(all, all.dropFirst()) where earlier.due >= later.due {
                return "\(later.due) does not follow \(earlier.due)"
            }
            let settled = Set(history.facts.settlements.map(\.due))
            let due = all.filter { !$0.retired }
            for (earlier, later) in zip(due, due.dropFirst())
            where earlier.deadline < later.deadline
                && later.ownsFrom <= min(earlier.due, earlier.deadline)
                && settled.isDisjoint(with: [earlier.due, later.due])
            {
                return "\(later.due) owns days of \(earlier.due)"
            }
            return nil
        }
    }

    @Test func whatIsSettledIsInThePopulation() {
        check { history, _ in
            let last = history.facts.standing.map(\.due).max() ?? history.today
            let timeline = Timeline(history.facts, through: last)
            for settled in history.facts.standing
            where timeline.occurrence(due: settled.due)?.retired != false {
                return "\(settled.due) is settled, and not there"
            }
            return nil
        }
    }

    @Test func aLongerTimelineOnlyAddsToAShorterOne() {
        check { history, random in
            let far = Int.random(in: 0...300, using: &random)
            let short = Timeline(history.facts, through: history.today.adding(days: -far))
            let long = Timeline(history.facts, through: history.today.adding(days: far))
            return long.occurrences.starts(with: short.occurrences)
                ? nil : "\(short.occurrences.map(\.due)) but \(long.occurrences.map(\.due))"
        }
    }

    @Test func theStoredOpenStateIsTheOneDerivedFromALongerTimeline() {
        check { history, random in
            guard NaiveStanding.isClear(history.facts) else { return nil }
            let state = history.facts.openState
            let far = max(history.today, history.facts.farthest).adding(
                days: Int.random(in: 60...400, using: &random))
            let naive = NaiveStanding(history.facts, through: far)
            if state.nextDue != naive.outstanding.first?.due {
                return "next due \(state.nextDue as Any)"
            }
            // Overdue from that day on, without a break, if nothing happens.
            for days in stride(from: Int.random(in: 0...2, using: &random), through: 60, by: 3) {
                let today = history.today.adding(days: days)
                let isOverdue = state.overdueFrom.map { $0 <= today } ?? false
                // A waiver, or a review that is under way, hides it for a time.
                let status = naive.status(on: today)
                if isOverdue, history.facts.hasLabels { continue }
                // A resource that expired counts no more once its series has ended.
                if let end = history.facts.stretches.last?.end, end < today { continue }
                if isOverdue != (status == .overdue) {
                    return "overdue from \(state.overdueFrom as Any), but not so on \(today)"
                }
            }
            return nil
        }
    }

    @Test func theFastStandingIsTheNaiveOneOnAnyDay() {
        check { history, random in
            let facts = history.facts
            guard NaiveStanding.isClear(facts), !facts.hasLabels else { return nil }
            guard let stretch = facts.stretches.last else { return "no stretch" }
            let series = OpenSeries(
                state: facts.openState, stretch: stretch, terms: facts.terms,
                expiresOn: facts.expiries.last?.expiresOn)
            let naive = NaiveStanding(facts, through: history.today.adding(days: 200))
            for far in [0, 0, 0, 1, 30, 30, 200, -30] {
                let days = far == 0 ? 0 : Int.random(in: min(0, far)...max(0, far), using: &random)
                let today = history.today.adding(days: days)
                let fast = series.standing(on: today)
                let (status, due) = (naive.status(on: today), naive.due(on: today))
                if (fast.status, fast.due, fast.missed) != (status, due, naive.missed(on: today)) {
                    return
                        "on \(today) \(fast), not \(status) \(due as Any), \(naive.missed(on: today))"
                }
            }
            let (from, through) = (history.today, history.today.adding(days: 200))
            let upcoming = naive.outstanding.map(\.due).filter { from <= $0 && $0 <= through }
            if series.upcoming(from: from, through: through) != upcoming {
                return "up come \(series.upcoming(from: from, through: through)), not \(upcoming)"
            }
            return nil
        }
    }

    @Test func theStandingWithWaiversAndReviewsIsTheNaiveOneOnAnyDay() {
        check { history, random in
            let facts = history.facts
            guard NaiveStanding.isClear(facts) else { return nil }
            guard facts.hasLabels else { return nil }
            let last = max(history.today, facts.farthest)
            let naive = NaiveStanding(facts, through: last.adding(days: 400))
            for days in [0, Int.random(in: 0...200, using: &random)] {
                let today = history.today.adding(days: days)
                let (standing, status) = (facts.standing(on: today), naive.status(on: today))
                if (standing.status, standing.missed) != (status, naive.missed(on: today)) {
                    return "on \(today) \(standing), not \(status) \(naive.missed(on: today))"
                }
            }
            return nil
        }
    }

    /// A waiver, a move, a skip: no label comes after the due date.
    @Test func nothingRecordedAfterADueDateTakesItOutOfWhatIsOwed() {
        check { history, _ in
            let yesterday = history.today.adding(days: -1)
            func owed(_ facts: SeriesFacts) -> [CivilDay: (Bool, CivilDay)] {
                let all = Timeline(facts, through: yesterday).occurrences
                let found = all.filter { $0.due <= yesterday && !$0.retired }
                return Dictionary(
                    uniqueKeysWithValues: found.map { ($0.due, ($0.isRelieved, $0.deadline)) })
            }
            let now = owed(history.facts)
            let reopened = Set(
                history.facts.settlements.filter { $0.withdrawnOn != nil }.map(\.due))
            let withdrawn = Set(
                history.facts.deferrals.filter { $0.withdrawnOn != nil }.map(\.due))
            for (due, (wasRelieved, deadline)) in owed(history.before) {
                guard let (isRelieved, laterDeadline) = now[due] else {
                    // What an end cut short is due only while a completion says so.
                    if reopened.contains(due) { continue }
                    return "\(due) is gone"
                }
                if isRelieved, !wasRelieved { return "\(due) was relieved afterwards" }
                if laterDeadline > deadline, !withdrawn.contains(due) {
                    return "\(due) was moved afterwards"
                }
            }
            return nil
        }
    }

    @Test func aRunOnADayInForceIsAlwaysTaken() {
        check { history, random in
            let performedOn = history.today.adding(days: -Int.random(in: 0...90, using: &random))
            let stretch = history.facts.stretches.first {
                $0.start <= performedOn && performedOn <= $0.end ?? .last
            }
            guard let stretch else { return nil }
            do {
                let decision = try history.facts.decide(
                    performedOn: performedOn, today: history.today)
                for settled in decision.settled
                where history.facts.standing.contains(where: { $0.due == settled.due }) {
                    return "\(settled.due) is settled twice"
                }
                return nil
            } catch TickRefusal.notInForce where stretch.end != nil {
                return nil
            } catch {
                return "done on \(performedOn), refused: \(error)"
            }
        }
    }
}
