import Domain
import Testing

/// Which new dates give way to an announced one, and what counts as announced.
@Suite struct GivingWayTests {
    /// Every 90 days, due on 20 April; monthly since the day before it.
    ///
    /// Half the shorter gap, that of the month, is 14 days: one line per side.
    @Test(arguments: [
        ("monthly on day 4", ["2026-04-20", "2026-06-04"]),
        ("monthly on day 5", ["2026-04-20", "2026-05-05"]),
    ])
    func itLiesWithinHalfTheShorterOfBothGaps(schedule: String, dues: [String]) throws {
        var series = try Series("every 90 days", from: "2026-01-01")
        try series.tick(on: "2026-01-20")
        try series.change(to: schedule, on: "2026-04-19")
        #expect(try Array(series.due(through: "2026-12-31").dropFirst().prefix(2)) == dues)
    }

    /// Moved from 30 November to 10 December: one line per side of 14 days after the first.
    @Test(arguments: [
        ("monthly on day 14", ["2026-11-30", "2027-01-14"]),
        ("monthly on day 15", ["2026-11-30", "2026-12-15"]),
    ])
    func ofAMovedOneTheFirstDueDateCounts(schedule: String, dues: [String]) throws {
        var series = try Series("monthly", from: "2026-09-15")
        try series.tick(on: "2026-10-20")
        try series.putOff("2026-11-30", to: "2026-12-10", recorded: "2026-11-05")
        try series.change(to: schedule, on: "2026-11-11")
        #expect(try Array(series.due(through: "2027-12-31").dropFirst().prefix(2)) == dues)
    }

    /// 30 November opens on the 23rd, and is announced since October was done.
    @Test func whatIsOpenIsAnnouncedWhetherOrNotItsOpeningHasCome() throws {
        var series = try Series("monthly", from: "2026-10-01", opens: 7)
        try series.tick(on: "2026-10-20")
        let announced = series.facts.announced(on: try day("2026-11-05"))
        #expect(announced.map(\.due.description) == ["2026-11-30"])
        try series.change(to: "yearly", on: "2026-11-06")
        #expect(
            try series.due(through: "2026-12-31") == ["2026-10-31", "2026-11-30", "2026-12-31"])
    }
}
