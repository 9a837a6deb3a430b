internal import Domain
internal import Exports
internal import Storage

/// Access reviews as rows.
enum AccessReviewListing {
    static let columns = [
        Column(key: "review", title: "REVIEW", kind: .id, priority: .high),
        Column(key: "task", title: "TASK", kind: .id, priority: .high),
        Column(key: "kind", title: "POPULATION", kind: .id),
        Column(key: "started", title: "STARTED", kind: .day),
        Column(key: "state", title: "STATE", kind: .id, priority: .high),
        Column(key: "identities", title: "IDENTITIES", kind: .number),
        Column(key: "undecided", title: "UNDECIDED", kind: .number, priority: .high),
        Column(key: "keep", title: "KEEP", kind: .number),
        Column(key: "remove", title: "REMOVE", kind: .number),
        Column(key: "change", title: "CHANGE", kind: .number),
        Column(key: "closed", title: "CLOSED", kind: .day, priority: .low),
        Column(key: "reason", title: "REASON", shownInTable: false),
        Column(key: "approvedBy", title: "APPROVED BY", shownInTable: false),
        Column(key: "population", title: "DIGEST", kind: .id, shownInTable: false),
        Column(key: "decisions", title: "DECISIONS", kind: .id, shownInTable: false),
        Column(key: "entry", title: "ENTRY", kind: .number, shownInTable: false),
    ]

    static func listing(_ reviews: [AccessReviewRow], empty: String) -> Listing {
        var listing = Listing(
            columns: columns, rows: reviews.map(row), rowStyles: reviews.map(style),
            emptySentence: empty)
        listing.styledColumns = ["state"]
        return listing
    }

    static func row(_ review: AccessReviewRow) -> [JSONValue] {
        [
            .string(review.name), .string(review.task), .string(review.kind),
            JSONValue(review.startedOn), .string(review.state), .integer(review.identities),
            .integer(review.undecided), .integer(review.decided[.keep] ?? 0),
            .integer(review.decided[.remove] ?? 0), .integer(review.decided[.change] ?? 0),
            JSONValue(review.closing?.on), JSONValue(review.closing?.reason),
            JSONValue(review.closing?.approver), .string(review.population),
            JSONValue(review.closing?.decisions), .integer(review.entry),
        ]
    }

    /// A review as one JSON object.
    static func json(_ review: AccessReviewRow) -> [(String, JSONValue)] {
        zip(columns, row(review)).map { ($0.key, $1) }
    }

    private static func style(_ review: AccessReviewRow) -> Style? {
        switch review.state {
        case "open": .yellow
        case "closed": .green
        default: .dim
        }
    }
}
