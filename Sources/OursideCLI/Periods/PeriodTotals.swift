internal import Domain
internal import Exports
internal import Storage

/// Counts over a population, and over each group of it.
struct PeriodTotals: Equatable {
    var expected = 0
    var carriedIn = 0
    var outcomes: [PopulationOutcome: Int] = [:]
    var recordedLate = 0
    var withIssues = 0
    var withoutEvidence = 0
    /// Whole days on which interval duties were owed and not covered.
    var uncoveredDays = 0

    init(_ occurrences: [PeriodOccurrence]) {
        for occurrence in occurrences {
            if occurrence.member.isCarriedIn { carriedIn += 1 } else { expected += 1 }
            outcomes[occurrence.member.outcome, default: 0] += 1
            uncoveredDays += occurrence.member.uncoveredDays
            guard let done = occurrence.completion else { continue }
            recordedLate += done.isRecordedLate ? 1 : 0
            withIssues += done.result == .ok ? 0 : 1
            withoutEvidence += done.evidence.isEmpty && done.links.isEmpty ? 1 : 0
        }
    }

    func count(_ outcome: PopulationOutcome) -> Int { outcomes[outcome] ?? 0 }

    /// Columns for a list of groups.
    static func columns(_ group: String) -> [Column] {
        [
            Column(key: "group", title: group.uppercased(), kind: .id, priority: .high),
            Column(key: "expected", title: "EXPECTED", kind: .number, priority: .high),
            Column(key: "carriedIn", title: "CARRIED IN", kind: .number, priority: .low),
            Column(key: "onTime", title: "ON TIME", kind: .number, priority: .high),
            Column(key: "late", title: "LATE", kind: .number, priority: .high),
            Column(key: "missed", title: "MISSED", kind: .number, priority: .high),
            Column(key: "waived", title: "WAIVED", kind: .number),
            Column(key: "skipped", title: "SKIPPED", kind: .number),
            Column(key: "retired", title: "RETIRED", kind: .number),
            Column(key: "open", title: "OPEN", kind: .number),
            Column(key: "recordedLate", title: "RECORDED LATE", kind: .number, priority: .low),
            Column(key: "withIssues", title: "WITH ISSUES", kind: .number, priority: .low),
            Column(
                key: "withoutEvidence", title: "NO EVIDENCE", kind: .number, priority: .low),
            Column(key: "uncoveredDays", title: "UNCOVERED DAYS", kind: .number, priority: .low),
            Column(key: "overdue", title: "OVERDUE", kind: .number, priority: .high),
            Column(key: "awaitingReview", title: "AWAITING REVIEW", kind: .number),
            Column(key: "toCome", title: "TO COME", kind: .number),
        ]
    }

    /// One row, in the order of ``columns(_:)``.
    func row(_ group: String) -> [JSONValue] { [.string(group)] + values.map(\.1) }

    /// Keys and counts, as JSON has them.
    var values: [(String, JSONValue)] {
        [
            ("expected", .integer(expected)), ("carriedIn", .integer(carriedIn)),
            ("onTime", .integer(count(.onTime))), ("late", .integer(count(.late))),
            ("missed", .integer(count(.missed))), ("waived", .integer(count(.waived))),
            ("skipped", .integer(count(.skipped))), ("retired", .integer(count(.retired))),
            ("open", .integer(count(.open))), ("recordedLate", .integer(recordedLate)),
            ("withIssues", .integer(withIssues)), ("withoutEvidence", .integer(withoutEvidence)),
            ("uncoveredDays", .integer(uncoveredDays)), ("overdue", .integer(count(.overdue))),
            ("awaitingReview", .integer(count(.awaitingReview))),
            ("toCome", .integer(count(.toCome))),
        ]
    }
}

/// By what a population is grouped.
enum PeriodGrouping: String, CaseIterable {
    case control, duty, service, team, framework

    /// The groups that an occurrence belongs to.
    func groups(of occurrence: PeriodOccurrence) -> [String] {
        let (duty, held) = (occurrence.duty, occurrence.held)
        return switch self {
        case .control: held.controls.isEmpty ? ["none"] : held.controls
        case .duty: [duty.hasPrefix("follow-up-") ? "follow-ups" : duty]
        case .service: [occurrence.service ?? occurrence.subject]
        case .team: [held.owner ?? "unowned"]
        case .framework: held.frameworks.isEmpty ? ["none"] : held.frameworks
        }
    }
}
