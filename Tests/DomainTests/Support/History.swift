import Domain

/// The facts of a series as they could have come in, one day after the other.
struct History {
    private(set) var facts: SeriesFacts
    private(set) var today: CivilDay
    /// The facts as they were at the end of the day before.
    private(set) var before: SeriesFacts
    /// What was done, for the message of a failing test.
    private(set) var log: [String] = []

    init(using random: inout SplitMix64) {
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
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<9: tick(using: &random)
        case 9..<12: tickByName(using: &random)
        case 12..<14: withdraw(using: &random)
        case 14..<16: change(using: &random)
        case 16: end(using: &random)
        case 17: comeBack(using: &random)
        default: renew(using: &random)
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
        log.append("\(today): done on \(performedOn), \(decision.settled.map(\.due)) settled")
        for settled in decision.settled {
            facts.settlements.append(
                Settlement(due: settled.due, performedOn: performedOn, recordedOn: today))
        }
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
        "once", "30 days before expiry", "0 days before expiry",
    ].compactMap { Schedule($0) }

    private static func terms(using random: inout SplitMix64) -> Terms {
        let schedule = random.pick(schedules)
        return Terms(
            schedule: schedule,
            runway: random.oneIn(3)
                ? Int.random(in: 0...40, using: &random) : Terms.usualRunway(schedule),
            lead: Terms.usualLead(schedule),
            grace: random.oneIn(2) ? 0 : Int.random(in: 0...40, using: &random))
    }

    private static func words(_ terms: Terms) -> String {
        "\(terms.schedule), runway \(terms.runway), grace \(terms.grace)"
    }

    private static func word(_ day: CivilDay?) -> String { day?.description ?? "-" }
}
