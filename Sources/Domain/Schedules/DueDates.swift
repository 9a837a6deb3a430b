/// The due dates of a calendar or anchored schedule, each counted from the calendar itself.
///
/// The *n*-th due date is never counted from the one before it. Counting from the one before
/// would drift: 31 January, then 28 February, then 28 March, for ever the 28th.
package struct DueDates: Sendable {
    private enum Rule: Sendable {
        case calendar(CalendarRule)
        case anchored(Span, CivilDay)
    }

    private let rule: Rule

    /// Fails for schedules whose due dates hang on completions or on an expiry.
    package init?(_ schedule: Schedule) {
        switch schedule {
        case .calendar(let rule): self.rule = .calendar(rule)
        case .anchored(let span, let anchor): rule = .anchored(span, anchor)
        case .once, .interval, .beforeExpiry: return nil
        }
    }

    /// The due date of one period; indexes follow each other without gaps.
    ///
    /// For an anchored schedule, 0 is the anchor and nothing falls due before it.
    subscript(index: Int) -> CivilDay {
        switch rule {
        case .anchored(let span, let anchor): span.after(anchor, times: index)
        case .calendar(.daily): CivilDay(number: index)
        // 1970-01-05 was a Monday.
        case .calendar(.weekly(let weekday)): CivilDay(number: index * 7 + 4 + weekday.index)
        case .calendar(.months(let period, let day)):
            day.day(ofMonth: (index + 1) * period.rawValue - 1)
        case .calendar(.halfYearly(let month, let day)):
            CivilDay(year: 0, month: index * 6 + (month - 1) % 6 + 1, clampedDay: day)
        case .calendar(.yearly(let month, let day)):
            CivilDay(year: index, month: month, clampedDay: day)
        }
    }

    /// The index of the first due date on or after a day.
    func index(onOrAfter day: CivilDay) -> Int {
        var index =
            switch rule {
            case .anchored(let span, let anchor):
                max(0, anchor.days(until: day) / (span.leastDays + 3))
            case .calendar(.daily): day.number
            case .calendar(.weekly): (day.number - 10).flooredQuotient(7)
            case .calendar(.months(let period, _)):
                (day.monthNumber - 1).flooredQuotient(period.rawValue) - 1
            case .calendar(.halfYearly): day.monthNumber.flooredQuotient(6) - 1
            case .calendar(.yearly): day.year - 1
            }
        while self[index] < day, self[index] < .last { index += 1 }
        return index
    }

    /// The first due date on or after a day.
    package func first(onOrAfter day: CivilDay) -> CivilDay { self[index(onOrAfter: day)] }

    /// The last due date before a day, or `nil` before an anchor.
    package func last(before day: CivilDay) -> CivilDay? {
        let index = index(onOrAfter: day) - 1
        if case .anchored = rule, index < 0 { return nil }
        let due = self[index]
        return due < day ? due : nil
    }

    /// The due dates from one day through another, both included.
    package func all(from: CivilDay, through: CivilDay) -> [CivilDay] {
        var days: [CivilDay] = []
        var index = index(onOrAfter: from)
        while self[index] <= through, days.last != self[index] {
            days.append(self[index])
            index += 1
        }
        return days
    }
}
