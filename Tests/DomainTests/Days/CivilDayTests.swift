import Domain
import Testing

@Suite struct CivilDayTests {
    /// The whole Gregorian cycle, counted beside it by the rule for leap years.
    @Test func everyDayOf400YearsIsItsPartsItsNumberAndItsText() throws {
        var number = try day("1600-01-01").number
        for year in 1600..<2000 {
            for month in 1...12 {
                for dayOfMonth in 1...CivilDay.length(ofMonth: month, year: year) {
                    let day = CivilDay(number: number)
                    let parts = day.parts
                    if parts != (year, month, dayOfMonth)
                        || CivilDay(year: year, month: month, day: dayOfMonth) != day
                        || CivilDay(day.description) != day
                    {
                        Issue.record("\(number) is not \(year)-\(month)-\(dayOfMonth) but \(day)")
                    }
                    number += 1
                }
            }
        }
        #expect(CivilDay(number: number).description == "2000-01-01")
    }

    @Test(arguments: [
        (1900, 28), (1904, 29), (1999, 28), (2000, 29), (2026, 28), (2028, 29), (2100, 28),
    ])
    func februaryIsLongerInLeapYears(year: Int, length: Int) {
        #expect(CivilDay.length(ofMonth: 2, year: year) == length)
        #expect((CivilDay(year: year, month: 2, day: 29) != nil) == (length == 29))
    }

    /// Sources: `date -d`, and the calendar's own first day, a Monday.
    @Test(arguments: [
        ("0001-01-01", Weekday.monday), ("1582-10-15", .friday), ("1969-12-31", .wednesday),
        ("1970-01-01", .thursday), ("2000-02-29", .tuesday), ("2026-11-21", .saturday),
        ("2026-11-22", .sunday), ("2026-11-23", .monday), ("9999-12-31", .friday),
    ])
    func knownDaysHaveTheirWeekday(text: String, weekday: Weekday) throws {
        #expect(try day(text).weekday == weekday)
    }

    @Test func weekdaysFollowEachOtherForFourHundredYears() throws {
        let start = try day("2000-01-03")  // a Monday
        for offset in 0..<146_097 {
            if start.adding(days: offset).weekday != Weekday.allCases[offset % 7] {
                Issue.record("\(start.adding(days: offset)) has the wrong weekday")
            }
        }
    }

    @Test(arguments: [
        ("0001-01-01", true), ("0000-12-31", false), ("9999-12-31", true),
        ("10000-01-01", false), ("2026-01-00", false), ("2026-01-01", true),
        ("2026-01-31", true), ("2026-01-32", false), ("2026-00-10", false),
        ("2026-12-10", true), ("2026-13-10", false), ("2026-02-28", true), ("2026-02-29", false),
        ("2026-1-10", false), ("2026-01-1", false), ("2026/01/10", false), ("20260110", false),
        (" 2026-01-10", false), ("2026-01-10 ", false), ("+026-01-10", false),
        ("2026-01-+1", false), ("２０２６-01-10", false), ("", false), ("today", false),
    ])
    func onlyTheIsoFormOfARealDayIsRead(text: String, isDay: Bool) {
        #expect((CivilDay(text) != nil) == isDay)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2026-01-31", 2, "2026-03-31"),
        ("2026-01-31", 3, "2026-04-30"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"), ("2026-11-30", 1, "2026-12-30"),
        ("2026-12-31", 1, "2027-01-31"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
    ])
    func aMonthLaterIsTheSameDayOrTheLastOfAShorterMonth(
        from: String, months: Int, to: String
    ) throws {
        #expect(try day(from).adding(months: months) == day(to))
    }

    @Test func daysBeyondTheYears1To9999AreHeldAtTheirEnds() {
        #expect(CivilDay.first.description == "0001-01-01")
        #expect(CivilDay.last.description == "9999-12-31")
        #expect(CivilDay.first.adding(days: -1) == .first)
        #expect(CivilDay.last.adding(days: 1) == .last)
        #expect(CivilDay.first.adding(months: -1) == .first)
        #expect(CivilDay.last.adding(months: 1) == .last)
        #expect(CivilDay(year: 0, month: 12, clampedDay: 31) == .first)
        #expect(CivilDay(year: 10_000, month: 1, clampedDay: 1) == .last)
    }

    @Test func aMonthBeyondTwelveLiesInTheYearAfter() throws {
        #expect(CivilDay(year: 2026, month: 13, clampedDay: 31) == (try day("2027-01-31")))
        #expect(CivilDay(year: 2026, month: 0, clampedDay: 31) == (try day("2025-12-31")))
        #expect(CivilDay(year: 2026, month: 2, clampedDay: 0) == (try day("2026-02-01")))
    }

    @Test func daysUntilAnEarlierDayAreNegative() throws {
        #expect(try day("2026-07-28").days(until: day("2026-11-21")) == 116)
        #expect(try day("2026-11-21").days(until: day("2026-07-28")) == -116)
        #expect(try day("2026-07-28") < day("2026-11-21"))
    }
}
