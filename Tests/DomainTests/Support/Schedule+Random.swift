import Domain

extension Schedule {
    /// Any schedule there is.
    static func random(using random: inout SplitMix64) -> Schedule {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: .once
        case 1: .interval(.random(using: &random))
        case 2:
            .anchored(
                .random(using: &random),
                from: CivilDay(number: Int.random(in: -700_000...2_900_000, using: &random)))
        case 3: .beforeExpiry(days: Int.random(in: 0...3650, using: &random))
        default: .calendar(.random(using: &random))
        }
    }
}

extension Span {
    static func random(using random: inout SplitMix64) -> Span {
        let unit = random.pick(Unit.allCases)
        let limit = [Unit.day: 36_500, .week: 5_200, .month: 1_200, .year: 100][unit] ?? 1
        let most = random.oneIn(2) ? 12 : limit
        guard let span = Span(Int.random(in: 1...most, using: &random), unit) else {
            fatalError("a span of 1 to \(limit) \(unit)s is one")
        }
        return span
    }
}

extension CalendarRule {
    static func random(using random: inout SplitMix64) -> CalendarRule {
        let month = Int.random(in: 1...12, using: &random)
        let day = Int.random(
            in: 1...CivilDay.length(ofMonth: month, year: 2000), using: &random)
        return switch Int.random(in: 0..<7, using: &random) {
        case 0: .daily
        case 6: .weekdays
        case 1: .weekly(on: random.pick(Weekday.allCases))
        case 2: .halfYearly(month: month, day: day)
        case 3: .yearly(month: month, day: day)
        default: .months(random.pick(Period.allCases), on: .random(using: &random))
        }
    }
}

extension MonthDay {
    static func random(using random: inout SplitMix64) -> MonthDay {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .last
        case 3: .workday(random.pick(Edge.allCases))
        case 1: .day(Int.random(in: 1...31, using: &random))
        default:
            .nth(
                random.pick(Ordinal.allCases), random.pick(Weekday.allCases),
                plus: random.oneIn(2) ? 0 : Int.random(in: 1...27, using: &random))
        }
    }
}
