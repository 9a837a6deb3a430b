/// When a duty falls due.
///
/// One text form serves packs, options and output; see ``init(_:)`` and ``description``.
package enum Schedule: Hashable, Sendable {
    /// One time, at start + runway.
    case once
    /// So long after the last completion.
    case interval(Span)
    /// On fixed days of the calendar.
    case calendar(CalendarRule)
    /// Every so often, always counted from an anchor day.
    case anchored(Span, from: CivilDay)
    /// So many days before the resource's expiry.
    case beforeExpiry(days: Int)
}

/// A length of time in one unit.
package struct Span: Hashable, Sendable {
    package enum Unit: String, CaseIterable, Sendable {
        case day, week, month, year
    }

    /// At least 1.
    package let count: Int
    package let unit: Unit

    /// Fails unless the span is at least a day and at most 100 years.
    package init?(_ count: Int, _ unit: Unit) {
        let limit: Int =
            switch unit {
            case .day: 36_500
            case .week: 5_200
            case .month: 1_200
            case .year: 100
            }
        guard (1...limit).contains(count) else { return nil }
        (self.count, self.unit) = (count, unit)
    }

    /// The day that lies `times` spans after another, counted from that day.
    package func after(_ day: CivilDay, times: Int = 1) -> CivilDay {
        switch unit {
        case .day: day.adding(days: count * times)
        case .week: day.adding(days: 7 * count * times)
        case .month: day.adding(months: count * times)
        case .year: day.adding(months: 12 * count * times)
        }
    }

    /// The fewest days one span can have.
    package var leastDays: Int {
        switch unit {
        case .day: count
        case .week: 7 * count
        case .month: Self.leastDays(ofMonths: count)
        case .year: Self.leastDays(ofMonths: 12 * count)
        }
    }

    /// The fewest days between a day and the same day, clamped, so many months later.
    private static func leastDays(ofMonths months: Int) -> Int {
        // Clamping only ever shortens the later end, so the shortest stretch begins on a first
        // or a last day; four years hold every length of month there is but for century years,
        // which have one day fewer in February.
        let start = 1999 * 12
        return (0..<48).flatMap { offset in
            [1, 28, 31].map { day in
                let from = CivilDay(year: 0, month: start + offset + 1, clampedDay: day)
                return from.days(
                    until: CivilDay(year: 0, month: start + offset + months + 1, clampedDay: day))
            }
        }.min() ?? 28
    }
}

extension Span: CustomStringConvertible {
    package var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}

/// Fixed days of the calendar, one in each period.
package enum CalendarRule: Hashable, Sendable {
    case daily
    case weekly(on: Weekday)
    /// In the last month of each period of 1, 3, 6 or 12 months.
    case months(Period, on: MonthDay)
    /// On one day of the year and six months later.
    case halfYearly(month: Int, day: Int)
    case yearly(month: Int, day: Int)

    package enum Period: Int, CaseIterable, Sendable {
        case month = 1
        case quarter = 3
        case half = 6
        case year = 12
    }
}

/// A day within a month.
package enum MonthDay: Hashable, Sendable {
    case last
    /// 1 to 31; the month's last day where the month is shorter.
    case day(Int)
    /// The first to fourth, or the last, such day of the week, and so many days later.
    case nth(Ordinal, Weekday, plus: Int)

    package enum Ordinal: String, CaseIterable, Sendable {
        case first, second, third, fourth, last
    }

    /// That day of a month counted from year 0, January.
    func day(ofMonth monthNumber: Int) -> CivilDay {
        func clamped(_ day: Int) -> CivilDay {
            CivilDay(year: 0, month: monthNumber + 1, clampedDay: day)
        }
        switch self {
        case .last: return clamped(31)
        case .day(let day): return clamped(day)
        case .nth(.last, let weekday, let plus):
            let end = clamped(31)
            let back = (end.weekday.index - weekday.index).flooredRemainder(7)
            return end.adding(days: plus - back)
        case .nth(let ordinal, let weekday, let plus):
            let start = clamped(1)
            let ahead = (weekday.index - start.weekday.index).flooredRemainder(7)
            let weeks = Ordinal.allCases.firstIndex(of: ordinal) ?? 0
            return start.adding(days: ahead + 7 * weeks + plus)
        }
    }
}
