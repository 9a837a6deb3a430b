import Domain
import Testing

/// When all evidence of a one-off task has expired, it is due again.
@Suite struct LapsedEvidenceTests {
    private func done(validThrough: String?) throws -> Series {
        var series = try Series("once", from: "2026-01-01", runway: 30, lead: 14)
        try series.tick(on: "2026-01-20")
        try series.prove(on: "2026-01-20", validThrough: validThrough)
        return series
    }

    @Test func itIsDueOnTheDayAfter() throws {
        let series = try done(validThrough: "2026-12-31")
        #expect(series.facts.openState.nextDue == (try day("2027-01-01")))
        #expect(try series.standing(on: "2026-12-17").status == .done)
        #expect(try series.standing(on: "2026-12-18").status == .dueSoon)
        #expect(try series.standing(on: "2027-01-01").status == .due)
        #expect(try series.standing(on: "2027-01-02").status == .overdue)
    }

    /// One line per side: evidence that holds to the day before the due date, to it, past it.
    @Test(arguments: [
        ("2026-01-25", "2026-02-01"), ("2026-01-30", "2026-02-01"), ("2026-01-31", "2026-02-01"),
        ("2026-02-01", "2026-02-02"),
    ])
    func evidenceThatLapsesBeforeTheDueDateAsksOnTheDayAfterIt(
        validThrough: String, due: String
    ) throws {
        #expect(try done(validThrough: validThrough).facts.openState.nextDue == (try day(due)))
    }

    @Test func whatWasDueOnTheDayOfItsStartWasDone() throws {
        var series = try Series("once", from: "2026-01-01", fixedDue: "2026-01-01")
        try series.tick(on: "2026-01-01")
        try series.prove(on: "2026-01-01", validThrough: "2026-12-31")
        #expect(try series.full(on: "2026-06-01").status == .done)
        #expect(try series.standing(on: "2026-06-01").status == .done)
    }

    @Test func evidenceThatStandsForEverKeepsItDone() throws {
        #expect(try done(validThrough: nil).facts.openState.nextDue == nil)
    }

    @Test func furtherEvidenceThatHoldsLongerPutsItOff() throws {
        var series = try done(validThrough: "2026-12-31")
        try series.prove(on: "2026-11-01", validThrough: "2027-06-30")
        #expect(series.facts.openState.nextDue == (try day("2027-07-01")))
    }

    @Test func doneAgainItAsksOnlyOnceTheNewEvidenceLapses() throws {
        var series = try done(validThrough: "2026-12-31")
        try series.tick(on: "2026-12-20")
        try series.prove(on: "2026-12-20", validThrough: "2027-12-31")
        #expect(
            try series.outcomes("2027-01", judgedOn: "2027-02-01") == ["2027-01-01 on-time"])
        #expect(series.facts.openState.nextDue == (try day("2028-01-01")))
    }

    @Test func otherSchedulesDoNotHangOnIt() throws {
        var series = try Series("yearly on 03-31", from: "2026-01-01")
        try series.tick(on: "2026-03-20")
        try series.prove(on: "2026-03-20", validThrough: "2026-06-30")
        #expect(series.facts.openState.nextDue == (try day("2027-03-31")))
    }
}
