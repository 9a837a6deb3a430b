package import Domain

/// Whether allowances suit a schedule, in packs and where an organization sets its own.
package struct ScheduleFit: Sendable {
    private let schedule: Schedule
    private let scope: Scope

    /// Takes a schedule and the scope of the duty that it is for.
    package init(schedule: Schedule, scope: Scope) {
        (self.schedule, self.scope) = (schedule, scope)
    }

    /// What does not fit, by key: `runway`, `grace`, `lead`, `schedule`.
    package func faults(in setting: ScheduleSetting) -> [(key: String, what: String)] {
        [
            ("runway", setting.runway.flatMap(fault(runway:))),
            ("grace", setting.grace.flatMap(fault(grace:))),
            ("lead", setting.lead.flatMap(fault(lead:))),
            ("opens", setting.opens.flatMap(fault(lead:))), ("schedule", faultOfScope),
        ].compactMap { key, what in what.map { (key: key, what: $0) } }
    }

    private func fault(runway: Int) -> String? {
        if runway < 0 { return "\(runway) days are less than none" }
        guard case .interval(let span) = schedule, runway > span.leastDays else { return nil }
        return "\(runway) days are longer than the interval, '\(schedule)'"
    }

    private func fault(grace: Int) -> String? {
        if grace < 0 { return "\(grace) days are less than none" }
        if case .beforeExpiry(let days) = schedule, grace > days {
            return "\(grace) days reach past the expiry"
        }
        guard let gap = schedule.shortestGap, grace >= gap else { return nil }
        return "\(grace) days reach the next due date, which can be \(gap) days later"
    }

    private func fault(lead: Int) -> String? {
        if lead < 0 { return "\(lead) days are less than none" }
        guard let gap = schedule.shortestGap, lead > gap else { return nil }
        return "\(lead) days begin before the last due date, which can be \(gap) days earlier"
    }

    private var faultOfScope: String? {
        guard case .beforeExpiry = schedule, scope.resourceKind == nil else { return nil }
        return "only resources expire"
    }
}
