/// A day of the proleptic Gregorian calendar, years 1 to 9999, without time or time zone.
///
/// Kept as one number, so that comparing and counting days is arithmetic.
package struct CivilDay: Hashable, Sendable {
    /// Whole days since 1970-01-01, which is 0.
    package let number: Int

    /// The first and the last day there are: 0001-01-01 and 9999-12-31.
    package static let first = CivilDay(unchecked: -719_162)
    /// The last day there is: 9999-12-31.
    package static let last = CivilDay(unchecked: 2_932_896)

    private init(unchecked number: Int) { self.number = number }

    /// The day so many days after 1970-01-01, held inside the years 1 to 9999.
    package init(number: Int) {
        self.number = min(max(number, Self.first.number), Self.last.number)
    }

    /// A day by its parts, or `nil` if there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(unchecked: Self.number(year: year, month: month, day: day))
    }

    /// The given day of a month, or the month's last day where the month is shorter.
    ///
    /// `month` may be any number: 13 is January of the year after. Held inside the years 1 to
    /// 9999.
    package init(year: Int, month: Int, clampedDay day: Int) {
        self.init(number: Self.number(ofMonth: year * 12 + month - 1, clampedDay: day))
    }

    /// Year, month and day of the month.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The year, 1 to 9999.
    package var year: Int { parts.year }
    /// The month: 1 for January to 12 for December.
    package var month: Int { parts.month }

    /// Months since year 0, January: what month schedules count in.
    package var monthNumber: Int {
        let (year, month, _) = parts
        return year * 12 + month - 1
    }

    /// The day of the week.
    package var weekday: Weekday {
        Weekday.allCases[Self.weekdayIndex(ofDay: number)]
    }

    /// The day so many days later, held inside the years 1 to 9999.
    package func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

    /// The same day so many months later, or that month's last day where it is shorter.
    package func adding(months: Int) -> CivilDay {
        CivilDay(number: number(addingMonths: months))
    }

    /// As ``adding(months:)``, in days since 1970-01-01 and beyond the years 1 to 9999.
    func number(addingMonths months: Int) -> Int {
        let (year, month, day) = parts
        return Self.number(ofMonth: year * 12 + month - 1 + months, clampedDay: day)
    }

    /// Whole days from this day until another; negative when that one is earlier.
    package func days(until other: CivilDay) -> Int { other.number - number }

    /// How many days a month has.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    /// The number of a day of a month counted from year 0, January, in any year whatever.
    static func number(ofMonth monthNumber: Int, clampedDay day: Int) -> Int {
        let year = monthNumber.flooredQuotient(12)
        let month = monthNumber.flooredRemainder(12) + 1
        let day = min(max(day, 1), length(ofMonth: month, year: year))
        return number(year: year, month: month, day: day)
    }

    /// 0 for Monday to 6 for Sunday, for a day counted from 1970-01-01.
    static func weekdayIndex(ofDay number: Int) -> Int {
        // 1970-01-01 was a Thursday.
        (number + 3).flooredRemainder(7)
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// Source: as ``parts``, days_from_civil.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year.flooredQuotient(400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension CivilDay: Comparable {
    package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}

extension CivilDay: LosslessStringConvertible, Codable {
    /// Reads `2026-11-21`, and nothing else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var description: String {
        let (year, month, day) = parts
        return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
    }

    package init(from decoder: any Decoder) throws { self = try decodeText(from: decoder) }

    package func encode(to encoder: any Encoder) throws { try encodeText(self, to: encoder) }
}

extension Int {
    /// The quotient rounded down, also for negative numbers.
    func flooredQuotient(_ divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }

    /// What remains after ``flooredQuotient(_:)``: 0 up to `divisor`.
    func flooredRemainder(_ divisor: Int) -> Int { self - flooredQuotient(divisor) * divisor }

    /// The number with zeros in front, at least `width` digits.
    package func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
