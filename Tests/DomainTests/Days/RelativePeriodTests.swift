import Domain
import Testing

/// Periods that are told from today.
@Suite struct RelativePeriodTests {
    @Test(arguments: [
        ("this-week", "2026-02-23..2026-03-01"), ("last-week", "2026-02-16..2026-02-22"),
        ("this-month", "2026-03-01..2026-03-31"), ("last-month", "2026-02-01..2026-02-28"),
        ("this-quarter", "2026-01-01..2026-03-31"), ("last-quarter", "2025-10-01..2025-12-31"),
        ("this-half", "2026-01-01..2026-06-30"), ("last-half", "2025-07-01..2025-12-31"),
        ("this-year", "2026-01-01..2026-12-31"), ("last-year", "2025-01-01..2025-12-31"),
        ("2026-Q3", "2026-07-01..2026-09-30"),
    ])
    func onASundayTheFirstOfMarch(text: String, expected: String) throws {
        #expect(try DayRange(text, today: day("2026-03-01"))?.description == expected)
    }

    @Test(arguments: ["this", "this-", "next-month", "this-decade", "last-Month", "-month"])
    func whatIsNoPeriodIsNone(text: String) throws {
        #expect(try DayRange(text, today: day("2026-03-01")) == nil)
    }

    @Test func theYearBeforeTheFirstIsNone() throws {
        #expect(try DayRange("last-year", today: day("0001-05-01")) == nil)
    }
}
