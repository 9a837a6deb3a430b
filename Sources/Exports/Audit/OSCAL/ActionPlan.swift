internal import Domain

/// What is late or failing, who answers for it, and when it is to be done.
///
/// Source: OSCAL, plan of action and milestones model.
package struct ActionPlan: Sendable {
    private let context: OSCALContext
    private let audit: Audit

    /// Takes an audit, and the version of OSCAL that the document is to follow.
    package init(_ audit: Audit, version: OSCALVersion) {
        (self.audit, context) = (audit, OSCALContext(audit, version: version))
    }

    /// Writes the document.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let troubled = context.troubled
        let observed = troubled.compactMap { context.occurrences[$0.name] }
        try JSONStream.write(to: sink) { document in
            try document.member("plan-of-action-and-milestones") { plan in
                try plan.member("uuid", context.documentUUID("plan-of-action-and-milestones"))
                try plan.member("metadata", context.metadata("plan of action and milestones"))
                try plan.member(
                    "system-id",
                    [
                        "identifier-type": "http://ietf.org/rfc/rfc4122",
                        "id": .string(context.uuid("system")),
                    ])
                try plan.member("local-definitions") {
                    try $0.list("components", Set(troubled.map(\.name.subject)).sorted()) {
                        .object(context.component($0, hasStatus: true))
                    }
                    try $0.member("assessment-assets", context.assets)
                }
                try plan.list("observations", observed, context.observation)
                try plan.list("risks", troubled, context.risk)
                // A plan without items is not valid; nothing to do is said as one.
                try plan.list(
                    "poam-items", troubled.isEmpty ? [nil] : troubled.map(Optional.some), item)
                let files = context.resources(Set(observed.flatMap(\.evidence)))
                if !files.isEmpty {
                    try plan.member("back-matter") { try $0.list("resources", files) { $0 } }
                }
            }
        }
    }

    private func item(_ task: AuditedTask?) -> JSONValue {
        guard let task else {
            return [
                "uuid": .string(context.uuid("poam/nothing")), "title": "Nothing is past due",
                "description": .string(
                    "No task is past due, accepted or failing on \(audit.record.judgedOn)."),
            ]
        }
        let planned = task.plannedFor.map { "planned for \($0)" } ?? "no day is planned"
        let words = "\(context.words(task)); owner \(task.owner ?? "nobody"); \(planned)."
        return .present(
            ("uuid", .string(context.uuid("poam/\(task.name)"))),
            ("title", .line("\(task.title): \(task.name)")), ("description", .lines(words)),
            ("props", context.props(task)), ("origins", context.origins(task.owner)),
            (
                "related-observations",
                context.occurrences[task.name].map {
                    [["observation-uuid": .string(context.observationUUID($0))]]
                }
            ),
            ("related-risks", [["risk-uuid": .string(context.riskUUID(task))]]))
    }
}
