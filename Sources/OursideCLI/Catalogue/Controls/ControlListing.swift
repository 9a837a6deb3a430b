internal import Domain
internal import Exports
internal import Reporting

/// Controls as rows.
enum ControlListing {
    private static let columns = [
        Column(key: "control", title: "CONTROL", kind: .id, priority: .high),
        Column(key: "title", title: "TITLE", flexible: true),
        Column(key: "category", title: "CATEGORY", kind: .id, priority: .low),
        Column(key: "owner", title: "OWNER", kind: .id),
        Column(key: "scope", title: "SCOPE", kind: .id, priority: .low),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "inForce", title: "IN FORCE", kind: .flag),
        Column(key: "subjects", title: "SUBJECTS", kind: .number),
        Column(key: "duties", title: "DUTIES", kind: .id, shownInTable: false),
        Column(key: "frameworks", title: "FRAMEWORKS", kind: .id, shownInTable: false),
    ]

    static func listing(
        _ controls: [Control], in view: CatalogueView, assigned: [String: [String]]?
    ) -> Listing {
        Listing(
            columns: columns,
            rows: controls.map { control in
                [
                    .string(control.id), .string(control.title), .string(control.category),
                    .string(control.owner.rawValue), .string("\(control.scope)"),
                    .string(control.severity.rawValue), JSONValue(view.isInForce(control)),
                    JSONValue(assigned.map { $0[control.id]?.count ?? 0 }),
                    .strings(control.duties ?? []),
                    .strings((control.frameworks ?? [:]).keys.sorted()),
                ]
            }, emptySentence: "No control is like that.")
    }
}
