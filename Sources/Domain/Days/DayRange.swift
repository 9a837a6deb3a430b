/// A stretch of days, both ends included.
package struct DayRange: Hashable, Sendable {
    package let from: CivilDay
    package let through: CivilDay

    /// Fails when the end lies before the beginning.
    package init?(from: CivilDay, through: CivilDay) {
        guard from <= through else { return nil }
        (self.from, self.through) = (from, through)
    }

    package func contains(_ day: CivilDay) -> Bool { from <= day && day <= through }
}

extension DayRange: LosslessStringConvertible, Codable {
    /// Reads a range or a named period.
    ///
    /// `2026`, `2026-H2`, `2026-Q3`, `2026-09`, `2026-W37` (ISO week), `2026-09-30`,
    /// `2026-07-01..2026-09-30`.
    package init?(_ text: String) {
        let ends = text.split(separator: ".", omittingEmptySubsequences: false)
        if ends.count == 3, ends[1].isEmpty {
            guard let from = CivilDay(String(ends[0])), let through = CivilDay(String(ends[2]))
            else { return nil }
            self.init(from: from, through: through)
            return
        }
        if let day = CivilDay(text) { self.init(from: day, through: day); return }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let yearText = parts.first, yearText.utf8.count == 4, let year = Int(yearText),
            (1...9999).contains(year), parts.count <= 2
        else { return nil }
        guard parts.count == 2 else { self.init(year: year, month: 1, months: 12); return }
        let name = parts[1]
        let digits = name.first?.isNumber == true ? name : name.dropFirst()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(digits)
        else { return nil }
        switch (name.first, digits.utf8.count, number) {
        case ("Q", 1, 1...4): self.init(year: year, month: number * 3 - 2, months: 3)
        case ("H", 1, 1...2): self.init(year: year, month: number * 6 - 5, months: 6)
        case ("W", 2, 1...53): self.init(year: year, week: number)
        case (_, 2, 1...12) where digits == name: self.init(year: year, month: number, months: 1)
        default: return nil
        }
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
