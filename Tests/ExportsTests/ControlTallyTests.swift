import Domain
import Testing

@testable import Exports

/// The one verdict on a control, always with its counts.
@Suite struct ControlTallyTests {
    private func occurrence(
        _ number: Int, _ outcome: PopulationOutcome,
        _ change: (inout AuditedOccurrence) -> Void = { _ in }
    ) throws -> AuditedOccurrence {
        let due = try #require(CivilDay("2026-01-31")).adding(months: number)
        var occurrence = AuditedOccurrence(
            number: number, task: TaskName(subject: "web", duty: "patch", due: due), due: due,
            outcome: outcome)
        change(&occurrence)
        return occurrence
    }

    @Test func theCountsStandBesideTheVerdict() throws {
        let population = try [
            occurrence(1, .onTime), occurrence(2, .onTime) { $0.lacksEvidence = true },
            occurrence(3, .late) { one in
                one.explanation = AuditExplanation(cause: "c", action: "a", approvedBy: "bo")
            }, occurrence(4, .waived),
        ]
        let tally = ControlTally("patch", population)
        #expect(tally.verdict == .deviated)
        #expect(tally.words == "2 of 3 on time, 1 late, 1 waived; 1 without evidence; explained")
    }

    @Test func whatFailsOnOneControlFailsOnNoOther() throws {
        let population = [try occurrence(1, .onTime) { $0.failing = ["patch"] }]
        #expect(ControlTally("patch", population).verdict == .failing)
        #expect(ControlTally("scan", population).verdict == .operated)
    }

    @Test func whatIsOverdueCountsInTheRate() throws {
        let counts = OutcomeCounts(try [occurrence(1, .onTime), occurrence(2, .overdue)])
        #expect(counts.onTimePerMille == 500)
    }
}
