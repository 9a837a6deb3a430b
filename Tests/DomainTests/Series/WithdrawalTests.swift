import Domain
import Testing

@Suite struct WithdrawalTests {
    @Test func withdrawingReopensWhatItSettled() throws {
        var series = try Series("monthly", from: "2026-10-01")
        try series.tick(on: "2026-10-20")
        try series.withdraw("2026-10-31", on: "2026-11-21")
        let state = series.facts.openState
        #expect(state.nextDue == (try day("2026-10-31")))
        #expect((state.lastDone, state.lastSettled) == (nil, nil))
        #expect(try series.standing(on: "2026-11-21").status == .overdue)
        #expect(try series.due(through: "2026-11-30") == ["2026-10-31", "2026-11-30"])
        // It can be settled again.
        #expect(
            try series.tick(on: "2026-10-21", recorded: "2026-11-21").words == "2026-10-31 on-time")
    }

    @Test func anEarlierOneReopenedIsMissedWhereALaterOneIsSettled() throws {
        var series = try Series("monthly", from: "2026-09-05")
        try series.tick(on: "2026-09-20")
        try series.tick(on: "2026-10-20")
        try series.withdraw("2026-09-30", on: "2026-10-25")
        #expect(series.facts.openState.nextDue == (try day("2026-11-30")))
        #expect(try series.due(through: "2026-10-31") == ["2026-09-30", "2026-10-31"])
    }

    @Test func anIntervalNotYetDueAgainFallsBack() throws {
        var series = try Series("every 90 days", from: "2026-03-01")
        try series.tick(on: "2026-03-20")
        #expect(series.facts.openState.nextDue == (try day("2026-06-18")))
        try series.withdraw("2026-03-31", on: "2026-05-01")
        #expect(try series.due(through: "2026-06-30") == ["2026-03-31", "2026-06-29"])
        #expect(series.facts.openState.nextDue == (try day("2026-03-31")))
    }

    /// One line per side: what fell due by the completion stays; what was still to come does not.
    @Test(arguments: [
        ("2026-06-18", ["2026-03-31", "2026-06-29"]),
        ("2026-06-19", ["2026-03-31", "2026-06-18", "2026-09-16"]),
    ])
    func anIntervalThatFellDueByAWithdrawnRunStaysDue(
        withdrawn: String, dues: [String]
    ) throws {
        var series = try Series("every 90 days", from: "2026-03-01")
        try series.tick(on: "2026-03-20")
        try series.withdraw("2026-03-31", on: withdrawn)
        #expect(try series.due(through: "2026-09-20") == dues)
    }

    /// By the first rules; by the second, nothing is due on a day that has passed.
    @Test func withoutALateRunTheDueDatesThatItKeptAwayHavePassed() throws {
        var series = try Series.ofFirstRules("every 90 days", from: "2026-03-01")
        try series.tick(on: "2026-06-01")
        #expect(series.facts.openState.nextDue == (try day("2026-08-30")))
        try series.withdraw("2026-03-31", on: "2026-07-15")
        #expect(
            try series.due(through: "2026-09-30") == ["2026-03-31", "2026-06-29", "2026-09-27"])
        #expect(try series.standing(on: "2026-07-15").missed == 1)
        try series.adoptSecondRules(on: "2026-07-15")
        #expect(try series.due(through: "2026-09-30") == ["2026-03-31", "2026-09-27"])
    }

    @Test func anIntervalDoneAgainSinceStaysWhereThatRunPutIt() throws {
        var series = try Series("every 90 days", from: "2026-03-01")
        try series.tick(on: "2026-03-20")
        try series.tick(on: "2026-04-10")
        try series.withdraw("2026-03-31", on: "2026-04-11")
        #expect(series.facts.openState.nextDue == (try day("2026-07-09")))
        // Reopened, and missed: the later one is settled.
        #expect(
            try series.due(through: "2026-07-10") == ["2026-03-31", "2026-06-18", "2026-07-09"])
        try series.withdraw("2026-06-18", on: "2026-04-12")
        #expect(try series.due(through: "2026-06-30") == ["2026-03-31", "2026-06-29"])
    }

    @Test func withdrawnAndDoneAgainOnTheSameDay() throws {
        var series = try Series("every 90 days", from: "2026-03-01")
        try series.tick(on: "2026-03-20")
        try series.withdraw("2026-03-31", on: "2026-03-22")
        try series.tick(on: "2026-03-21", recorded: "2026-03-22")
        #expect(try series.due(through: "2026-06-30") == ["2026-03-31", "2026-06-19"])
    }

    @Test func theToldLastRunCountsAgain() throws {
        var series = try Series("every 90 days", from: "2026-03-01", lastDone: "2026-02-01")
        try series.tick(on: "2026-03-20")
        try series.withdraw("2026-05-02", on: "2026-03-22")
        #expect(series.facts.openState.nextDue == (try day("2026-05-02")))
        #expect(series.facts.openState.lastDone == (try day("2026-02-01")))
    }

    @Test func aWithdrawalAfterTheEndLeavesTheWindowNotDue() throws {
        var series = try Series("every 90 days", from: "2026-03-01")
        try series.tick(on: "2026-03-20")
        try series.end(on: "2026-03-25")
        #expect(try series.retired(through: "2026-12-31") == ["2026-06-18"])
        try series.withdraw("2026-03-31", on: "2026-03-28")
        #expect(try series.due(through: "2026-12-31").isEmpty)
        #expect(try series.retired(through: "2026-12-31") == ["2026-03-31"])
    }

    @Test func whatWasDecidedUnderOtherRulesStaysSettledWhereItWas() throws {
        var facts = try Series("monthly", from: "2026-09-05").facts
        for due in ["2026-10-15", "2026-12-24"] {
            facts.settlements.append(
                Settlement(
                    due: try day(due), performedOn: try day("2026-11-21"),
                    recordedOn: try day("2026-11-21")))
        }
        #expect(
            Timeline(facts, through: try day("2026-12-31")).occurrences.map(\.due.description)
                == [
                    "2026-09-30", "2026-10-15", "2026-10-31", "2026-12-24", "2026-12-31",
                    "2027-01-31",
                ])
    }
}
