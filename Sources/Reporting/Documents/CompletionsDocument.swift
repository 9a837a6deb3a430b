internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// What was done; with a period, what was done in it or settles a due date in it.
    static var completions: BundleDocument {
        csv("completions.csv", "what was done, when, by whom, and what it settled", columns) {
            source in
            let reviews = try source.store.reviews(on: source.judgedOn).indexed(by: \.tick)
            return source.completions.filter { completion in
                source.counts(completion.performedOn)
                    || completion.settled.contains { source.counts($0.due) }
            }.map { completion in
                row(completion, reviews[completion.entry])
                    + more(
                        completion,
                        source.conflicts.marks(
                            performer: completion.performedBy, on: completion.performedOn))
            }
        }
    }

    private static let columns = [
        Column(key: "entry", title: "ENTRY", kind: .number),
        Column(key: "series", title: "TASK", kind: .id),
        Column(key: "performedOn", title: "DONE", kind: .day),
        Column(key: "performedBy", title: "BY"),
        Column(key: "recordedOn", title: "RECORDED", kind: .day),
        Column(key: "recordedBy", title: "RECORDED BY"),
        Column(key: "recordedLate", title: "RECORDED LATE", kind: .flag),
        Column(key: "result", title: "RESULT", kind: .id),
        Column(key: "settled", title: "SETTLED", kind: .id),
        Column(key: "outcomes", title: "OUTCOMES", kind: .id),
        Column(key: "daysLate", title: "DAYS LATE", kind: .id),
        Column(key: "note", title: "NOTE"),
        Column(key: "evidence", title: "EVIDENCE", kind: .id),
        Column(key: "links", title: "LINKS"),
        Column(key: "withdrawnBy", title: "WITHDRAWN BY", kind: .number),
        Column(key: "reviewState", title: "REVIEW", kind: .id),
        Column(key: "reviewedBy", title: "REVIEWED BY"),
        Column(key: "reviewedOn", title: "REVIEWED", kind: .day),
        Column(key: "items", title: "ITEMS", kind: .id),
        Column(key: "measured", title: "MEASURED", kind: .id),
        Column(key: "covers", title: "COVERS", kind: .id),
        Column(key: "furtherEvidenceFor", title: "FURTHER EVIDENCE FOR", kind: .day),
        Column(key: "history", title: "HISTORY", kind: .flag),
        Column(key: "insteadOf", title: "INSTEAD OF", kind: .number),
        Column(key: "marks", title: "MARKS", kind: .id),
    ]

    /// Items and measured values, what it is about besides, and marks of the performer.
    private static func more(_ completion: CompletionRow, _ marks: [String]) -> [JSONValue] {
        [
            .strings(completion.items),
            .strings(completion.measured.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }),
            JSONValue(completion.covers),
            JSONValue(completion.items.isEmpty ? completion.towards : nil),
            .bool(completion.isHistory), JSONValue(completion.insteadOf), .strings(marks),
        ]
    }

    /// What settles nothing any more, withdrawn or rejected, is told as settling nothing.
    private static func row(_ completion: CompletionRow, _ review: ReviewRow?) -> [JSONValue] {
        let counts =
            completion.withdrawnBy == nil && (review.map { $0.state == .approved } ?? true)
        let settled = counts ? completion.settled : []
        let days = completion.performedOn.days(until: completion.recordedOn)
        return [
            .integer(completion.entry), .string(completion.series),
            .string("\(completion.performedOn)"), .string(completion.performedBy),
            .string("\(completion.recordedOn)"), .string(completion.recordedBy),
            .bool(days > Recorder.lateAfterDays), .string(completion.result),
            .strings(settled.map(\.due)), .strings(settled.map(\.outcome)),
            .strings(settled.map(\.daysLate)), JSONValue(completion.note),
            .strings(completion.evidence), .strings(completion.links),
            JSONValue(completion.withdrawnBy), JSONValue(review?.state.rawValue),
            JSONValue(review?.reviewedBy), JSONValue(review?.reviewedOn),
        ]
    }
}
