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

    /// The due dates of an interval that nobody settles: a day, and every span after it.
    init(every span: Span, from base: CivilDay) { rule = .anchored(span, base) }

    /// The due date of one period, counted as ``CivilDay/number`` and never held inside years.
    ///
    /// Indexes follow each other without gaps. For an anchored schedule, 0 is the anchor.
    private func number(at index: Int) -> Int {
        switch rule {
        case .anchored(let span, let anchor): span.number(after: anchor, times: index)
        case .calendar(.daily): index
        // 1970-01-05 was a Monday, and five such days make a week.
        case .calendar(.weekdays):
            4 + 7 * index.flooredQuotient(5) + index.flooredRemainder(5)
        case .calendar(.weekly(let weekday)): index * 7 + 4 + weekday.index
        case .calendar(.months(let period, let day)):
            day.number(ofMonth: (index + 1) * period.rawValue - 1)
        case .calendar(.halfYearly(let month, let day)):
            CivilDay.number(ofMonth: index * 6 + (month - 1) % 6, clampedDay: day)
        case .calendar(.yearly(let month, let day)):
            CivilDay.number(ofMonth: index * 12 + month - 1, clampedDay: day)
        }
    }

    /// The index of the first due date on or after a day.
    func index(onOrAfter day: CivilDay) -> Int {
        // Never too high, and at most three too low.
        var index =
            switch rule {
            case .anchored(let span, let anchor): max(0, span.times(from: anchor, notPast: day))
            case .calendar(.daily): day.number
            case .calendar(.weekdays):
                5 * (day.number - 4).flooredQuotient(7)
                    + min(5, (day.number - 4).flooredRemainder(7))
            case .calendar(.weekly): (day.number - 10).flooredQuotient(7)
            case .calendar(.months(let period, _)):
                // One that is put off by days may lie in the month after its period.
                day.monthNumber.flooredQuotient(period.rawValue) - 1
            case .calendar(.halfYearly): day.monthNumber.flooredQuotient(6)
            case .calendar(.yearly): day.year - 1
            }
        while number(at: index) < day.number { index += 1 }
        return index
    }

    /// The due date with an index, or `nil` outside the years 1 to 9999 and before an anchor.
    subscript(index: Int) -> CivilDay? {
        if case .anchored = rule, index < 0 { return nil }
        let number = number(at: index)
        guard CivilDay.first.number <= number, number <= CivilDay.last.number else { return nil }
        return CivilDay(number: number)
    }

    /// The first due date on or after a day, or `nil` when there is none before the year 10000.
    func next(onOrAfter day: CivilDay) -> CivilDay? { self[index(onOrAfter: day)] }

    /// The first due date on or after a day; 9999-12-31 when there is none any more.
    package func first(onOrAfter day: CivilDay) -> CivilDay { next(onOrAfter: day) ?? .last }

    /// The last due date before a day, or `nil` before an anchor.
    package func last(before day: CivilDay) -> CivilDay? { self[index(onOrAfter: day) - 1] }

    /// The due date whose period holds a day, or `nil` for one before the first period.
    ///
    /// The period of an anchor begins one span before it.
    func owner(of day: CivilDay) -> CivilDay? {
        let index = index(onOrAfter: day)
        if case .anchored = rule, number(at: index - 1) >= day.number { return nil }
        return self[index]
    }

    /// The due dates from one day through another, both included.
    package func all(from: CivilDay, through: CivilDay) -> [CivilDay] {
        var days: [CivilDay] = []
        var index = index(onOrAfter: from)
        while let day = self[index], day <= through {
            days.append(day)
            index += 1
        }
        return days
    }
}
