import Domain

/// The facts of a series as they could have come in, one day after the other.
struct History {
    private(set) var facts: SeriesFacts
    private(set) var today: CivilDay
    /// The facts as they were at the end of the day before.
    private(set) var before: SeriesFacts
    /// What was done, for the message of a failing test.
    private(set) var log: [String] = []
    /// Whether waivers, moves, skips and reviews happen in it.
    private let hasLabels: Bool

    init(using random: inout SplitMix64) {
        hasLabels = !random.oneIn(3)
        // Two years, so that leap days and year ends are met.
        today = CivilDay(number: 20_000 + Int.random(in: 0..<730, using: &random))
        let terms = Self.terms(using: &random)
        var stretch = Stretch(start: today)
        if random.oneIn(4) {
            stretch.lastDone = today.adding(days: -Int.random(in: 0...200, using: &random))
        } else if case .once = terms.schedule, random.oneIn(2) {
            stretch.fixedDue = today.adding(days: Int.random(in: -5...30, using: &random))
        }
        facts = SeriesFacts(
            stretches: [stretch], terms: [TermsChange(day: today, terms: terms)])
        switch Int.random(in: 0..<6, using: &random) {
        case 0: facts.secondRulesFrom = .last
        case 1: facts.secondRulesFrom = today.adding(days: Int.random(in: 1...100, using: &random))
        default: break
        }
        before = facts
        log.append(
            "\(today): \(Self.words(terms)), last done \(Self.word(stretch.lastDone)),"
                + " deadline \(Self.word(stretch.fixedDue))")
        if !random.oneIn(4) { renew(using: &random) }
    }

    /// Lets some days pass, and then up to three things happen on one day.
    mutating func goOn(using random: inout SplitMix64) {
        before = facts
        let pause = random.oneIn(3) ? 3 : random.oneIn(3) ? 120 : 40
        today = today.adding(days: Int.random(in: 1...pause, using: &random))
        for _ in 0..<Int.random(in: 1...3, using: &random) { happen(using: &random) }
    }

    private mutating func happen(using random: inout SplitMix64) {
        switch Int.random(in: 0..<28, using: &random) {
        case 0..<9: tick(using: &random)
        case 9..<12: tickByName(using: &random)
        case 12..<14: withdraw(using: &random)
        case 14..<16: change(using: &random)
        case 16: end(using: &random)
        case 17: comeBack(using: &random)
        case 18..<20: renew(using: &random)
        default: label(using: &random)
        }
    }

    private mutating func tick(using random: inout SplitMix64) {
        let ago = random.oneIn(2) ? 0 : Int.random(in: 0...60, using: &random)
        take(today.adding(days: -ago), NamedOccurrences(), using: &random)
    }

    private mutating func tickByName(using random: inout SplitMix64) {
        let dues = Timeline(facts, through: today).occurrences.map(\.due)
        guard !dues.isEmpty else { return }
        var names = NamedOccurrences()
        if random.oneIn(2) { names.due = random.pick(dues) }
        if random.oneIn(3) { names.also = [random.pick(dues)] }
        if random.oneIn(3) {
            names.covers = DayRange(
                from: today.adding(days: -Int.random(in: 0...90, using: &random)), through: today)
        }
        let ago = random.oneIn(2) ? 0 : Int.random(in: 0...20, using: &random)
        take(today.adding(days: -ago), names, using: &random)
    }

    private mutating func take(
        _ performedOn: CivilDay, _ names: NamedOccurrences, using random: inout SplitMix64
    ) {
        let decision: TickDecision
        do {
            decision = try facts.decide(performedOn: performedOn, today: today, names: names)
        } catch {
            log.append("\(today): done on \(performedOn), refused: \(error)")
            return
        }
        log.append("\(today): done on \(performedOn), \(decision.words)")
        if decision.isHistory {
            facts.history.append(PastRun(performedOn: performedOn, recordedOn: today))
        }
        if let due = decision.furtherEvidenceFor {
            facts.repeats.append(
                Settlement(due: due, performedOn: performedOn, recordedOn: today))
        }
        for settled in decision.settled {
            facts.settlements.append(
                Settlement(due: settled.due, performedOn: performedOn, recordedOn: today))
        }
        let days = Int.random(in: 0...300, using: &random)
        facts.proofs.append(
            Proof(recordedOn: today, validThrough: random.oneIn(3) ? nil : today.adding(days: days))
        )
        if case .beforeExpiry = facts.terms.last?.terms.schedule, !random.oneIn(5) {
            renew(using: &random)
        }
    }

    private mutating func withdraw(using random: inout SplitMix64) {
        let standing = facts.settlements.indices.filter {
            facts.settlements[$0].withdrawnOn == nil
        }
        guard !standing.isEmpty else { return }
        let index = random.oneIn(2) ? standing[standing.count - 1] : random.pick(standing)
        facts.settlements[index].withdrawnOn = today
        log.append("\(today): withdrawn what settled \(facts.settlements[index].due)")
    }

    /// Waivers, moves, skips and reviews; a third of the histories has none.
    private mutating func label(using random: inout SplitMix64) {
        guard hasLabels else { return tick(using: &random) }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: waive(using: &random)
        case 1: endWaiver(using: &random)
        case 2..<4: putOff(using: &random)
        case 4..<6: review(using: &random)
        default: askForReview(using: &random)
        }
    }

    private mutating func waive(using random: inout SplitMix64) {
        let from = today.adding(days: Int.random(in: -10...20, using: &random))
        let through = max(today, from).adding(days: Int.random(in: 0...200, using: &random))
        guard let days = DayRange(from: from, through: through) else { return }
        facts.reliefs.append(Relief(days: days, recordedOn: today))
        log.append("\(today): waived from \(from) through \(through)")
    }

    private mutating func endWaiver(using random: inout SplitMix64) {
        let live = facts.reliefs.indices.filter {
            facts.reliefs[$0].withdrawnOn == nil && facts.reliefs[$0].revokedOn == nil
        }
        guard !live.isEmpty else { return }
        let index = random.pick(live)
        if random.oneIn(2) {
            facts.reliefs[index].revokedOn = today
            log.append("\(today): waiver through \(facts.reliefs[index].days.through) revoked")
        } else {
            facts.reliefs[index].withdrawnOn = today
            log.append("\(today): waiver through \(facts.reliefs[index].days.through) withdrawn")
        }
    }

    private mutating func putOff(using random: inout SplitMix64) {
        if random.oneIn(4) {
            let live = facts.deferrals.indices.filter { facts.deferrals[$0].withdrawnOn == nil }
            guard !live.isEmpty else { return }
            let index = random.pick(live)
            facts.deferrals[index].withdrawnOn = today
            log.append("\(today): deferral of \(facts.deferrals[index].due) withdrawn")
            return
        }
        guard let deferral = facts.deferrable(on: today).randomElement(using: &random) else {
            return
        }
        let to: CivilDay? =
            random.oneIn(2)
            ? nil
            : deferral.earliest.adding(
                days: Int.random(
                    in: 0...max(0, deferral.earliest.days(until: deferral.latest)), using: &random))
        if to == nil, !deferral.canBeSkipped { return }
        facts.deferrals.append(Deferral(due: deferral.due, movedTo: to, recordedOn: today))
        log.append("\(today): \(deferral.due) \(to.map { "moved to \($0)" } ?? "skipped")")
    }

    private mutating func askForReview(using random: inout SplitMix64) {
        let performedOn = today.adding(days: -Int.random(in: 0...10, using: &random))
        guard let decision = try? facts.decide(performedOn: performedOn, today: today) else {
            return
        }
        for settled in decision.settled {
            facts.pending.append(
                Settlement(due: settled.due, performedOn: performedOn, recordedOn: today))
        }
        log.append("\(today): \(decision.settled.map(\.due)) waits for a review")
    }

    private mutating func review(using random: inout SplitMix64) {
        let waiting = facts.pending.indices.filter { facts.pending[$0].withdrawnOn == nil }
        guard !waiting.isEmpty else { return }
        let index = random.pick(waiting)
        var settlement = facts.pending[index]
        let isApproved = !random.oneIn(3)
        if isApproved {
            (settlement.proposedOn, settlement.recordedOn) = (settlement.recordedOn, today)
            facts.settlements.append(settlement)
            facts.pending.remove(at: index)
        } else {
            facts.pending[index].withdrawnOn = today
        }
        log.append("\(today): \(settlement.due) \(isApproved ? "approved" : "rejected")")
    }

    private mutating func change(using random: inout SplitMix64) {
        let terms = Self.terms(using: &random)
        facts.terms.append(TermsChange(day: today, terms: terms))
        log.append("\(today): changed to \(Self.words(terms))")
    }

    private mutating func end(using random: inout SplitMix64) {
        guard let stretch = facts.stretches.last, stretch.end == nil else { return }
        let end = today.adding(days: random.oneIn(2) ? 0 : Int.random(in: 0...40, using: &random))
        facts.stretches[facts.stretches.count - 1].end = end
        log.append("\(today): ends on \(end)")
    }

    private mutating func comeBack(using random: inout SplitMix64) {
        guard let end = facts.stretches.last?.end, end <= today else { return }
        let lastDone = random.oneIn(3) ? today.adding(days: -20) : nil
        facts.stretches.append(Stretch(start: today, lastDone: lastDone))
        log.append("\(today): is back, last done \(Self.word(lastDone))")
    }

    private mutating func renew(using random: inout SplitMix64) {
        let expiry = today.adding(days: Int.random(in: 0...200, using: &random))
        facts.expiries.append(ExpiryChange(recordedOn: today, expiresOn: expiry))
        log.append("\(today): expires on \(expiry)")
    }

    private static let schedules = [
        "daily", "weekly", "weekly on friday", "monthly", "monthly",
        "monthly on second tuesday + 7 days", "quarterly", "half-yearly on 05-15",
        "yearly on 03-31", "every 1 month from 2024-08-31", "every 10 days from 2025-01-01",
        "every 7 days", "every 30 days", "every 90 days", "every 1 month", "every 90 days",
        "once", "30 days before expiry", "0 days before expiry", "daily on weekdays",
        "monthly on first weekday", "monthly on last weekday",
    ].compactMap { Schedule($0) }

    static func terms(using random: inout SplitMix64) -> Terms {
        let schedule = random.pick(schedules)
        return Terms(
            schedule: schedule,
            runway: random.oneIn(3)
                ? Int.random(in: 0...40, using: &random) : Terms.usualRunway(schedule),
            lead: Terms.usualLead(schedule),
            grace: random.oneIn(2) ? 0 : Int.random(in: 0...40, using: &random),
            opens: random.oneIn(3) ? Int.random(in: 0...30, using: &random) : nil)
    }

    private static func words(_ terms: Terms) -> String {
        "\(terms)"
    }

    private static func word(_ day: CivilDay?) -> String { day?.description ?? "-" }
}
