import Domain
import Testing

@Suite struct OneOffTests {
    @Test(arguments: [
        ("2026-12-21", "2026-12-21 on-time"), ("2026-12-22", "2026-12-21 late 1"),
        ("2030-01-01", "2026-12-21 late 1107"),
    ])
    func howeverLateItIsSettledByItsCompletion(performed: String, words: String) throws {
        var series = try Series("once", from: "2026-11-21")
        #expect(try series.tick(on: performed).words == words)
        #expect(try series.due(through: "9999-12-31") == ["2026-12-21"])
    }

    @Test func whatWasDoneBeforeTheRegistrationIsHistory() throws {
        var series = try Series("once", from: "2026-11-21")
        #expect(try series.tick(on: "2026-11-20", recorded: "2026-11-22").words == "history")
        #expect(try series.standing(on: "2026-11-22").status == .new)
        #expect(
            try series.tick(on: "2026-11-21", recorded: "2026-11-22").words == "2026-12-21 on-time")
    }

    @Test func doneTwiceIsFurtherEvidence() throws {
        var series = try Series("once", from: "2026-11-21")
        try series.tick(on: "2026-11-25")
        #expect(try series.tick(on: "2026-11-26").words == "further evidence for 2026-12-21")
        #expect(try series.tick(on: "2027-11-26").words == "further evidence for 2026-12-21")
    }

    @Test func aDeadlineTakesThePlaceOfTheRunway() throws {
        let series = try Series("once", from: "2026-11-21", runway: 0, fixedDue: "2026-11-28")
        #expect(try series.due(through: "2027-12-31") == ["2026-11-28"])
        #expect(try series.standing(on: "2026-11-29").status == .overdue)
    }

    @Test func aDeadlineThatHadPassedWhenItWasToldIsOverdue() throws {
        var series = try Series("once", from: "2026-11-21", runway: 0, fixedDue: "2026-11-14")
        #expect(try series.standing(on: "2026-11-21").status == .overdue)
        #expect(
            try series.tick(on: "2026-11-10", recorded: "2026-11-21").words == "2026-11-14 on-time")
    }

    @Test func aReturnWantsItDoneAnew() throws {
        var series = try Series("once", from: "2026-01-01")
        try series.tick(on: "2026-01-10")
        try series.end(on: "2026-06-01")
        try series.comeBack(on: "2026-11-21")
        #expect(try series.due(through: "2027-12-31") == ["2026-01-31", "2026-12-21"])
        #expect(throws: TickRefusal.self) {
            try series.tick(on: "2026-11-20", recorded: "2026-11-21")
        }
        #expect(try series.tick(on: "2026-11-21").words == "2026-12-21 on-time")
    }

    @Test func endedBeforeItsDayItIsNotDue() throws {
        var series = try Series("once", from: "2026-11-21")
        try series.end(on: "2026-12-20")
        #expect(try series.retired(through: "2027-12-31") == ["2026-12-21"])
        #expect(series.facts.openState.nextDue == nil)
    }
}
