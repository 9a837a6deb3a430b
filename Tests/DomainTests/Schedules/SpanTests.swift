import Domain
import Testing

@Suite struct SpanTests {
    @Test(arguments: [
        (Span.Unit.day, 36_500), (.week, 5_200), (.month, 1_200), (.year, 100),
    ])
    func aSpanIsAtLeastOneAndAtMost100Years(unit: Span.Unit, limit: Int) {
        #expect(Span(0, unit) == nil)
        #expect(Span(1, unit)?.count == 1)
        #expect(Span(limit, unit)?.unit == unit)
        #expect(Span(limit + 1, unit) == nil)
    }

    @Test(arguments: [
        ("every 90 days", "2026-11-21", "2027-02-19"),
        ("every 2 weeks", "2026-11-21", "2026-12-05"),
        ("every 3 months", "2026-11-30", "2027-02-28"),
        ("every 1 year", "2024-02-29", "2025-02-28"),
    ])
    func aSpanLeadsFromADayToAnother(text: String, from: String, to: String) throws {
        guard case .interval(let span) = try schedule(text) else {
            Issue.record("'\(text)' is no interval")
            return
        }
        #expect(span.after(try day(from)) == (try day(to)))
    }

    @Test(arguments: [
        ("every 90 days", 90), ("every 2 weeks", 14), ("every 1 month", 28),
        ("every 2 months", 59), ("every 6 months", 181), ("every 1 year", 365),
        ("every 4 years", 1460), ("every 8 years", 2921),
    ])
    func theFewestDaysOfASpan(text: String, days: Int) throws {
        #expect(try schedule(text).shortestGap == days)
    }
}
