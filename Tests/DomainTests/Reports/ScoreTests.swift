import Domain
import Testing

/// Of what was done at least once or is overdue, that which is neither overdue nor failing.
@Suite struct ScoreTests {
    @Test(arguments: [
        (SeriesStatus.current, true, false, "1 of 1"), (.current, true, true, "0 of 1"),
        (.current, false, false, "0 of 0"), (.new, false, false, "0 of 0"),
        (.overdue, false, false, "0 of 1"), (.overdue, true, false, "0 of 1"),
        (.due, true, false, "1 of 1"), (.waived, true, false, "0 of 0"),
        (.accepted, true, false, "0 of 0"), (.notApplicable, true, false, "0 of 0"),
    ])
    func whatIsShownAndWhatIsGood(
        status: SeriesStatus, wasDone: Bool, isFailing: Bool, words: String
    ) {
        var score = Score()
        score.add(status, wasDone: wasDone, isFailing: isFailing)
        #expect("\(score.good) of \(score.shown)" == words)
        #expect(score.applicable == (status == .notApplicable ? 0 : 1))
        let isAside = [.waived, .accepted, .notApplicable].contains(status)
        #expect(score.notDueYet == (isAside ? 0 : 1 - score.shown))
    }

    /// One line per side of the half.
    @Test(arguments: [(0, 1, nil), (1, 0, 1000), (1, 1, 1000), (1, 2, nil), (2, 2, 1000)])
    func thereIsNoneWhileFewerThanHalfHaveSomethingToShow(
        done: Int, new: Int, score inThousandths: Int?
    ) {
        var score = Score()
        for _ in 0..<done { score.add(.current, wasDone: true, isFailing: false) }
        for _ in 0..<new { score.add(.new, wasDone: false, isFailing: false) }
        #expect(score.inThousandths == inThousandths)
    }
}
