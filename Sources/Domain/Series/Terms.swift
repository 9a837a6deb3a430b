/// The schedule of a task series with its allowances, in force for some time.
package struct Terms: Hashable, Sendable {
    /// When it falls due.
    package var schedule: Schedule
    /// Whole days from the start of a stretch to the earliest first due date.
    package var runway: Int
    /// Whole days before the due date on which it shows as due soon.
    package var lead: Int
    /// Whole days after the due date that still count as on time; less than the shortest gap.
    package var grace: Int
    /// Whole days before the due date from which a completion counts for it; at most the shortest
    /// gap; `nil` for its whole window.
    package var opens: Int?

    /// Takes the words of a pack, and cuts short what would reach too far.
    ///
    /// Grace ends before the next due date; the runway of an interval is at most the interval;
    /// and nothing is longer than 100 years. What has no next due date has no opening either.
    package init(schedule: Schedule, runway: Int, lead: Int, grace: Int, opens: Int? = nil) {
        let limit = 36_500
        self.schedule = schedule
        self.runway = min(max(0, runway), limit)
        self.lead = min(max(0, lead), limit)
        self.grace = min(max(0, grace), limit)
        if let gap = schedule.shortestGap {
            self.grace = min(self.grace, gap - 1)
            self.opens = opens.map { min(max(0, $0), gap) }
        }
        if case .interval(let span) = schedule { self.runway = min(self.runway, span.leastDays) }
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
            case .daily, .weekdays: 1
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

extension Terms: Codable {
    private enum CodingKeys: String, CodingKey {
        case schedule, runway, lead, grace, opens
    }

    /// Reads what was written, within the same limits as
    /// ``init(schedule:runway:lead:grace:opens:)``.
    package init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            schedule: try box.decode(Schedule.self, forKey: .schedule),
            runway: try box.decode(Int.self, forKey: .runway),
            lead: try box.decode(Int.self, forKey: .lead),
            grace: try box.decode(Int.self, forKey: .grace),
            opens: try box.decodeIfPresent(Int.self, forKey: .opens))
    }
}

extension Schedule {
    /// The fewest days between two due dates, or `nil` where there is no next one by the calendar.
    package var shortestGap: Int? {
        switch self {
        case .once, .beforeExpiry: nil
        case .interval(let span), .anchored(let span, _): span.leastDays
        case .calendar(.daily), .calendar(.weekdays): 1
        case .calendar(.weekly): 7
        case .calendar(.months(.month, _)): 28
        // A weekday's date wanders by up to six days within the month, a working day's by two.
        case .calendar(.months(.quarter, .workday)): 88
        case .calendar(.months(.half, .workday)): 179
        case .calendar(.months(.year, .workday)): 364
        case .calendar(.months(.quarter, .nth)): 84
        case .calendar(.months(.half, .nth)): 175
        case .calendar(.months(.year, .nth)): 364
        case .calendar(.months(.quarter, _)): 90
        case .calendar(.months(.half, _)), .calendar(.halfYearly): 181
        case .calendar(.months(.year, _)), .calendar(.yearly): 365
        }
    }

    fileprivate func catchUp(gap: Int) -> Int {
        switch self {
        case .anchored: gap / 4
        case .calendar(.daily), .calendar(.weekdays), .once, .interval, .beforeExpiry: 0
        case .calendar(.weekly): 2
        case .calendar(.months(.month, _)): 7
        case .calendar(.months(.quarter, _)): 21
        case .calendar(.months(.half, _)), .calendar(.halfYearly): 30
        case .calendar(.months(.year, _)), .calendar(.yearly): 45
        }
    }
}
