internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// The controls of the adopted pack with both halves of the responsibility.
    static var controls: BundleDocument {
        csv("controls.csv", "the controls: whose they are, and what they ask", controlColumns) {
            source in
            let assigned = try source.catalogue.assignments() ?? [:]
            return source.catalogue.pack.pack.controls.map { control in
                [
                    .string(control.id), .string(control.title), .string(control.category),
                    .string(control.owner.rawValue), .string("\(control.scope)"),
                    .string(control.severity.rawValue),
                    JSONValue(source.catalogue.isInForce(control)),
                    .strings(assigned[control.id] ?? []), .strings(control.duties ?? []),
                    .strings(frameworks(of: control)), JSONValue(control.customer),
                    JSONValue(control.aws), .string(control.guidance), .string(control.evidence),
                ]
            }
        }
    }

    /// `soc2:CC6.1`, in order.
    private static func frameworks(of control: Control) -> [String] {
        (control.frameworks ?? [:]).sorted { $0.key < $1.key }.flatMap { framework, ids in
            ids.map { "\(framework):\($0)" }
        }
    }

    private static let controlColumns = [
        Column(key: "control", title: "CONTROL", kind: .id),
        Column(key: "title", title: "TITLE"),
        Column(key: "category", title: "CATEGORY", kind: .id),
        Column(key: "owner", title: "OWNER", kind: .id),
        Column(key: "scope", title: "SCOPE", kind: .id),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "inForce", title: "IN FORCE", kind: .flag),
        Column(key: "subjects", title: "SUBJECTS", kind: .id),
        Column(key: "duties", title: "DUTIES", kind: .id),
        Column(key: "frameworks", title: "FRAMEWORKS", kind: .id),
        Column(key: "customer", title: "YOURS"),
        Column(key: "aws", title: "AWS'S"),
        Column(key: "guidance", title: "GUIDANCE"),
        Column(key: "evidence", title: "EVIDENCE"),
    ]

    /// The duties of the adopted pack with their schedules.
    static var duties: BundleDocument {
        csv("duties.csv", "the duties: schedules, items, evidence expected", dutyColumns) {
            source in
            let subjects = Dictionary(grouping: source.tasks, by: \.duty)
            return source.catalogue.pack.pack.duties.map { duty in
                [
                    .string(duty.id), .string(duty.title), .string("\(duty.scope)"),
                    .string(duty.role.rawValue), .string(duty.severity.rawValue),
                    .string("\(duty.schedule)"), .integer(duty.runway), .integer(duty.lead),
                    .integer(duty.grace), JSONValue(source.catalogue.isInForce(duty)),
                    .strings((subjects[duty.id] ?? []).map(\.subject).sorted()),
                    .bool(duty.ordered), .strings(duty.items), .string(duty.evidence),
                    .string(duty.doneWhen), .string(duty.source),
                ]
            }
        }
    }

    private static let dutyColumns = [
        Column(key: "duty", title: "DUTY", kind: .id),
        Column(key: "title", title: "TITLE"),
        Column(key: "scope", title: "SCOPE", kind: .id),
        Column(key: "role", title: "ROLE", kind: .id),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "schedule", title: "SCHEDULE", kind: .id),
        Column(key: "runway", title: "RUNWAY", kind: .number),
        Column(key: "lead", title: "LEAD", kind: .number),
        Column(key: "grace", title: "GRACE", kind: .number),
        Column(key: "inForce", title: "IN FORCE", kind: .flag),
        Column(key: "subjects", title: "SUBJECTS", kind: .id),
        Column(key: "ordered", title: "ORDERED", kind: .flag),
        Column(key: "items", title: "ITEMS", kind: .id),
        Column(key: "evidence", title: "EVIDENCE"),
        Column(key: "doneWhen", title: "DONE WHEN"),
        Column(key: "source", title: "SOURCE"),
    ]
}
