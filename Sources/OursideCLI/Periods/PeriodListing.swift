internal import Domain
internal import Exports
internal import Storage

/// Which population is meant, and on which day it is judged.
struct PeriodChoice {
    let period: DayRange
    let filters: FilterOptions
    let judgedOn: CivilDay

    init(_ period: DayRange, _ filters: FilterOptions, judgedOn: CivilDay) {
        (self.period, self.filters, self.judgedOn) = (period, filters, judgedOn)
    }

    /// Reads the report; inside a reading transaction.
    func report(in store: Store) throws -> PeriodReport {
        try store.period(
            period, judgedOn: judgedOn, try filters.checked(in: store, isAboutThePast: true))
    }
}

/// The population of a period as rows: one list of columns for people, JSON and CSV alike.
enum PeriodListing {
    static func listing(
        _ occurrences: [PeriodOccurrence], empty: String, isAboutDeviations: Bool = false
    ) -> Listing {
        let columns = [
            Column(key: "n", title: "N", kind: .number, priority: .high),
            Column(key: "task", title: "TASK", kind: .id, priority: .high),
            Column(key: "due", title: "DUE", kind: .day, shownInTable: false),
            Column(key: "outcome", title: "OUTCOME", kind: .id, priority: .high),
            Column(key: "daysLate", title: "DAYS LATE", kind: .number),
            Column(key: "result", title: "RESULT", kind: .id),
            Column(key: "doneOn", title: "DONE ON", kind: .day),
            Column(key: "by", title: "BY"),
            Column(key: "recordedAt", title: "RECORDED", kind: .id, shownInTable: false),
            Column(
                key: "recordedLate", title: "RECORDED LATE", kind: .flag,
                shownInTable: isAboutDeviations),
            Column(key: "owner", title: "OWNER", priority: .low),
            Column(key: "evidence", title: "EVIDENCE", kind: .id, shownInTable: false),
            Column(
                key: "explanation", title: "EXPLANATION", priority: .low, flexible: true,
                shownInTable: isAboutDeviations),
            Column(key: "carriedIn", title: "CARRIED IN", kind: .flag, shownInTable: false),
            Column(key: "movedTo", title: "MOVED TO", kind: .day, shownInTable: false),
            Column(key: "awaitsReview", title: "AWAITS REVIEW", kind: .flag, shownInTable: false),
            Column(key: "subject", title: "SUBJECT", kind: .id, shownInTable: false),
            Column(key: "duty", title: "DUTY", kind: .id, shownInTable: false),
            Column(key: "controls", title: "CONTROLS", kind: .id, shownInTable: false),
            Column(key: "severity", title: "SEVERITY", kind: .id, shownInTable: false),
            Column(key: "entry", title: "ENTRY", kind: .number, shownInTable: false),
            Column(
                key: "outcomeAtGrace", title: "AT GRACE", kind: .id, shownInTable: false),
            Column(key: "daysEarly", title: "DAYS EARLY", kind: .number, shownInTable: false),
            Column(
                key: "reliefWithdrawn", title: "RELIEF WITHDRAWN", kind: .flag,
                shownInTable: false),
        ]
        var listing = Listing(
            columns: columns, rows: occurrences.map(row), rowStyles: occurrences.map(style),
            emptySentence: empty)
        listing.styledColumns = ["outcome"]
        return listing
    }

    static func row(_ occurrence: PeriodOccurrence) -> [JSONValue] {
        let (member, done) = (occurrence.member, occurrence.completion)
        return [
            .integer(occurrence.number), .string("\(occurrence.name)"), JSONValue(member.due),
            .string(member.outcome.rawValue), .integer(member.daysLate),
            JSONValue(done?.result.rawValue), JSONValue(done?.performedOn),
            JSONValue(done?.performedBy), JSONValue(done?.recordedAt),
            .bool(done?.isRecordedLate ?? false), JSONValue(occurrence.held.owner),
            .strings(done?.evidence ?? []), JSONValue(occurrence.explanation.map(words)),
            .bool(member.isCarriedIn), JSONValue(member.movedTo), .bool(member.awaitsReview),
            .string(occurrence.subject), .string(occurrence.duty),
            .strings(occurrence.held.controls), .string(occurrence.held.severity.rawValue),
            JSONValue(done?.entry), JSONValue(member.outcomeAtGrace?.rawValue),
            .integer(member.daysEarly), .bool(member.isReliefWithdrawn),
        ]
    }

    /// Cause, action and who answers for it, in one line.
    static func words(_ explanation: Explanation) -> String {
        "cause: \(explanation.cause); action: \(explanation.action) (\(explanation.approvedBy))"
    }

    private static func style(_ occurrence: PeriodOccurrence) -> Style? {
        switch occurrence.member.outcome {
        case .missed, .overdue: .red
        case .late, .awaitingReview: .yellow
        case .onTime: .green
        case .waived, .skipped, .retired, .toCome, .open: nil
        }
    }
}
