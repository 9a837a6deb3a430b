import Domain
import Testing

@Suite struct DueDatesTests {
    private func first(_ count: Int, of text: String, from: String) throws -> [String] {
        let dues = try #require(DueDates(schedule(text)))
        var days: [String] = []
        var from = try day(from)
        while days.count < count {
            let due = dues.first(onOrAfter: from)
            days.append(due.description)
            from = due.adding(days: 1)
        }
        return days
    }

    /// Every row of the table whose due dates the calendar alone decides.
    @Test(arguments: [
        ("daily", ["2026-11-21", "2026-11-22"]),
        ("weekly", ["2026-11-22", "2026-11-29"]),
        ("weekly on friday", ["2026-11-27", "2026-12-04"]),
        ("weekly on saturday", ["2026-11-21", "2026-11-28"]),
        ("monthly", ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]),
        ("quarterly", ["2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"]),
        ("half-yearly", ["2026-12-31", "2027-06-30"]),
        ("yearly", ["2026-12-31", "2027-12-31"]),
        ("daily on weekdays", ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"]),
        ("monthly on first weekday", ["2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01"]),
        ("monthly on last weekday", ["2026-11-30", "2026-12-31", "2027-01-29", "2027-02-26"]),
        ("quarterly on last weekday", ["2026-12-31", "2027-03-31", "2027-06-30"]),
        ("monthly on day 15", ["2026-12-15", "2027-01-15"]),
        ("monthly on day 31", ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]),
        ("monthly on second tuesday", ["2026-12-08", "2027-01-12"]),
        ("monthly on second tuesday + 7 days", ["2026-12-15", "2027-01-19"]),
        ("monthly on last friday", ["2026-11-27", "2026-12-25"]),
        ("monthly on last friday + 27 days", ["2026-11-26", "2026-12-24", "2027-01-21"]),
        ("quarterly on day 15", ["2026-12-15", "2027-03-15"]),
        ("half-yearly on 05-15", ["2027-05-15", "2027-11-15"]),
        ("half-yearly on 11-15", ["2027-05-15", "2027-11-15"]),
        ("half-yearly on 08-31", ["2027-02-28", "2027-08-31", "2028-02-29"]),
        ("yearly on 03-31", ["2027-03-31", "2028-03-31"]),
        ("yearly on 02-29", ["2027-02-28", "2028-02-29", "2029-02-28"]),
        ("every 3 months from 2026-01-31", ["2027-01-31", "2027-04-30", "2027-07-31"]),
        ("every 10 days from 2026-11-21", ["2026-11-21", "2026-12-01"]),
        ("every 2 weeks from 2026-11-20", ["2026-12-04", "2026-12-18"]),
    ])
    func eachScheduleHasItsDays(text: String, expected: [String]) throws {
        #expect(try first(expected.count, of: text, from: "2026-11-21") == expected)
    }

    /// Monday to Friday: one line per side of each weekend, and far from 1970.
    @Test(arguments: [
        ("2026-11-20", "2026-11-20", "2026-11-19"), ("2026-11-21", "2026-11-23", "2026-11-20"),
        ("2026-11-22", "2026-11-23", "2026-11-20"), ("2026-11-23", "2026-11-23", "2026-11-20"),
        ("2026-11-24", "2026-11-24", "2026-11-23"), ("1970-01-01", "1970-01-01", "1969-12-31"),
        ("1969-12-28", "1969-12-29", "1969-12-26"), ("1969-12-27", "1969-12-29", "1969-12-26"),
    ])
    func onWeekdaysNothingIsDueOnASaturdayOrSunday(
        text: String, next: String, last: String
    ) throws {
        let dues = try #require(DueDates(schedule("daily on weekdays")))
        #expect(dues.first(onOrAfter: try day(text)) == (try day(next)))
        #expect(dues.last(before: try day(text)) == (try day(last)))
    }

    /// The first or the last day of the month that is none of a weekend.
    @Test(arguments: [
        // 1 August 2026 is a Saturday, 1 November 2026 a Sunday.
        ("monthly on first weekday", "2026-08-01", "2026-08-03"),
        ("monthly on first weekday", "2026-11-01", "2026-11-02"),
        ("monthly on first weekday", "2026-05-01", "2026-05-01"),
        ("monthly on first weekday", "2026-06-01", "2026-06-01"),
        // 31 January 2026 is a Saturday, 31 May 2026 a Sunday.
        ("monthly on last weekday", "2026-01-01", "2026-01-30"),
        ("monthly on last weekday", "2026-05-01", "2026-05-29"),
        ("monthly on last weekday", "2026-07-01", "2026-07-31"),
        ("monthly on last weekday", "2026-08-01", "2026-08-31"),
        ("monthly on last weekday", "2028-02-01", "2028-02-29"),
    ])
    func theFirstAndLastWeekdayOfAMonth(text: String, from: String, due: String) throws {
        let dues = try #require(DueDates(schedule(text)))
        #expect(dues.first(onOrAfter: try day(from)) == (try day(due)))
    }

    @Test func anchoredMonthEndsDoNotDrift() throws {
        #expect(
            try first(4, of: "every 3 months from 2026-01-31", from: "2026-01-01")
                == ["2026-01-31", "2026-04-30", "2026-07-31", "2026-10-31"])
        #expect(
            try first(5, of: "every 1 year from 2024-02-29", from: "2024-01-01")
                == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"])
    }

    @Test func nothingFallsDueBeforeAnAnchor() throws {
        let dues = try #require(DueDates(schedule("every 3 months from 2026-01-31")))
        #expect(dues.first(onOrAfter: .first) == (try day("2026-01-31")))
        #expect(dues.last(before: try day("2026-01-31")) == nil)
        #expect(dues.last(before: try day("2026-02-01")) == (try day("2026-01-31")))
    }

    @Test(arguments: ["once", "every 90 days", "30 days before expiry"])
    func whatHangsOnCompletionsOrAnExpiryHasNoDaysOfItsOwn(text: String) throws {
        #expect(try DueDates(schedule(text)) == nil)
    }

    /// One line per side of each due date.
    @Test(arguments: [
        ("2026-10-30", "2026-10-31", "2026-09-30"), ("2026-10-31", "2026-10-31", "2026-09-30"),
        ("2026-11-01", "2026-11-30", "2026-10-31"),
    ])
    func theFirstIsOnOrAfterADayAndTheLastBeforeIt(
        text: String, first: String, last: String
    ) throws {
        let dues = try #require(DueDates(schedule("monthly")))
        #expect(dues.first(onOrAfter: try day(text)) == (try day(first)))
        #expect(dues.last(before: try day(text)) == (try day(last)))
    }

    @Test func allHoldsBothEnds() throws {
        let dues = try #require(DueDates(schedule("monthly")))
        #expect(
            dues.all(from: try day("2026-09-30"), through: try day("2026-11-30")).map(\.description)
                == ["2026-09-30", "2026-10-31", "2026-11-30"])
        #expect(dues.all(from: try day("2026-10-01"), through: try day("2026-10-30")).isEmpty)
    }

    @Test(arguments: [
        ("daily", "0001-01-01", "9999-12-31"), ("weekly", "0001-01-07", "9999-12-26"),
        ("daily on weekdays", "0001-01-01", "9999-12-31"),
        ("monthly on first weekday", "0001-01-01", "9999-12-01"),
        ("monthly on last weekday", "0001-01-31", "9999-12-31"),
        ("monthly", "0001-01-31", "9999-12-31"), ("monthly on day 30", "0001-01-30", "9999-12-30"),
        ("monthly on last friday + 27 days", "0001-01-25", "9999-12-23"),
        ("quarterly", "0001-03-31", "9999-12-31"),
        ("half-yearly on 05-15", "0001-05-15", "9999-11-15"),
        ("yearly", "0001-12-31", "9999-12-31"), ("yearly on 03-31", "0001-03-31", "9999-03-31"),
        ("every 7 days from 0001-01-03", "0001-01-03", "9999-12-29"),
        ("every 100 years from 0001-01-01", "0001-01-01", "9901-01-01"),
    ])
    func theFirstAndLastYearHoldOnlyRealDueDates(
        text: String, first: String, last: String
    ) throws {
        let dues = try #require(DueDates(schedule(text)))
        let (first, last) = (try day(first), try day(last))
        #expect(dues.first(onOrAfter: .first) == first)
        #expect(dues.last(before: first) == nil)
        #expect(dues.all(from: last, through: .last) == [last])
        #expect(last == .last || dues.last(before: .last) == last)
        #expect(dues.first(onOrAfter: .last) == .last)
    }

    @Test func aRuleKeepsItsWeekdayAndMonthFromTheFirstYearToTheLast() throws {
        let patching = try #require(DueDates(schedule("monthly on second tuesday")))
        #expect(patching.first(onOrAfter: .first).description == "0001-01-09")
        #expect(patching.last(before: .last)?.description == "9999-12-14")
        let yearly = try #require(DueDates(schedule("yearly on 03-31")))
        #expect(yearly.first(onOrAfter: .first).description == "0001-03-31")
    }
}
