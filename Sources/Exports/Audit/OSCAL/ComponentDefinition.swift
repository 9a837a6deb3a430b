internal import Domain

/// The register: what controls are applied to, and how the customer implements each.
///
/// Each chosen framework is a source of its own beside the pack, so that tools which know its
/// catalogue find its ids.
///
/// Source: OSCAL, component definition model.
package struct ComponentDefinition: Sendable {
    private let context: OSCALContext
    private let audit: Audit
    private let assigned: [String: [AuditedAssignment]]
    private let schedules: [String: String]

    /// Takes an audit, and the version of OSCAL that the document is to follow.
    package init(_ audit: Audit, version: OSCALVersion) {
        (self.audit, context) = (audit, OSCALContext(audit, version: version))
        assigned = Dictionary(grouping: audit.assignments, by: \.subject)
        schedules = audit.tasks.indexed(by: \.name.series).mapValues(\.schedule)
    }

    /// Writes the document.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let record = audit.record
        try JSONStream.write(to: sink) { document in
            try document.member("component-definition") { definition in
                try definition.member("uuid", context.documentUUID("component-definition"))
                try definition.member("metadata", context.metadata("services and controls"))
                try definition.list("components", assigned.keys.sorted(), component)
                try definition.member("back-matter") {
                    try $0.list("resources", ["pack"] + record.frameworks, resource)
                }
            }
        }
    }

    private func sourceUUID(_ source: String) -> String { context.uuid("source/\(source)") }

    private func resource(_ source: String) -> JSONValue {
        let title =
            source == "pack"
            ? "The catalogue \(audit.record.pack), version \(audit.record.packVersion)"
            : "The framework \(source)"
        return [
            "uuid": .string(sourceUUID(source)), "title": .line(title) ?? "A catalogue",
            "description": "Where the ids of controls come from; the texts are not part of this.",
        ]
    }

    private func component(_ name: String) -> JSONValue {
        let assignments = assigned[name] ?? []
        let sources = ["pack"] + audit.record.frameworks
        let implementations = sources.compactMap { implementation(name, $0, assignments) }
        return .object(
            context.component(name, hasStatus: false) + [
                ("control-implementations", .array(implementations))
            ])
    }

    private func implementation(
        _ name: String, _ source: String, _ assignments: [AuditedAssignment]
    ) -> JSONValue? {
        var taken: Set<String> = []
        var requirements: [JSONValue] = []
        for assignment in assignments {
            for id in ids(assignment, source)
            where taken.insert("\(id)/\(assignment.control)").inserted {
                requirements.append(requirement(name, source, id, assignment))
            }
        }
        guard !requirements.isEmpty else { return nil }
        return [
            "uuid": .string(context.uuid("implementation/\(name)/\(source)")),
            "source": .string("#\(sourceUUID(source))"),
            "description": "The customer's side of the AWS shared responsibility model.",
            "implemented-requirements": .array(requirements),
        ]
    }

    /// The ids by which a source knows a control: its own, or those of a framework.
    private func ids(_ assignment: AuditedAssignment, _ source: String) -> [String] {
        if source == "pack" { return [OSCALText.token(assignment.control, prefix: "control")] }
        let all = context.controls[assignment.control]?.frameworks ?? []
        return all.filter { $0.hasPrefix("\(source):") }.map {
            OSCALText.token(String($0.dropFirst(source.utf8.count + 1)), prefix: source)
        }
    }

    private func requirement(
        _ name: String, _ source: String, _ id: String, _ assignment: AuditedAssignment
    ) -> JSONValue {
        let control = context.controls[assignment.control]
        let schedule = assignment.tasks.compactMap { schedules[$0] }.first
        let halves = [
            control?.customer.map { "Customer: \($0)" }, control?.aws.map { "AWS: \($0)" },
        ]
        let words = halves.compactMap(\.self).joined(separator: "\n")
        return .present(
            (
                "uuid",
                .string(context.uuid("requirement/\(name)/\(source)/\(id)/\(assignment.control)"))
            ),
            ("control-id", .string(id)),
            (
                "description",
                .lines(words) ?? .lines(control?.guidance) ?? .line(assignment.control)
            ),
            (
                "props",
                context.props(
                    ("control", assignment.control), ("company-ref", control?.ref),
                    ("responsibility", control?.owner.rawValue),
                    ("severity", control?.severity.rawValue), ("schedule", schedule))
            ),
            ("responsible-roles", context.responsible(assignment.owners.first)))
    }
}
