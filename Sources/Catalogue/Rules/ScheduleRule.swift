internal import Domain

/// Runway, grace and lead suit the schedule.
enum ScheduleRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        for duty in index.pack.duties {
            let found = ScheduleFit(schedule: duty.schedule, scope: duty.scope).faults(
                in: ScheduleSetting(
                    schedule: duty.schedule, runway: duty.runway, lead: duty.lead,
                    grace: duty.grace))
            for (key, what) in found { faults.add(what, at: "\(duty.place), \(key)") }
        }
    }
}
