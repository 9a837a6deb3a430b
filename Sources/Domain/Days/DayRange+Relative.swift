extension DayRange {
    /// Reads a period as ``init(_:)`` does, or one that is told from a day.
    ///
    /// `this-week`, `this-month`, `this-quarter`, `this-half`, `this-year`, and each with `last-`:
    /// the one before.
    ///
    /// - Parameters:
    ///   - text: The period.
    ///   - today: The day that it is told from.
    package init?(_ text: String, today: CivilDay) {
        if let plain = DayRange(text) {
            self = plain
            return
        }
        let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, let back = ["this": 0, "last": 1][parts[0]] else { return nil }
        if parts[1] == "week" {
            let monday = today.adding(days: -today.weekday.index - 7 * back)
            self.init(from: monday, through: monday.adding(days: 6))
            return
        }
        guard let months = ["month": 1, "quarter": 3, "half": 6, "year": 12][parts[1]] else {
            return nil
        }
        let count = (today.year * 12 + today.month - 1) / months - back
        let (year, month) = (count * months / 12, count * months % 12 + 1)
        guard year >= 1 else { return nil }
        self.init(
            from: CivilDay(year: year, month: month, clampedDay: 1),
            through: CivilDay(year: year, month: month + months - 1, clampedDay: 31))
    }
}
