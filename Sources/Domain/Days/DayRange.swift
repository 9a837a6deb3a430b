/// A stretch of days, both ends included.
package struct DayRange: Hashable, Sendable {
    /// The first day, included.
    package let from: CivilDay
    /// The last day, included; never before the first.
    package let through: CivilDay

    /// Fails when the end lies before the beginning.
    package init?(from: CivilDay, through: CivilDay) {
        guard from <= through else { return nil }
        (self.from, self.through) = (from, through)
    }

    /// Whether a day lies in it, its first and last day included.
    package func contains(_ day: CivilDay) -> Bool { from <= day && day <= through }
}

extension DayRange: LosslessStringConvertible, Codable {
    /// Reads a range or a named period.
    ///
    /// `2026`, `2026-H2`, `2026-Q3`, `2026-09`, `2026-W37` (ISO week), `2026-09-30`,
    /// `2026-07-01..2026-09-30`, `2026-05..2026-Q3`.
    package init?(_ text: String) {
        let ends = text.split(separator: ".", omittingEmptySubsequences: false)
        if ends.count == 3, ends[1].isEmpty {
            // Each end may be a period, too: from the first day of one to the last of the other.
            let both = [ends[0], ends[2]].map { $0.contains(".") ? nil : DayRange(String($0)) }
            guard let from = both[0]?.from, let through = both[1]?.through else { return nil }
            self.init(from: from, through: through)
            return
        }
        if let day = CivilDay(text) { self.init(from: day, through: day); return }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let yearText = parts.first, let year = Self.number(yearText, digits: 4),
            (1...9999).contains(year), parts.count <= 2
        else { return nil }
        guard parts.count == 2 else { self.init(year: year, month: 1, months: 12); return }
        let name = parts[1]
        if let month = Self.number(name, digits: 2), (1...12).contains(month) {
            self.init(year: year, month: month, months: 1)
        } else if name.first == "Q", let quarter = Self.number(name.dropFirst(), digits: 1),
            (1...4).contains(quarter)
        {
            self.init(year: year, month: quarter * 3 - 2, months: 3)
        } else if name.first == "H", let half = Self.number(name.dropFirst(), digits: 1),
            (1...2).contains(half)
        {
            self.init(year: year, month: half * 6 - 5, months: 6)
        } else if name.first == "W", let week = Self.number(name.dropFirst(), digits: 2),
            (1...53).contains(week)
        {
            self.init(year: year, week: week)
        } else {
            return nil
        }
    }

    /// Reads exactly so many digits; `Int` alone would take `+026` for a year.
    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(text)
    }

    private init?(year: Int, month: Int, months: Int) {
        let last = CivilDay(year: year, month: month + months - 1, clampedDay: 31)
        self.init(from: CivilDay(year: year, month: month, clampedDay: 1), through: last)
    }

    /// Source: ISO 8601: week 1 is the week that holds 4 January.
    private init?(year: Int, week: Int) {
        let fourth = CivilDay(year: year, month: 1, clampedDay: 4)
        let monday = fourth.adding(days: (week - 1) * 7 - fourth.weekday.index)
        let thursday = monday.adding(days: 3)
        guard thursday.year == year else { return nil }
        self.init(from: monday, through: monday.adding(days: 6))
    }

    package var description: String { "\(from)..\(through)" }

    package init(from decoder: any Decoder) throws { self = try decodeText(from: decoder) }

    package func encode(to encoder: any Encoder) throws { try encodeText(self, to: encoder) }
}
