import Domain
import Testing

/// Work done before the series began is history.
@Suite struct HistoryRunTests {
    /// One line per side of the day on which the series began.
    @Test(arguments: [
        ("2026-01-04", "history"), ("2026-01-05", "2026-02-28 on-time"), ("2025-11-18", "history"),
    ])
    func itSettlesNothing(performed: String, words: String) throws {
        var series = try Series("monthly", from: "2026-01-05", runway: 30)
        let decision = try series.tick(on: performed, recorded: "2026-01-06")
        #expect(decision.words == words)
        #expect(decision.isHistory == (words == "history"))
        #expect(!decision.isFurtherEvidence)
    }

    @Test(arguments: ["quarterly", "yearly", "once", "weekly", "every 90 days"])
    func itIsNotDoneForTheStatus(schedule: String) throws {
        var series = try Series(schedule, from: "2026-01-05")
        let before = series.facts.openState
        try series.tick(on: "2025-12-01", recorded: "2026-01-05")
        #expect(series.facts.openState.lastDone == nil)
        #expect(try series.standing(on: "2026-01-05").status == .new)
        if schedule != "every 90 days" { #expect(series.facts.openState == before) }
    }

    /// The key that was rotated on 20 December and registered on 5 January.
    @Test func anIntervalIsFirstDueOneIntervalAfterIt() throws {
        var series = try Series("every 90 days", from: "2026-01-05")
        try series.tick(on: "2025-12-20", recorded: "2026-01-05")
        #expect(series.facts.openState.nextDue == (try day("2026-03-20")))
        #expect(try series.due(through: "2026-06-30") == ["2026-03-20", "2026-06-18"])
    }

    /// Earlier at any time, never before the day of the entry; later only within 7 days.
    @Test(arguments: [
        ("2025-12-20", "2026-01-12", "2026-03-20"), ("2025-12-20", "2026-01-13", "2026-02-04"),
        ("2025-10-20", "2026-01-13", "2026-01-18"), ("2025-10-20", "2026-01-20", "2026-01-20"),
        ("2025-06-01", "2026-01-05", "2026-01-05"), ("2025-11-01", "2026-02-03", "2026-02-03"),
        ("2025-11-01", "2026-02-04", "2026-02-04"),
    ])
    func itSetsTheFirstDateThatHasNotCome(
        performed: String, recorded: String, due: String
    ) throws {
        var series = try Series("every 90 days", from: "2026-01-05")
        try series.tick(on: performed, recorded: recorded)
        #expect(series.facts.openState.nextDue == (try day(due)))
    }

    @Test func theNewestRunDecidesInWhateverOrderTheyAreTold() throws {
        for runs in [["2025-12-20", "2025-11-01"], ["2025-11-01", "2025-12-20"]] {
            var series = try Series("every 90 days", from: "2026-01-05")
            for run in runs { try series.tick(on: run, recorded: "2026-01-05") }
            #expect(series.facts.openState.nextDue == (try day("2026-03-20")))
        }
    }

    @Test func onceSomethingIsDoneHistoryMovesNothing() throws {
        var series = try Series("every 90 days", from: "2026-01-05")
        try series.tick(on: "2026-01-06")
        try series.tick(on: "2025-10-20", recorded: "2026-01-07")
        #expect(series.facts.openState.nextDue == (try day("2026-04-06")))
    }

    @Test func aDateThatHasComeStays() throws {
        var series = try Series("every 90 days", from: "2026-01-05", runway: 3)
        try series.tick(on: "2025-12-20", recorded: "2026-01-08")
        #expect(series.facts.openState.nextDue == (try day("2026-01-08")))
    }

    @Test func withoutTheSecondRulesItMovesNothing() throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-01-05")
        try series.tick(on: "2025-12-20", recorded: "2026-01-05")
        #expect(series.facts.openState.nextDue == (try day("2026-02-04")))
    }

    @Test func onlyTheFirstStretchHasHistory() throws {
        var series = try Series("every 90 days", from: "2026-01-05")
        try series.end(on: "2026-01-20")
        try series.comeBack(on: "2026-03-01")
        try series.tick(on: "2025-12-20", recorded: "2026-03-01")
        #expect(series.facts.openState.nextDue == (try day("2026-03-31")))
        #expect(throws: TickRefusal.self) {
            try series.tick(on: "2026-02-01", recorded: "2026-03-01")
        }
    }
}
