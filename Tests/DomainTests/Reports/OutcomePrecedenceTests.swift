import Domain
import Testing

/// Where two outcomes could be told of one occurrence, the first of these is: settled, skipped,
/// waived, retired, awaiting its review, missed.
@Suite struct OutcomePrecedenceTests {
    enum Cause: Int, CaseIterable {
        case settled, skipped, waived, retired, awaiting, missed

        var outcome: PopulationOutcome {
            switch self {
            case .settled: .onTime
            case .skipped: .skipped
            case .waived: .waived
            case .retired: .retired
            case .awaiting: .awaitingReview
            case .missed: .missed
            }
        }
    }

    static let pairs = Cause.allCases.flatMap { first in
        Cause.allCases.filter { first.rawValue < $0.rawValue }.map { (first, $0) }
    }

    /// The occurrence of 31 March, with what is told of it.
    private func outcome(
        _ causes: [Cause], proposed: String = "2026-05-10", judgedOn judged: String = "2026-05-15"
    ) throws -> PopulationOutcome {
        var series = try Series("monthly", from: "2026-01-05", runway: 60)
        if causes.contains(.waived) {
            try series.waive("2026-03-01", "2026-04-15", recorded: "2026-03-01")
        }
        if causes.contains(.skipped) {
            try series.putOff("2026-03-31", to: nil, recorded: "2026-03-02")
        }
        if causes.contains(.settled) { try series.tick(on: "2026-03-10", at: "2026-03-31") }
        if causes.contains(.awaiting) {
            try series.propose(on: "2026-03-15", at: "2026-03-31", recorded: proposed)
        }
        if causes.contains(.retired) { try series.end(on: "2026-03-20") }
        let members = series.facts.population(
            in: try days("2026-03"), judgedOn: try day(judged))
        return try #require(members.first).outcome
    }

    @Test(arguments: Cause.allCases)
    func eachIsToldByItself(cause: Cause) throws {
        #expect(try outcome([cause]) == cause.outcome)
    }

    @Test(arguments: Self.pairs)
    func theFirstOfTwoIsTold(first: Cause, second: Cause) throws {
        #expect(try outcome([first, second]) == first.outcome)
    }

    /// Before its due date, on it, and past its grace; missed it is on none of these days.
    @Test(arguments: Cause.allCases.filter { $0 != .missed })
    func whateverIsKnownOfItIsToldBeforeItsDayCounts(cause: Cause) throws {
        for (judged, proposed, plain) in [
            ("2026-03-25", "2026-03-20", PopulationOutcome.toCome),
            ("2026-03-31", "2026-03-20", .open), ("2026-04-10", "2026-04-01", .overdue),
        ] {
            #expect(try outcome([], judgedOn: judged) == plain)
            #expect(
                try outcome([cause], proposed: proposed, judgedOn: judged) == cause.outcome)
        }
    }
}
