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
    /// What a span counts in.
    package enum Unit: String, CaseIterable, Sendable {
        case day, week, month, year
    }

    /// At least 1.
    package let count: Int
    /// What `count` counts.
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
        CivilDay(number: number(after: day, times: times))
    }

    /// As ``after(_:times:)``, in days since 1970-01-01 and beyond the year 9999.
    func number(after day: CivilDay, times: Int) -> Int {
        if let months { return day.number(addingMonths: months * times) }
        return day.number + days * times
    }

    /// How many spans lead from one day to another at most, without passing it by a month.
    func times(from start: CivilDay, notPast day: CivilDay) -> Int {
        if let months { return (day.monthNumber - start.monthNumber).flooredQuotient(months) }
        return start.days(until: day).flooredQuotient(days)
    }

    /// The fewest days one span can have.
    package var leastDays: Int {
        guard let months else { return days }
        // Four years from March 1896 hold every month, and the longest time without a leap day.
        let march1896 = 1896 * 12 + 2
        return (march1896..<march1896 + 48).map { month in
            CivilDay.number(ofMonth: month + months, clampedDay: 1)
                - CivilDay.number(ofMonth: month, clampedDay: 1)
        }.min() ?? 28
    }

    /// The span in months, where months are what it counts.
    private var months: Int? {
        switch unit {
        case .day, .week: nil
        case .month: count
        case .year: 12 * count
        }
    }

    /// The span in days, where days are what it counts.
    private var days: Int { unit == .week ? 7 * count : count }
}

extension Span: CustomStringConvertible {
    package var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}

/// Fixed days of the calendar, one in each period.
package enum CalendarRule: Hashable, Sendable {
    case daily
    /// Monday to Friday.
    case weekdays
    case weekly(on: Weekday)
    /// In the last month of each period of 1, 3, 6 or 12 months.
    case months(Period, on: MonthDay)
    /// On one day of the year and six months later.
    case halfYearly(month: Int, day: Int)
    case yearly(month: Int, day: Int)

    /// A period of the calendar, by its length in months.
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
    /// The first or the last day of the month that is none of a weekend.
    case workday(Edge)

    /// The first or the last working day of a month.
    package enum Edge: String, CaseIterable, Sendable {
        case first, last
    }

    /// Which weekday of a month: the second, or the last.
    package enum Ordinal: String, CaseIterable, Sendable {
        case first, second, third, fourth, last
    }

    /// That day of a month counted from year 0, January, in days since 1970-01-01.
    func number(ofMonth month: Int) -> Int {
        func clamped(_ day: Int) -> Int { CivilDay.number(ofMonth: month, clampedDay: day) }
        switch self {
        case .last: return clamped(31)
        case .day(let day): return clamped(day)
        case .nth(.last, let weekday, let plus):
            let end = clamped(31)
            let back = (CivilDay.weekdayIndex(ofDay: end) - weekday.index).flooredRemainder(7)
            return end - back + plus
        case .nth(let ordinal, let weekday, let plus):
            let start = clamped(1)
            let ahead = (weekday.index - CivilDay.weekdayIndex(ofDay: start)).flooredRemainder(7)
            let weeks = Ordinal.allCases.prefix { $0 != ordinal }.count
            return start + ahead + 7 * weeks + plus
        case .workday(.first):
            let start = clamped(1)
            let weekday = CivilDay.weekdayIndex(ofDay: start)
            return weekday > 4 ? start + 7 - weekday : start
        case .workday(.last):
            let end = clamped(31)
            return end - max(0, CivilDay.weekdayIndex(ofDay: end) - 4)
        }
    }
}
