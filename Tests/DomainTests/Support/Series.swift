import Domain
import Testing

/// A task series as its facts come in, one after the other.
struct Series {
    private(set) var facts: SeriesFacts

    /// Begins a stretch; what is not told is as the domain has it: its usual runway, no grace.
    init(
        _ text: String, from start: String, runway: Int? = nil, lead: Int? = nil, grace: Int = 0,
        opens: Int? = nil, lastDone: String? = nil, fixedDue: String? = nil,
        expires: String? = nil
    ) throws {
        let terms = try Self.terms(text, runway: runway, lead: lead, grace: grace, opens)
        let start = try day(start)
        facts = SeriesFacts(
            stretches: [
                Stretch(
                    start: start, lastDone: try lastDone.map(day), fixedDue: try fixedDue.map(day))
            ],
            terms: [TermsChange(day: start, terms: terms)],
            expiries: try expires.map {
                [ExpiryChange(recordedOn: start, expiresOn: try day($0))]
            } ?? [])
    }

    /// A series whose register has not adopted the second rules.
    static func ofFirstRules(
        _ text: String, from start: String, runway: Int? = nil, lead: Int? = nil, grace: Int = 0,
        lastDone: String? = nil, fixedDue: String? = nil, expires: String? = nil
    ) throws -> Series {
        var series = try Series(
            text, from: start, runway: runway, lead: lead, grace: grace, lastDone: lastDone,
            fixedDue: fixedDue, expires: expires)
        series.facts.secondRulesFrom = .last
        return series
    }

    private static func terms(
        _ text: String, runway: Int?, lead: Int?, grace: Int, _ opens: Int?
    ) throws -> Terms {
        let schedule = try schedule(text)
        return Terms(
            schedule: schedule, runway: runway ?? Terms.usualRunway(schedule),
            lead: lead ?? Terms.usualLead(schedule), grace: grace, opens: opens)
    }

    /// Takes a completion; it is recorded on the day performed unless told otherwise.
    @discardableResult
    mutating func tick(
        on performed: String, recorded: String? = nil, at due: String? = nil,
        for period: String? = nil, also: [String] = [], covers: String? = nil,
        newExpiry: String? = nil
    ) throws -> TickDecision {
        let (performedOn, recordedOn) = (try day(performed), try day(recorded ?? performed))
        let decision = try facts.decide(
            performedOn: performedOn, today: recordedOn,
            names: NamedOccurrences(
                due: try due.map(day), period: try period.map(days), also: try also.map(day),
                covers: try covers.map(days)),
            expires: try newExpiry.map(day))
        for settled in decision.settled {
            facts.settlements.append(
                Settlement(
                    due: settled.due, performedOn: performedOn, recordedOn: recordedOn,
                    outcome: settled.daysLate > 0 ? .late(days: settled.daysLate) : .onTime))
        }
        if let due = decision.furtherEvidenceFor {
            facts.repeats.append(
                Settlement(due: due, performedOn: performedOn, recordedOn: recordedOn))
        }
        if decision.isHistory {
            facts.history.append(PastRun(performedOn: performedOn, recordedOn: recordedOn))
        }
        if let newExpiry {
            facts.expiries.append(
                ExpiryChange(recordedOn: recordedOn, expiresOn: try day(newExpiry)))
        }
        return decision
    }

    /// Withdraws the standing completion that settled a due date.
    mutating func withdraw(_ due: String, on text: String) throws {
        let due = try day(due)
        let index = try #require(
            facts.settlements.firstIndex { $0.due == due && $0.withdrawnOn == nil })
        facts.settlements[index].withdrawnOn = try day(text)
    }

    mutating func withdrawRepeat(_ index: Int, on day: CivilDay) {
        facts.repeats[index].withdrawnOn = day
    }

    mutating func change(
        to text: String, on changed: String, runway: Int? = nil, lead: Int? = nil, grace: Int = 0,
        opens: Int? = nil
    ) throws {
        facts.terms.append(
            TermsChange(
                day: try day(changed),
                terms: try Self.terms(text, runway: runway, lead: lead, grace: grace, opens)))
    }

    /// Adopts the second rules on a day; before it the first hold.
    mutating func adoptSecondRules(on text: String) throws {
        facts.secondRulesFrom = try day(text)
    }

    /// Ends it since the entry that opened it was withdrawn.
    mutating func endAsMistake(on text: String) throws {
        try end(on: text)
        facts.stretches[facts.stretches.count - 1].isWithdrawn = true
    }

    mutating func expire(on expiry: String, toldOn told: String) throws {
        facts.expiries.append(
            ExpiryChange(recordedOn: try day(told), expiresOn: try day(expiry)))
    }

    mutating func end(on text: String) throws {
        facts.stretches[facts.stretches.count - 1].end = try day(text)
    }

    mutating func comeBack(on text: String, lastDone: String? = nil) throws {
        facts.stretches.append(Stretch(start: try day(text), lastDone: try lastDone.map(day)))
    }

    /// Waives what falls due between two days.
    mutating func waive(_ from: String, _ through: String, recorded: String) throws {
        facts.reliefs.append(
            Relief(days: try days("\(from)..\(through)"), recordedOn: try day(recorded)))
    }

    mutating func endWaiver(_ index: Int, on day: CivilDay) {
        facts.reliefs[index].revokedOn = day
    }

    mutating func withdrawWaiver(_ index: Int, on day: CivilDay) {
        facts.reliefs[index].withdrawnOn = day
    }

    /// Moves an occurrence, or skips it.
    mutating func putOff(_ due: String, to other: String?, recorded: String) throws {
        facts.deferrals.append(
            Deferral(
                due: try day(due), movedTo: try other.map(day), recordedOn: try day(recorded)))
    }

    mutating func withdrawDeferral(_ index: Int, on day: CivilDay) {
        facts.deferrals[index].withdrawnOn = day
    }

    /// Takes a completion that waits for its review.
    mutating func propose(on performed: String, at due: String, recorded: String? = nil) throws {
        facts.pending.append(
            Settlement(
                due: try day(due), performedOn: try day(performed),
                recordedOn: try day(recorded ?? performed)))
    }

    /// Approves what waits.
    mutating func approve(on text: String) throws {
        for var settlement in facts.pending {
            settlement.proposedOn = settlement.recordedOn
            settlement.recordedOn = try day(text)
            facts.settlements.append(settlement)
        }
        facts.pending = []
    }

    /// Rejects what waits; it never was if no day is told.
    mutating func reject(on text: String? = nil) throws {
        guard let text else { return facts.pending = [] }
        for index in facts.pending.indices { facts.pending[index].withdrawnOn = try day(text) }
    }

    /// Gives evidence that is valid through a day, or for ever.
    mutating func prove(on recorded: String, validThrough: String?) throws {
        facts.proofs.append(
            Proof(recordedOn: try day(recorded), validThrough: try validThrough.map(day)))
    }

    /// The population of a period: `2026-03-31 waived`, a word for each.
    func outcomes(_ period: String, judgedOn judged: String) throws -> [String] {
        facts.population(in: try days(period), judgedOn: try day(judged))
            .filter { !$0.isCarriedIn }.map { member in
                let late = member.daysLate > 0 ? " \(member.daysLate)" : ""
                return "\(member.due) \(member.outcome.rawValue)\(late)"
            }
    }

    /// The population of a period, but for what was carried in.
    func members(_ period: String, judgedOn judged: String) throws -> [PopulationMember] {
        facts.population(in: try days(period), judgedOn: try day(judged))
            .filter { !$0.isCarriedIn }
    }

    /// Where it stands on a day, with waivers, moves, skips and reviews.
    func full(on today: String, expiresOn: String? = nil) throws -> Standing {
        facts.standing(on: try day(today), expiresOn: try expiresOn.map(day))
    }

    /// What falls due through a day.
    func due(through text: String) throws -> [String] {
        let horizon = try day(text)
        return Timeline(facts, through: horizon).occurrences
            .filter { $0.due <= horizon && !$0.retired }.map(\.due.description)
    }

    /// The windows that an end cut short.
    func retired(through horizon: String) throws -> [String] {
        Timeline(facts, through: try day(horizon)).occurrences
            .filter(\.retired).map(\.due.description)
    }

    /// The days that one occurrence owns.
    func window(of due: String) throws -> String {
        let due = try day(due)
        let found = try #require(Timeline(facts, through: due).occurrence(due: due))
        return "\(found.ownsFrom)..\(found.due)"
    }

    /// Where it stands on a day.
    func standing(on today: String) throws -> Standing {
        let stretch = try #require(facts.stretches.last)
        return OpenSeries(
            state: facts.openState, stretch: stretch, terms: facts.terms,
            expiresOn: facts.expiries.last?.expiresOn
        ).standing(on: try day(today))
    }
}

extension TickDecision {
    /// `2026-11-30 on-time; missed 2026-10-31`, as a test compares it.
    var words: String {
        var words = settled.map { one in
            one.outcome == "late" ? "\(one.due) late \(one.daysLate)" : "\(one.due) \(one.outcome)"
        }
        if let furtherEvidenceFor { words.append("further evidence for \(furtherEvidenceFor)") }
        if isHistory { words.append("history") }
        if !missed.isEmpty {
            words.append("missed " + missed.map(\.description).joined(separator: " "))
        }
        return words.joined(separator: "; ")
    }
}
