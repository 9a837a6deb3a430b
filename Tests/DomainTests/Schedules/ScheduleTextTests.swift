import Domain
import Testing

@Suite struct ScheduleTextTests {
    /// Every row of the table of schedules, and how it is written back.
    @Test(arguments: [
        ("once", "once"), ("every 90 days", "every 90 days"),
        ("every 6 months", "every 6 months"), ("every 1 day", "every 1 day"),
        ("every 1 weeks", "every 1 week"), ("every 2 years", "every 2 years"),
        ("daily", "daily"), ("daily on weekdays", "daily on weekdays"),
        ("monthly on first weekday", "monthly on first weekday"),
        ("monthly on last weekday", "monthly on last weekday"),
        ("quarterly on last weekday", "quarterly on last weekday"), ("weekly", "weekly"),
        ("weekly on sunday", "weekly"),
        ("weekly on friday", "weekly on friday"), ("monthly", "monthly"),
        ("monthly on last day", "monthly"), ("monthly on day 15", "monthly on day 15"),
        ("monthly on second tuesday", "monthly on second tuesday"),
        ("monthly on last friday", "monthly on last friday"),
        ("monthly on second tuesday + 7 days", "monthly on second tuesday + 7 days"),
        ("monthly on first monday + 1 days", "monthly on first monday + 1 day"),
        ("quarterly", "quarterly"), ("quarterly on day 15", "quarterly on day 15"),
        ("quarterly on third thursday", "quarterly on third thursday"),
        ("half-yearly", "half-yearly"), ("half-yearly on day 15", "half-yearly on day 15"),
        ("half-yearly on 05-15", "half-yearly on 05-15"),
        ("yearly", "yearly"), ("yearly on last day", "yearly"),
        ("yearly on 03-31", "yearly on 03-31"), ("yearly on 02-29", "yearly on 02-29"),
        ("yearly on first monday", "yearly on first monday"),
        ("every 3 months from 2026-01-31", "every 3 months from 2026-01-31"),
        ("every 45 days from 2026-01-01", "every 45 days from 2026-01-01"),
        ("30 days before expiry", "30 days before expiry"),
        ("1 days before expiry", "1 day before expiry"),
        ("0 days before expiry", "0 days before expiry"),
        ("Monthly  on SECOND\tTuesday", "monthly on second tuesday"),
    ])
    func aScheduleIsReadAndWrittenInOneForm(text: String, written: String) throws {
        let schedule = try schedule(text)
        #expect(schedule.description == written)
        #expect(Schedule(written) == schedule)
    }

    @Test(arguments: [
        "", "never", "once a year", "every", "every 90", "every day", "every 0 days",
        "every 36501 days", "every 1201 months", "every 101 years", "every -1 days",
        "every 1.5 days", "every 90 hours", "every 3 months from", "every 3 months from monday",
        "every 3 months on 2026-01-31", "every 3 months from 2026-02-30", "daily on monday",
        "daily on weekday", "daily on", "daily weekdays", "daily on weekdays too",
        "weekly on weekdays", "monthly on weekday", "monthly on second weekday",
        "monthly on first weekdays", "monthly on first weekday + 1 day", "yearly on weekdays",
        "weekly friday", "weekly on", "weekly on day 5", "weekly on friday friday",
        "monthly on day 0", "monthly on day 32", "monthly on 15", "monthly on day",
        "monthly on fifth tuesday", "monthly on second tuesday + 0 days",
        "monthly on second tuesday + 28 days", "monthly on second tuesday + 7",
        "monthly on second tuesday - 7 days", "monthly on second tuesday + 7 months",
        "monthly on last day of month", "quarterly on 05-15", "monthly on 05-15",
        "half-yearly on 13-01", "half-yearly on 5-15", "yearly on 02-30", "yearly on 2026-03-31",
        "30 days before", "30 days after expiry", "30 weeks before expiry",
        "3651 days before expiry", "-1 days before expiry", "days before expiry", "biweekly",
    ])
    func whatIsNoScheduleIsRefused(text: String) {
        #expect(Schedule(text) == nil)
    }

    @Test(arguments: [
        ("every 36500 days", true), ("every 5200 weeks", true), ("every 5201 weeks", false),
        ("every 1200 months", true), ("every 100 years", true), ("monthly on day 31", true),
        ("monthly on first monday + 27 days", true), ("3650 days before expiry", true),
    ])
    func numbersAreReadUpToTheirLimit(text: String, isSchedule: Bool) {
        #expect((Schedule(text) != nil) == isSchedule)
    }

    @Test func everyScheduleThatCanBeGeneratedReadsBackAsItself() {
        let seed: UInt64 = 20_261_121
        var random = SplitMix64(seed: seed)
        for round in 0..<4000 {
            let schedule = Schedule.random(using: &random)
            #expect(
                Schedule(schedule.description) == schedule,
                "seed \(seed), round \(round): \(schedule.description)")
        }
    }
}
