import Domain
import Testing

@Suite struct DueDatesProperties {
    /// Every rule for a day within a month.
    static let monthDays: [MonthDay] =
        [.last, .workday(.first), .workday(.last)] + (1...31).map { .day($0) }
        + MonthDay.Ordinal.allCases.flatMap { ordinal in
            Weekday.allCases.flatMap { weekday in
                [0, 1, 7, 27].map { .nth(ordinal, weekday, plus: $0) }
            }
        }

    private func gaps(_ schedule: Schedule, years: Int = 400) throws -> Set<Int> {
        let dues = try #require(DueDates(schedule))
        let from = try day("1800-01-01")
        let all = dues.all(from: from, through: from.adding(months: 12 * years))
        return Set(zip(all, all.dropFirst()).map { $0.days(until: $1) })
    }

    @Test func dueDatesStrictlyIncreaseOver400YearsOfMonthsAndKeepTheShortestGap() throws {
        for monthDay in Self.monthDays {
            let schedule = Schedule.calendar(.months(.month, on: monthDay))
            let gaps = try gaps(schedule)
            #expect(gaps.min() ?? 0 >= schedule.shortestGap ?? .max, "\(schedule)")
            #expect(gaps.max() ?? 0 <= 35, "\(schedule)")
        }
    }

    @Test(arguments: [CalendarRule.Period.quarter, .half, .year])
    func longerPeriodsDoTheSame(period: CalendarRule.Period) throws {
        var shortest = Int.max
        for monthDay in Self.monthDays {
            let schedule = Schedule.calendar(.months(period, on: monthDay))
            let gaps = try gaps(schedule)
            #expect(gaps.min() ?? 0 >= schedule.shortestGap ?? .max, "\(schedule)")
            #expect(gaps.max() ?? 0 <= period.rawValue * 31 + 7, "\(schedule)")
            shortest = min(shortest, gaps.min() ?? 0)
        }
        #expect(shortest > 28 * (period.rawValue - 1))
    }

    /// The fewest days between two dates are reached, and never undercut.
    @Test(arguments: CalendarRule.Period.allCases, MonthDay.Edge.allCases)
    func theShortestGapOfAWeekdayOfTheMonthIsReached(
        period: CalendarRule.Period, edge: MonthDay.Edge
    ) throws {
        let both = try MonthDay.Edge.allCases.map {
            try gaps(.calendar(.months(period, on: .workday($0)))).min() ?? 0
        }
        let schedule = Schedule.calendar(.months(period, on: .workday(edge)))
        #expect(both.min() == schedule.shortestGap)
    }

    @Test func everyDayOfTheYearDoesTheSameYearlyAndHalfYearly() throws {
        for month in 1...12 {
            for day in 1...CivilDay.length(ofMonth: month, year: 2000) {
                let yearly = try gaps(.calendar(.yearly(month: month, day: day)))
                #expect(yearly.isSubset(of: [365, 366]), "\(month)-\(day)")
                let half = try gaps(.calendar(.halfYearly(month: month, day: day)))
                #expect(half.isSubset(of: Set(181...185)), "\(month)-\(day)")
            }
        }
    }

    @Test func daysAndWeeksDoTheSame() throws {
        #expect(try gaps(.calendar(.daily), years: 8) == [1])
        #expect(try gaps(.calendar(.weekdays), years: 8) == [1, 3])
        for weekday in Weekday.allCases {
            #expect(try gaps(.calendar(.weekly(on: weekday)), years: 50) == [7])
        }
    }

    @Test func everyAnchorDayDoesTheSame() throws {
        for anchorDay in 1...31 {
            for months in [1, 2, 3, 6, 7, 12, 18] {
                let anchor = CivilDay(year: 1799, month: 12, clampedDay: anchorDay)
                let span = try #require(Span(months, .month))
                let gaps = try gaps(.anchored(span, from: anchor))
                #expect(gaps.min() ?? 0 >= span.leastDays, "every \(span) from \(anchor)")
                #expect(gaps.max() ?? .max <= 31 * months, "every \(span) from \(anchor)")
            }
        }
    }

    /// The fewest days are reached, and never undercut, over 400 years of starting months.
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 24, 47, 48, 49, 60, 96, 97, 1199, 1200])
    func theFewestDaysOfAMonthSpanAreExact(months: Int) throws {
        let span = try #require(Span(months, .month))
        var least = Int.max
        for month in 0..<4800 {
            for day in [1, 28, 29, 30, 31] {
                let from = CivilDay(year: 1600, month: month + 1, clampedDay: day)
                least = min(least, from.days(until: from.adding(months: months)))
            }
        }
        #expect(span.leastDays == least)
    }

    /// Searching and listing agree, whatever the schedule and wherever one looks.
    @Test func findingOneDueDateAgreesWithListingThem() throws {
        let seed: UInt64 = 4
        var random = SplitMix64(seed: seed)
        for round in 0..<2000 {
            let schedule = Schedule.random(using: &random)
            guard let dues = DueDates(schedule), let gap = schedule.shortestGap else { continue }
            let start = Int.random(in: CivilDay.first.number...CivilDay.last.number, using: &random)
            let day = CivilDay(number: start)
            let list = dues.all(from: day, through: day.adding(days: gap * 3))
            let note = "seed \(seed), round \(round): \(schedule) from \(day)"
            if let first = list.first {
                #expect(dues.first(onOrAfter: day) == first, "\(note)")
                #expect(dues.last(before: first.adding(days: 1)) == first, "\(note)")
                if let before = dues.last(before: first) { #expect(before < day, "\(note)") }
            } else {
                #expect(dues.first(onOrAfter: day) > day.adding(days: gap * 3 - 1), "\(note)")
            }
        }
    }
}
