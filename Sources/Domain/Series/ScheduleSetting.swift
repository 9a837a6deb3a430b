/// What the organization set for a scope in place of the pack's schedule and allowances.
package struct ScheduleSetting: Equatable, Sendable {
    /// The schedule; as the pack says, if absent.
    package var schedule: Schedule?
    /// Whole days from the start of a subject's duty to its first due date.
    package var runway: Int?
    /// Whole days before the due date on which it shows as due soon.
    package var lead: Int?
    /// Whole days after the due date that still count as on time.
    package var grace: Int?
    /// Whole days before the due date from which a completion counts for it.
    package var opens: Int?

    /// Makes a setting; what is left out stays as the pack says.
    package init(
        schedule: Schedule? = nil, runway: Int? = nil, lead: Int? = nil, grace: Int? = nil,
        opens: Int? = nil
    ) {
        (self.schedule, self.runway, self.lead, self.grace) = (schedule, runway, lead, grace)
        self.opens = opens
    }

    /// Whether it says nothing at all.
    package var isEmpty: Bool { self == ScheduleSetting() }

    /// This one, and where it is silent another one of the same scope.
    package func filled(from other: ScheduleSetting?) -> ScheduleSetting {
        ScheduleSetting(
            schedule: schedule ?? other?.schedule, runway: runway ?? other?.runway,
            lead: lead ?? other?.lead, grace: grace ?? other?.grace,
            // It belongs to the schedule that it was said with.
            opens: opens ?? (schedule == nil ? other?.opens : nil))
    }
}

extension ScheduleSetting: CustomStringConvertible {
    /// `quarterly on day 15, grace 10`: what it says, and nothing else.
    package var description: String {
        let allowances = [
            ("runway", runway), ("lead", lead), ("grace", grace), ("opens", opens),
        ].compactMap { name, days in days.map { "\(name) \($0)" } }
        return ([schedule?.description].compactMap { $0 } + allowances).joined(separator: ", ")
    }
}

/// Everything that the organization set, by scope.
package struct ScheduleSettings: Equatable, Sendable {
    /// By `subject/duty`, subject, `duty:ID`, `control:ID` or `category:ID`.
    package var byScope: [String: ScheduleSetting]

    /// Makes settings by scope, as people type it.
    package init(_ byScope: [String: ScheduleSetting] = [:]) { self.byScope = byScope }

    /// The scopes that decide the terms of a duty of a subject, the nearest first.
    ///
    /// 1. `subject/duty`; 2. the subject; 3. `duty:ID`; 4. `control:ID`, in the order of the
    /// duty's items; 5. `category:ID`. The first that says a schedule is the last that counts:
    /// allowances belong to a schedule, and those of a wider scope do not fit that of a nearer.
    ///
    /// - Parameters:
    ///   - duty: The duty's id.
    ///   - subject: The subject's name.
    ///   - category: That of the duty: of its first control.
    ///   - items: The duty's checklist for the subject.
    /// - Returns: Scopes for which something was set.
    package func scopes(
        of duty: String, subject: String, category: String, items: [String]
    ) -> [String] {
        guard !byScope.isEmpty else { return [] }
        let all =
            ["\(subject)/\(duty)", subject, "duty:\(duty)"]
            + items.map { "control:\(controlID(ofItem: $0))" } + ["category:\(category)"]
        var deciding: [String] = []
        for scope in all where !deciding.contains(scope) {
            guard let setting = byScope[scope] else { continue }
            deciding.append(scope)
            if setting.schedule != nil { break }
        }
        return deciding
    }

    /// The terms of a duty of a subject: what was set nearest to it wins over the pack.
    ///
    /// Beside a schedule that the pack does not have, allowances that nobody set are the usual
    /// ones of that schedule; the grace never grows by it. A schedule that is set without an
    /// opening has none.
    package func terms(
        of duty: Duty, subject: String, category: String, items: [String]
    ) -> Terms {
        let set = scopes(of: duty.id, subject: subject, category: category, items: items)
            .reduce(ScheduleSetting()) { $0.filled(from: byScope[$1]) }
        let schedule = set.schedule ?? duty.schedule
        let isOwn = schedule == duty.schedule
        return Terms(
            schedule: schedule,
            runway: set.runway ?? (isOwn ? duty.runway : Terms.usualRunway(schedule)),
            lead: set.lead ?? (isOwn ? duty.lead : Terms.usualLead(schedule)),
            grace: set.grace
                ?? (isOwn ? duty.grace : min(duty.grace, Terms.usualGrace(schedule))),
            opens: set.opens ?? (set.schedule == nil ? duty.opens : nil))
    }
}

extension Terms {
    /// Whole days of grace that suit a schedule: weekly 3, monthly 5, quarterly 10, longer more.
    package static func usualGrace(_ schedule: Schedule) -> Int {
        if case .beforeExpiry = schedule { return 0 }
        return switch schedule.shortestGap {
        case nil: 14
        case .some(..<7): 0
        case .some(..<28): 3
        case .some(..<84): 5
        case .some(..<175): 10
        case .some(..<364): 14
        case .some: 30
        }
    }
}

extension Terms: CustomStringConvertible {
    /// `monthly on day 10, runway 14, lead 7, grace 5`.
    package var description: String {
        ScheduleSetting(
            schedule: schedule, runway: runway, lead: lead, grace: grace, opens: opens
        ).description
    }
}
