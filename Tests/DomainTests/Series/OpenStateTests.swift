import Domain
import Testing

@Suite struct OpenStateTests {
    @Test func ofAnUntouchedSeriesEverythingFollowsFromTheNextDueDate() throws {
        let state = try Series("monthly", from: "2026-01-01").facts.openState
        #expect(state.nextDue == (try day("2026-01-31")))
        #expect(state.irregular.isEmpty)
        #expect((state.lastDone, state.lastSettled, state.base) == (nil, nil, nil))
    }

    @Test func whatEarlierTermsAskedForIsWrittenOut() throws {
        var series = try Series("monthly", from: "2026-09-01")
        try series.change(to: "weekly", on: "2026-11-10")
        let state = series.facts.openState
        #expect(
            ([state.nextDue].compactMap { $0 } + state.irregular).map(\.description)
                == ["2026-09-30", "2026-10-31", "2026-11-15"])
        #expect(try series.standing(on: "2026-11-14").missed == 1)
        #expect(try series.standing(on: "2026-11-16").missed == 2)
        #expect(try series.standing(on: "2026-11-30").missed == 4)
        #expect(try series.standing(on: "2026-11-30").due == day("2026-11-29"))
    }

    @Test func aChangedGraceIsWrittenOutToo() throws {
        var series = try Series("monthly", from: "2026-08-01", grace: 20)
        try series.change(to: "monthly", on: "2026-10-05", grace: 0)
        #expect(series.facts.openState.irregular.first == (try day("2026-09-30")))
        // Due 30 September with 20 days of grace: August's is still the latest past its grace.
        #expect(try series.standing(on: "2026-10-06").due == day("2026-08-31"))
        #expect(try series.standing(on: "2026-10-21").due == day("2026-09-30"))
    }

    @Test func oneSettlementMakesItRegularAgain() throws {
        var series = try Series("monthly", from: "2026-09-01")
        try series.change(to: "weekly", on: "2026-11-10")
        try series.tick(on: "2026-11-12")
        #expect(series.facts.openState.irregular.isEmpty)
        #expect(series.facts.openState.nextDue == (try day("2026-11-22")))
    }

    /// Both ends belong to it: one line per side of each.
    @Test(arguments: [
        ("2026-10-31", "2026-12-31", ["2026-10-31", "2026-11-30", "2026-12-31"]),
        ("2026-11-01", "2026-12-30", ["2026-11-30"]), ("2026-11-01", "2026-11-29", []),
        ("2026-12-01", "2026-11-01", []), ("2027-02-28", "2027-03-01", ["2027-02-28"]),
    ])
    func whatComesUpBetweenTwoDays(from: String, through: String, dues: [String]) throws {
        let facts = try Series("monthly", from: "2026-10-01").facts
        let series = OpenSeries(
            state: facts.openState, stretch: facts.stretches[0], terms: facts.terms)
        let found = series.upcoming(from: try day(from), through: try day(through))
        #expect(found.map(\.description) == dues)
    }

    @Test func whatComesUpEndsWithTheStretch() throws {
        var facts = try Series("monthly", from: "2026-10-01").facts
        facts.stretches[0].end = try day("2026-12-30")
        let series = OpenSeries(
            state: facts.openState, stretch: facts.stretches[0], terms: facts.terms)
        let found = series.upcoming(from: .first, through: .last)
        #expect(found.map(\.description) == ["2026-10-31", "2026-11-30"])
    }

    @Test func aSeriesWithoutTermsOrStretchesAsksForNothing() throws {
        let empty = SeriesFacts(stretches: [], terms: [])
        #expect(empty.openState.nextDue == nil)
        #expect(Timeline(empty, through: .last).occurrences.isEmpty)
        let noTerms = SeriesFacts(stretches: [Stretch(start: try day("2026-11-21"))], terms: [])
        #expect(noTerms.openState.nextDue == nil)
        let series = OpenSeries(
            state: noTerms.openState, stretch: noTerms.stretches[0], terms: [])
        #expect(series.standing(on: .last).status == .new)
        let noStretch = SeriesFacts(
            stretches: [], terms: try Series("daily", from: "2026-11-21").facts.terms)
        #expect(noStretch.openState.nextDue == nil)
    }

    @Test func theOwnerOfADayIsTheFirstThatIsDueOnOrAfterIt() throws {
        let facts = try Series("monthly", from: "2026-09-15").facts
        let timeline = Timeline(facts, through: try day("2026-12-31"))
        let owners = try ["2026-09-14", "2026-09-15", "2026-10-31", "2026-11-01"].map {
            try timeline.owner(of: day($0)).map { timeline.occurrences[$0].due.description }
        }
        #expect(owners == [nil, "2026-10-31", "2026-10-31", "2026-11-30"])
        #expect(timeline.occurrence(due: try day("2026-10-30")) == nil)
    }
}
