internal import Domain

/// Runway, grace and lead suit the schedule.
enum ScheduleRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        for duty in index.pack.duties {
            let found = [
                ("runway", fault(runway: duty.runway, duty.schedule)),
                ("grace", fault(grace: duty.grace, duty.schedule)),
                ("lead", fault(lead: duty.lead, duty.schedule)),
                ("schedule", fault(scope: duty.scope, duty.schedule)),
            ]
            for case (let key, let what?) in found { faults.add(what, at: "\(duty.place), \(key)") }
        }
    }

    private static func fault(runway: Int, _ schedule: Schedule) -> String? {
        if runway < 0 { return "\(runway) days are less than none" }
        guard case .interval(let span) = schedule, runway > span.leastDays else { return nil }
        return "\(runway) days are longer than the interval, '\(schedule)'"
    }

    private static func fault(grace: Int, _ schedule: Schedule) -> String? {
        if grace < 0 { return "\(grace) days are less than none" }
        if case .beforeExpiry(let days) = schedule, grace > days {
            return "\(grace) days reach past the expiry"
        }
        guard let gap = schedule.shortestGap, grace >= gap else { return nil }
        return "\(grace) days reach the next due date, which can be \(gap) days later"
    }

    private static func fault(lead: Int, _ schedule: Schedule) -> String? {
        if lead < 0 { return "\(lead) days are less than none" }
        guard let gap = schedule.shortestGap, lead > gap else { return nil }
        return "\(lead) days begin before the last due date, which can be \(gap) days earlier"
    }

    private static func fault(scope: Scope, _ schedule: Schedule) -> String? {
        guard case .beforeExpiry = schedule, scope.resourceKind == nil else { return nil }
        return "only resources expire"
    }
}
