internal import Domain
internal import Exports
internal import Storage

/// Totals of a population, or of each group of it, as columns and rows.
enum PeriodTotals {
    /// Columns for a list of groups, with the counts in the order of `OutcomeCounts.values`.
    static func columns(_ group: String) -> [Column] {
        [Column(key: "group", title: group.uppercased(), kind: .id, priority: .high)]
            + OutcomeCounts().values.map { key, title, _ in
                Column(key: key, title: title, kind: .number, priority: priority(of: key))
            }
    }

    private static func priority(of key: String) -> Column.Priority {
        switch key {
        case "expected", "onTime", "late", "missed", "overdue": .high
        case "carriedIn", "recordedLate", "withIssues", "withoutEvidence", "uncoveredDays",
            "longestGap":
            .low
        default: .normal
        }
    }

    /// One row, in the order of ``columns(_:)``.
    static func row(_ group: String, _ occurrences: [PeriodOccurrence]) -> [JSONValue] {
        [.string(group)] + OutcomeCounts(occurrences).values.map(\.value)
    }
}

extension PeriodOccurrence: CountedOccurrence {
    var outcome: PopulationOutcome { member.outcome }
    var isCarriedIn: Bool { member.isCarriedIn }
    var recordedLate: Bool { completion?.isRecordedLate ?? false }
    var result: String? { completion?.result.rawValue }
    var lacksEvidence: Bool {
        completion.map { $0.evidence.isEmpty && $0.links.isEmpty } ?? false
    }
    var uncoveredDays: Int { member.uncoveredDays }
}

/// By what a population is grouped.
enum PeriodGrouping: String, CaseIterable {
    case control, duty, service, team, framework, task

    /// The groups that an occurrence belongs to.
    func groups(of occurrence: PeriodOccurrence) -> [String] {
        let (duty, held) = (occurrence.duty, occurrence.held)
        return switch self {
        case .control: held.controls.isEmpty ? ["none"] : held.controls
        case .duty: [duty.hasPrefix("follow-up-") ? "follow-ups" : duty]
        case .service: [occurrence.service ?? occurrence.subject]
        case .team: [held.owner ?? "unowned"]
        case .task: [occurrence.name.series]
        case .framework: held.frameworks.isEmpty ? ["none"] : held.frameworks
        }
    }
}
