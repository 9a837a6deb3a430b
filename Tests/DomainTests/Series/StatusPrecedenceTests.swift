import Domain
import Testing

/// Status rules 2 to 6, pair by pair: where both hold, the first one decides.
@Suite struct StatusPrecedenceTests {
    /// What makes a rule hold on 2 May for a monthly series since January.
    enum Rule: Int, CaseIterable {
        case waiver, review, overdue, due, dueSoon

        var status: SeriesStatus {
            switch self {
            case .waiver: .accepted
            case .review: .awaitingReview
            case .overdue: .overdue
            case .due: .due
            case .dueSoon: .dueSoon
            }
        }
    }

    static let pairs = Rule.allCases.flatMap { first in
        Rule.allCases.filter { first.rawValue < $0.rawValue }.map { (first, $0) }
    }

    /// A series of which on 2 May each of the rules would hold by itself.
    private func series(_ rules: [Rule]) throws -> Series {
        // Done through March; 30 April is open, due or within its grace of 5 days.
        var series = try Series("monthly", from: "2026-01-05", lead: 28, grace: 5)
        try series.tick(on: "2026-03-20", covers: "2026-01-05..2026-03-20")
        if rules.contains(.overdue) { try series.withdraw("2026-03-31", on: "2026-03-21") }
        if rules.contains(.waiver) {
            try series.waive("2026-05-01", "2026-05-20", recorded: "2026-05-01")
        }
        if rules.contains(.review) { try series.propose(on: "2026-04-25", at: "2026-04-30") }
        if rules == [.dueSoon]
            || !rules.contains(where: { [.due, .overdue, .review].contains($0) })
        {
            try series.tick(on: "2026-04-20", at: "2026-04-30")
        }
        return series
    }

    @Test(arguments: [
        (Rule.review, SeriesStatus.awaitingReview), (.overdue, .overdue), (.due, .due),
        (.dueSoon, .current),
    ])
    func eachRuleHoldsByItself(rule: Rule, status: SeriesStatus) throws {
        #expect(try series([rule]).full(on: "2026-05-02").status == status)
    }

    @Test(arguments: Self.pairs)
    func theFirstOfTwoDecides(first: Rule, second: Rule) throws {
        let series = try series([first, second])
        let status = try series.full(on: "2026-05-02").status
        // Nothing is past due + grace beside the others: then the waiver alone shows.
        let isPastDue = [first, second].contains(.overdue)
        #expect(status == (first == .waiver && !isPastDue ? .waived : first.status))
    }
}
