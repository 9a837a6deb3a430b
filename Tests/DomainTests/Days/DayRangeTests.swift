import Domain
import Testing

@Suite struct DayRangeTests {
    @Test(arguments: [
        ("2026", "2026-01-01..2026-12-31"), ("2026-H1", "2026-01-01..2026-06-30"),
        ("2026-H2", "2026-07-01..2026-12-31"), ("2026-Q1", "2026-01-01..2026-03-31"),
        ("2026-Q3", "2026-07-01..2026-09-30"), ("2026-Q4", "2026-10-01..2026-12-31"),
        ("2026-02", "2026-02-01..2026-02-28"), ("2024-02", "2024-02-01..2024-02-29"),
        ("2026-12", "2026-12-01..2026-12-31"), ("2026-09-30", "2026-09-30..2026-09-30"),
        ("2026-07-01..2026-09-30", "2026-07-01..2026-09-30"),
        ("2026-05..2026-Q3", "2026-05-01..2026-09-30"),
        ("0001", "0001-01-01..0001-12-31"), ("9999-H2", "9999-07-01..9999-12-31"),
    ])
    func aPeriodIsItsFirstAndLastDay(text: String, range: String) throws {
        #expect(try days(text).description == range)
    }

    /// Source: ISO 8601: week 1 holds the year's first Thursday; long years have a week 53.
    @Test(arguments: [
        ("2026-W01", "2025-12-29..2026-01-04"), ("2026-W37", "2026-09-07..2026-09-13"),
        ("2026-W53", "2026-12-28..2027-01-03"), ("2027-W01", "2027-01-04..2027-01-10"),
        ("2020-W53", "2020-12-28..2021-01-03"), ("2021-W52", "2021-12-27..2022-01-02"),
        ("0001-W01", "0001-01-01..0001-01-07"), ("9999-W52", "9999-12-27..9999-12-31"),
    ])
    func anIsoWeekRunsFromMondayToSunday(text: String, range: String) throws {
        #expect(try days(text).description == range)
    }

    @Test func aYearHasAWeek53WhenItBeginsOnAThursdayOrIsLeapAndBeginsOnAWednesday() throws {
        for year in 1600..<2000 {
            let first = CivilDay(year: year, month: 1, clampedDay: 1).weekday
            let isLeap = CivilDay.length(ofMonth: 2, year: year) == 29
            let isLong = first == .thursday || (isLeap && first == .wednesday)
            #expect((DayRange("\(year)-W53") != nil) == isLong, "\(year)")
        }
    }

    @Test func theWeeksOfManyYearsFollowEachOtherWithoutAGap() throws {
        var next = try days("1990-W01").from
        for year in 1990..<2060 {
            for week in 1...53 {
                guard let found = DayRange("\(year)-W\(week.padded(2))") else { continue }
                #expect(found.from == next)
                #expect(found.from.days(until: found.through) == 6)
                next = found.through.adding(days: 1)
            }
        }
    }

    @Test(arguments: [
        "2026-Q0", "2026-Q5", "2026-H0", "2026-H3", "2026-00", "2026-13", "2026-W00", "2026-W54",
        "2027-W53", "2026-Q", "2026-W1", "2026-Q03", "2026-q3", "026", "02026", "+026", "0000",
        "2026-9", "2026-09-31", "2026-07-01..", "..2026-07-01", "2026-07-01...2026-07-02",
        "2026-09-30..2026-07-01", "2026-Q4..2026-Q3", "2026-Q3-1", "", "Q3",
        "2026-01..2026-02..2026-03",
    ])
    func anythingElseIsNoPeriod(text: String) {
        #expect(DayRange(text) == nil)
    }

    @Test(arguments: [
        ("2026-06-30", false), ("2026-07-01", true), ("2026-09-30", true), ("2026-10-01", false),
    ])
    func bothEndsBelongToIt(text: String, isInside: Bool) throws {
        #expect(try days("2026-Q3").contains(day(text)) == isInside)
    }
}
