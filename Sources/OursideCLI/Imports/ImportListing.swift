internal import Exports

/// What imports did, as rows.
enum ImportListing {
    private static func columns(_ outcomes: [ImportOutcome]) -> [Column] {
        [
            Column(key: "sign", title: "", kind: .id, priority: .high),
            Column(key: "change", title: "CHANGE", kind: .id, shownInTable: false),
            Column(key: "kind", title: "WHAT", kind: .id),
            Column(key: "name", title: "NAME", kind: .id, priority: .high),
            Column(key: "of", title: "OF", kind: .id),
            Column(key: "account", title: "ACCOUNT", kind: .id, priority: .low),
            Column(key: "region", title: "REGION", kind: .id, priority: .low),
            Column(key: "detail", title: "DETAIL"),
            Column(key: "file", title: "FILE", shownInTable: outcomes.count > 1),
        ]
    }

    static func listing(_ outcomes: [ImportOutcome]) -> Listing {
        let rows = outcomes.flatMap { outcome in outcome.changes.map { (outcome.file, $0) } }
        return Listing(
            columns: columns(outcomes),
            rows: rows.map { file, change in
                [
                    .string(change.mark.sign), .string(change.mark.rawValue), .string(change.kind),
                    .string(change.name), JSONValue(change.of), JSONValue(change.account),
                    JSONValue(change.region), JSONValue(change.detail), .string(file),
                ]
            },
            rowStyles: rows.map { _, change in
                switch change.mark {
                case .new: .green
                case .changed: .yellow
                case .gone: .red
                }
            }, styledColumns: ["sign"], emptySentence: "Nothing new.")
    }
}
