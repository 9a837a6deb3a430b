/// Which occurrence takes a completion that names none.
extension TickChoice {
    /// Takes by the day performed alone.
    ///
    /// - Throws: ``TickRefusal/notInForce(_:)`` where nothing was owed on that day.
    mutating func takeUsual() throws {
        let begun = facts.stretches.lastIndex { $0.start <= performedOn } ?? toldStretch
        let owner = owner(in: begun)
        guard let stretch = owner?.stretch ?? begun else {
            if facts.stretches.isEmpty { throw TickRefusal.notInForce(nil) }
            return addToHistory()
        }
        let inside = all.filter { $0.stretch == stretch }
        let last = inside.last { $0.deadline < performedOn } ?? inside.first
        let schedule = (owner ?? last)?.terms.schedule
        if schedule.flatMap({ DueDates($0) }) != nil {
            try takeByCalendar(owner, inside, stretch)
        } else {
            try takeOpenOne(inside, stretch)
        }
    }

    /// What an event opens, whose deadline was told, may have been done before it was recorded.
    private var toldStretch: Int? { facts.stretches.first?.fixedDue == nil ? nil : 0 }

    /// The one that owns the day performed, of the stretch that had begun by then before others.
    private func owner(in stretch: Int?) -> Occurrence? {
        let owners = all.filter { $0.ownsFrom <= performedOn && performedOn <= $0.deadline }
        let inside = owners.filter { $0.stretch == stretch }
        return inside.first { !$0.retired } ?? owners.first { !$0.retired } ?? inside.first
    }

    private mutating func takeByCalendar(
        _ owner: Occurrence?, _ inside: [Occurrence], _ stretch: Int
    ) throws {
        let previous = inside.last {
            $0.deadline < performedOn && !$0.isRelieved && !$0.retired
        }
        if let previous, performedOn <= previous.catchUpThrough {
            guard let run = run(of: previous) else { return take(previous) }
            if performedOn.adding(days: -previous.catchUp) <= run { return add(to: previous) }
        }
        guard let owner else {
            if !isInForce(stretch) { throw TickRefusal.notInForce(facts.stretches[stretch].end) }
            return try takeOpenOne(inside, stretch)
        }
        if performedOn < owner.opensOn,
            let before = inside.last(where: { $0.due < owner.due && !$0.retired })
        {
            return before.isRelieved ? add(to: before) : take(before)
        }
        if owner.retired { throw TickRefusal.notInForce(end(of: owner)) }
        take(owner)
    }

    /// Intervals, what comes once, and what hangs on an expiry: the open one, however late.
    private mutating func takeOpenOne(_ inside: [Occurrence], _ stretch: Int) throws {
        let asked = inside.filter { !$0.retired }
        let latest = asked.last { isTaken($0) }
        if !isLaterExpiry { return add(to: latest ?? asked.first) }
        if let repeated = repeatedOne(asked) { return add(to: repeated) }
        let open = all.indices.first { index in
            let one = all[index]
            guard one.stretch == stretch, !one.retired, !isTaken(one), isOpening(one, asked) else {
                return false
            }
            if one.isRelieved { return performedOn <= one.deadline }
            return performedOn <= one.catchUpThrough || !settlings.isMissed(at: index, on: today)
        }
        if let open { return take(all[open]) }
        if let later = asked.first(where: { one in run(of: one).map { performedOn <= $0 } ?? false }
        ) {
            return add(to: later)
        }
        let isCutShort = inside.contains { $0.retired && $0.ownsFrom <= performedOn }
        guard isInForce(stretch), !isCutShort || latest.map({ performedOn <= $0.deadline }) ?? false
        else { throw TickRefusal.notInForce(facts.stretches[stretch].end) }
        add(to: latest)
    }

    /// Whether a completion may count for an occurrence by its day.
    ///
    /// What was done once, and is asked for again since its evidence lapses, is not before it is
    /// due soon: until then it is done.
    private func isOpening(_ one: Occurrence, _ asked: [Occurrence]) -> Bool {
        guard one.opensOn <= performedOn else { return false }
        guard one.terms.schedule == .once, let before = asked.last(where: { $0.due < one.due }),
            isTaken(before)
        else { return true }
        return one.deadline.adding(days: -one.terms.lead) <= performedOn
    }

    /// The occurrence of an interval whose run this one repeats: done within the lead after it.
    private func repeatedOne(_ asked: [Occurrence]) -> Occurrence? {
        let runs = asked.compactMap { one in run(of: one).map { (one: one, day: $0) } }
        guard let latest = runs.filter({ $0.day <= performedOn }).max(by: { $0.day < $1.day }),
            case .interval = latest.one.terms.schedule,
            performedOn <= facts.terms.repeatsThrough(latest.day)
        else { return nil }
        return latest.one
    }

    /// Whether the expiry that a completion gives is later than the one on record.
    private var isLaterExpiry: Bool {
        guard let expires, let known = facts.expiries.last?.expiresOn else { return true }
        return known < expires
    }

    private func isInForce(_ stretch: Int) -> Bool {
        facts.stretches[stretch].end.map { performedOn <= $0 } ?? true
    }
}
