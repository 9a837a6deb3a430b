import Domain
import Testing

/// A task series as its facts come in, one after the other.
struct Series {
    private(set) var facts: SeriesFacts

    /// Begins a stretch; what is not told is as the domain has it: its usual runway, no grace.
    init(
        _ text: String, from start: String, runway: Int? = nil, lead: Int? = nil, grace: Int = 0,
        lastDone: String? = nil, fixedDue: String? = nil, expires: String? = nil
    ) throws {
        let terms = try Self.terms(text, runway: runway, lead: lead, grace: grace)
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

    private static func terms(
        _ text: String, runway: Int?, lead: Int?, grace: Int
    ) throws -> Terms {
        let schedule = try schedule(text)
        return Terms(
            schedule: schedule, runway: runway ?? Terms.usualRunway(schedule),
            lead: lead ?? Terms.usualLead(schedule), grace: grace)
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
                covers: try covers.map(days)))
        for settled in decision.settled {
            facts.settlements.append(
                Settlement(due: settled.due, performedOn: performedOn, recordedOn: recordedOn))
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

    mutating func change(
        to text: String, on changed: String, runway: Int? = nil, lead: Int? = nil, grace: Int = 0
    ) throws {
        facts.terms.append(
            TermsChange(
                day: try day(changed),
                terms: try Self.terms(text, runway: runway, lead: lead, grace: grace)))
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
        if !missed.isEmpty {
            words.append("missed " + missed.map(\.description).joined(separator: " "))
        }
        return words.joined(separator: "; ")
    }
}
