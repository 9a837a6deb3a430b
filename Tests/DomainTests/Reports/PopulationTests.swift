import Domain
import Testing

@Suite struct PopulationTests {
    private func words(
        _ series: Series, _ period: String, judgedOn day: String
    ) throws -> [String] {
        let judged = try DomainTests.day(day)
        return series.facts.population(in: try days(period), judgedOn: judged).map { member in
            let late = member.daysLate > 0 ? " \(member.daysLate)" : ""
            return "\(member.due) \(member.outcome.rawValue)\(late)"
                + (member.isCarriedIn ? " carried in" : "")
        }
    }

    @Test func everyOccurrenceDueInThePeriodIsExpected() throws {
        var series = try Series("monthly", from: "2026-06-15")
        try series.tick(on: "2026-07-20")
        try series.tick(on: "2026-09-05")
        let settled = series.facts.population(
            in: try days("2026-Q3"), judgedOn: try day("2026-11-21"))
        #expect(settled.map(\.settlement) == [0, 1, nil])
        #expect(
            try words(series, "2026-Q3", judgedOn: "2026-11-21")
                == ["2026-07-31 on-time", "2026-08-31 late 5", "2026-09-30 missed"])
    }

    /// Missed from the day after the next one falls due.
    @Test(arguments: [("2026-10-31", "overdue 31"), ("2026-11-01", "missed")])
    func anOpenOneIsMissedOnceTheNextHasFallenDue(judged: String, outcome: String) throws {
        let series = try Series("monthly", from: "2026-09-05")
        #expect(try words(series, "2026-09", judgedOn: judged) == ["2026-09-30 \(outcome)"])
    }

    @Test func whatWasOpenWhenThePeriodBeganIsCarriedIn() throws {
        var series = try Series("monthly", from: "2026-09-05")
        try series.tick(on: "2026-10-05")
        #expect(
            try words(series, "2026-Q4", judgedOn: "2026-12-01") == [
                "2026-09-30 late 5 carried in", "2026-10-31 missed", "2026-11-30 overdue 1",
                "2026-12-31 to-come",
            ])
    }

    @Test func aWindowThatAnEndCutShortIsListed() throws {
        var series = try Series("monthly", from: "2026-08-05")
        try series.end(on: "2026-09-15")
        #expect(
            try words(series, "2026-Q3", judgedOn: "2026-12-01")
                == ["2026-08-31 missed", "2026-09-30 retired"])
    }

    /// A withdrawal retires from its own day on: it was overdue before, and stays so at its grace.
    @Test func whatAWithdrawalRetiresWasOwedUntilThatDay() throws {
        var facts = try Series("once", from: "2026-08-05").facts
        facts.stretches[0].fixedDue = try day("2026-08-20")
        facts.stretches[0].end = try day("2026-09-10")
        facts.stretches[0].isWithdrawn = true
        let period = try days("2026-08")
        let told = try ["2026-09-09", "2026-09-10", "2026-12-01"].flatMap {
            facts.population(in: period, judgedOn: try day($0))
        }
        #expect(told.map(\.outcome) == [.overdue, .retired, .retired])
        #expect(told.map(\.outcomeAtGrace) == [.overdue, .overdue, .overdue])
    }

    @Test func itIsJudgedByWhatWasKnownOnTheDay() throws {
        var series = try Series("monthly", from: "2026-08-05")
        try series.tick(on: "2026-08-20", recorded: "2026-10-10")
        try series.withdraw("2026-08-31", on: "2026-10-20")
        #expect(try words(series, "2026-08", judgedOn: "2026-10-09") == ["2026-08-31 missed"])
        #expect(try words(series, "2026-08", judgedOn: "2026-10-10") == ["2026-08-31 on-time"])
        #expect(try words(series, "2026-08", judgedOn: "2026-10-20") == ["2026-08-31 missed"])
    }

    @Test func aLaterOneThatIsSettledMakesAnEarlierOneMissed() throws {
        var series = try Series("monthly", from: "2026-08-05")
        try series.tick(on: "2026-09-08")
        #expect(try words(series, "2026-08", judgedOn: "2026-09-08") == ["2026-08-31 missed"])
    }

    /// What is due on the first day is of the period, also where it awaited review before it.
    @Test(arguments: [("2026-08-31", true), ("2026-09-30", false)])
    func onlyWhatFellDueBeforeThePeriodIsCarriedIn(due: String, isCarriedIn: Bool) throws {
        var series = try Series("monthly", from: "2026-08-05", runway: 0)
        try series.propose(on: "2026-09-20", at: due)
        let members = series.facts.population(
            in: try days("2026-09-30..2026-10-15"), judgedOn: try day("2026-10-01"))
        #expect(members.first { $0.due.description == due }?.isCarriedIn == isCarriedIn)
    }
}
