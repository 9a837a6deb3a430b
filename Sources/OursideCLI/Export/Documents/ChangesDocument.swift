internal import Exports
internal import Storage

extension BundleDocument {
    /// Every change of what is asked for; with a period, those recorded in it.
    static var changes: BundleDocument {
        csv("changes.csv", "every change: old, new, why, who approved", columns) { source in
            try source.store.changes().filter { source.counts($0.day) }.map { change in
                [
                    .integer(change.entry), .string("\(change.day)"), .string(change.recordedBy),
                    .string(change.kind), .string(change.scope), JSONValue(change.before),
                    JSONValue(change.after), JSONValue(change.reason), JSONValue(change.approver),
                ]
            }
        }
    }

    private static let columns = [
        Column(key: "entry", title: "ENTRY", kind: .number),
        Column(key: "recordedOn", title: "RECORDED", kind: .day),
        Column(key: "recordedBy", title: "BY"),
        Column(key: "kind", title: "KIND", kind: .id),
        Column(key: "scope", title: "SCOPE", kind: .id),
        Column(key: "before", title: "BEFORE"),
        Column(key: "after", title: "AFTER"),
        Column(key: "reason", title: "REASON"),
        Column(key: "approvedBy", title: "APPROVED BY"),
    ]
}
