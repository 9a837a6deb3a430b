import Domain
import Testing

/// What a period says about a control: the first that holds.
@Suite struct ControlVerdictTests {
    private func verdict(_ outcomes: [PopulationOutcome], isFailing: Bool = false) -> String {
        let deviations: Set<PopulationOutcome> = [.late, .missed, .overdue]
        return ControlVerdict(
            of: outcomes.map { ($0, deviations.contains($0)) }, isFailing: isFailing
        ).rawValue
    }

    @Test(arguments: [
        ([PopulationOutcome.missed], "not-operated"), ([.overdue], "not-operated"),
        ([.missed, .open], "not-operated"), ([.missed, .waived], "not-operated"),
        ([.missed, .onTime], "deviated"), ([.overdue, .late], "deviated"),
        ([.missed, .awaitingReview], "deviated"), ([.late], "deviated"),
        ([.late, .onTime, .open], "deviated"), ([.onTime, .open], "pending"),
        ([.open], "pending"), ([.awaitingReview], "pending"), ([.onTime], "operated"),
        ([.onTime, .skipped, .waived, .retired, .toCome], "operated"), ([.waived], "relieved"),
        ([.skipped, .toCome], "relieved"), ([.toCome], "nothing-due"),
        ([.retired], "nothing-due"), ([], "nothing-due"),
    ])
    func theFirstThatHolds(outcomes: [PopulationOutcome], is words: String) {
        #expect(verdict(outcomes) == words)
        #expect(verdict(outcomes, isFailing: true) == "failing")
    }

    @Test func whatIsRecordedAfterItHadBeenMissedIsADeviation() {
        let verdict = ControlVerdict(of: [(.onTime, true)], isFailing: false)
        #expect(verdict == .deviated)
    }

    @Test func onlyWhatOperatedIsSatisfiedAndOfWhatIsPendingNothingIsSaid() {
        let told = ControlVerdict.allCases.map { "\($0.rawValue) \($0.isSatisfied as Bool?)" }
        #expect(
            told == [
                "failing Optional(false)", "not-operated Optional(false)",
                "deviated Optional(false)", "pending nil", "operated Optional(true)",
                "relieved nil", "nothing-due nil",
            ])
    }
}
