extension Schedule: LosslessStringConvertible, Codable {
    /// Reads a schedule as packs, options and output write it.
    ///
    /// `once`, `every 90 days`, `every 3 months from 2026-01-31`, `daily`, `daily on weekdays`,
    /// `weekly on friday`, `monthly on first weekday`, `monthly on last weekday`,
    /// `monthly on day 15`, `monthly on last day`, `monthly on second tuesday + 7 days`,
    /// `quarterly on day 15`, `half-yearly on 05-15`, `yearly on 03-31`,
    /// `30 days before expiry`. Capitals and repeated blanks do not matter.
    package init?(_ text: String) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        guard let schedule = Self.schedule(words) else { return nil }
        self = schedule
    }

    private static func schedule(_ words: [String]) -> Schedule? {
        switch (words.count, words.first) {
        case (1, "once"): return .once
        case (3, "every"), (5, "every"):
            guard let span = span(words[1], words[2]) else { return nil }
            guard words.count == 5 else { return .interval(span) }
            guard words[3] == "from", let anchor = CivilDay(words[4]) else { return nil }
            return .anchored(span, from: anchor)
        case (4, _) where words[2] == "before" && words[3] == "expiry":
            guard let days = number(words[0], in: 0...3650), ["day", "days"].contains(words[1])
            else { return nil }
            return .beforeExpiry(days: days)
        default:
            return rule(words).map(Schedule.calendar)
        }
    }

    private static func rule(_ words: [String]) -> CalendarRule? {
        let tail = Array(words.dropFirst(2))
        if words.count > 1 { guard words[1] == "on", !tail.isEmpty else { return nil } }
        switch words.first {
        case "daily":
            if words.count == 1 { return .daily }
            return tail == ["weekdays"] ? .weekdays : nil
        case "weekly":
            if words.count == 1 { return .weekly(on: .sunday) }
            guard tail.count == 1, let weekday = Weekday(rawValue: tail[0]) else { return nil }
            return .weekly(on: weekday)
        case "monthly": return monthDay(tail).map { .months(.month, on: $0) }
        case "quarterly": return monthDay(tail).map { .months(.quarter, on: $0) }
        case "half-yearly":
            if let (month, day) = monthAndDay(tail) { return .halfYearly(month: month, day: day) }
            return monthDay(tail).map { .months(.half, on: $0) }
        case "yearly":
            if let (month, day) = monthAndDay(tail) { return .yearly(month: month, day: day) }
            return monthDay(tail).map { .months(.year, on: $0) }
        default: return nil
        }
    }

    private static func monthDay(_ words: [String]) -> MonthDay? {
        if words.isEmpty || words == ["last", "day"] { return .last }
        if words.count == 2, words[0] == "day" {
            return number(words[1], in: 1...31).map { .day($0) }
        }
        if words.count == 2, words[1] == "weekday" {
            return MonthDay.Edge(rawValue: words[0]).map { .workday($0) }
        }
        guard words.count == 2 || words.count == 5,
            let ordinal = MonthDay.Ordinal(rawValue: words[0]),
            let weekday = Weekday(rawValue: words[1])
        else { return nil }
        guard words.count == 5 else { return .nth(ordinal, weekday, plus: 0) }
        guard words[2] == "+", let plus = number(words[3], in: 1...27),
            ["day", "days"].contains(words[4])
        else { return nil }
        return .nth(ordinal, weekday, plus: plus)
    }

    private static func monthAndDay(_ words: [String]) -> (Int, Int)? {
        guard words.count == 1, words[0].utf8.count == 5,
            let day = CivilDay("2000-\(words[0])")  // a leap year, so that 02-29 is a day
        else { return nil }
        return (day.parts.month, day.parts.day)
    }

    private static func span(_ count: String, _ unit: String) -> Span? {
        let singular = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
        guard let unit = Span.Unit(rawValue: singular), let count = number(count, in: 1...36_500)
        else { return nil }
        return Span(count, unit)
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
            range.contains(number)
        else { return nil }
        return number
    }

    package var description: String {
        switch self {
        case .once: "once"
        case .interval(let span): "every \(span)"
        case .anchored(let span, let anchor): "every \(span) from \(anchor)"
        case .beforeExpiry(let days): "\(days) day\(days == 1 ? "" : "s") before expiry"
        case .calendar(let rule): rule.description
        }
    }

    package init(from decoder: any Decoder) throws { self = try decodeText(from: decoder) }

    package func encode(to encoder: any Encoder) throws { try encodeText(self, to: encoder) }
}

extension CalendarRule: CustomStringConvertible {
    package var description: String {
        switch self {
        case .daily: "daily"
        case .weekdays: "daily on weekdays"
        case .weekly(on: .sunday): "weekly"
        case .weekly(let weekday): "weekly on \(weekday.rawValue)"
        case .months(let period, on: .last): period.word
        case .months(let period, let day): "\(period.word) on \(day)"
        case .halfYearly(let month, let day): "half-yearly on \(month.padded(2))-\(day.padded(2))"
        case .yearly(let month, let day): "yearly on \(month.padded(2))-\(day.padded(2))"
        }
    }
}

extension CalendarRule.Period {
    var word: String {
        switch self {
        case .month: "monthly"
        case .quarter: "quarterly"
        case .half: "half-yearly"
        case .year: "yearly"
        }
    }
}

extension MonthDay: CustomStringConvertible {
    package var description: String {
        switch self {
        case .last: "last day"
        case .day(let day): "day \(day)"
        case .workday(let edge): "\(edge.rawValue) weekday"
        case .nth(let ordinal, let weekday, 0): "\(ordinal.rawValue) \(weekday.rawValue)"
        case .nth(let ordinal, let weekday, let plus):
            "\(ordinal.rawValue) \(weekday.rawValue) + \(plus) day\(plus == 1 ? "" : "s")"
        }
    }
}
