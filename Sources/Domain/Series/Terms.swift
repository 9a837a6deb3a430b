/// The schedule of a task series with its allowances, in force for some time.
package struct Terms: Hashable, Codable, Sendable {
    package var schedule: Schedule
    /// Whole days from the start of a stretch to the earliest first due date.
    package var runway: Int
    /// Whole days before the due date on which it shows as due soon.
    package var lead: Int
    /// Whole days after the due date that still count as on time; less than the shortest gap.
    package var grace: Int

    /// Takes the words of a pack; allowances that would reach the next due date are cut short.
    package init(schedule: Schedule, runway: Int, lead: Int, grace: Int) {
        self.schedule = schedule
        self.runway = max(0, runway)
        self.lead = max(0, lead)
        self.grace = max(0, grace)
        if let gap = schedule.shortestGap { self.grace = min(self.grace, gap - 1) }
    }

    /// Whole days after a due date in which a completion still goes to that occurrence.
    ///
    /// Daily 0, weekly 2, monthly 7, quarterly 21, half-yearly 30, yearly 45, anchored a
    /// quarter of the gap; the grace where it is longer; always less than the shortest gap.
    package var catchUp: Int {
        guard let gap = schedule.shortestGap else { return grace }
        return min(max(schedule.catchUp(gap: gap), grace), gap - 1)
    }

    /// Whole days of runway that suit a schedule when nothing else is said.
    package static func usualRunway(_ schedule: Schedule) -> Int {
        switch schedule {
        case .once: 30
        case .interval(let span): min(30, span.leastDays)
        case .beforeExpiry: 0
        case .anchored(let span, _): min(30, span.leastDays)
        case .calendar(let rule):
            switch rule {
            case .daily: 1
            case .weekly: 7
            case .months(.month, _): 21
            case .months(.quarter, _): 45
            case .months(.half, _), .halfYearly: 90
            case .months(.year, _), .yearly: 60
            }
        }
    }

    /// Whole days of lead when nothing else is said: 14, or a quarter of the period if shorter.
    package static func usualLead(_ schedule: Schedule) -> Int {
        min(14, (schedule.shortestGap ?? 56) / 4)
    }
}

extension Schedule {
    /// The fewest days between two due dates, or `nil` where there is no next one by the calendar.
    package var shortestGap: Int? {
        switch self {
        case .once, .beforeExpiry: nil
        case .interval(let span), .anchored(let span, _): span.leastDays
        case .calendar(.daily): 1
        case .calendar(.weekly): 7
        case .calendar(.months(.month, _)): 28
        // A weekday's date wanders by up to six days within the month.
        case .calendar(.months(.quarter, .nth)): 84
        case .calendar(.months(.half, .nth)): 175
        case .calendar(.months(.year, .nth)): 364
        case .calendar(.months(.quarter, _)): 89
        case .calendar(.months(.half, _)), .calendar(.halfYearly): 181
        case .calendar(.months(.year, _)), .calendar(.yearly): 365
        }
    }

    fileprivate func catchUp(gap: Int) -> Int {
        switch self {
        case .anchored: gap / 4
        case .calendar(.daily), .once, .interval, .beforeExpiry: 0
        case .calendar(.weekly): 2
        case .calendar(.months(.month, _)): 7
        case .calendar(.months(.quarter, _)): 21
        case .calendar(.months(.half, _)), .calendar(.halfYearly): 30
        case .calendar(.months(.year, _)), .calendar(.yearly): 45
        }
    }
}
