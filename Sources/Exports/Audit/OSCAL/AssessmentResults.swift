internal import Domain

/// What was expected in the period and what was found: one observation for each occurrence, one
/// finding for each control.
///
/// Source: OSCAL, assessment results model.
package struct AssessmentResults: Sendable {
    private let context: OSCALContext
    private let audit: Audit

    /// Takes an audit, and the version of OSCAL that the document is to follow.
    package init(_ audit: Audit, version: OSCALVersion) {
        (self.audit, context) = (audit, OSCALContext(audit, version: version))
    }

    /// Writes the document, one observation after the other.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let register = context.uuid("register")
        try JSONStream.write(to: sink) { document in
            try document.member("assessment-results") { results in
                try results.member("uuid", context.documentUUID("assessment-results"))
                try results.member("metadata", context.metadata("assessment results, \(days)"))
                try results.member("import-ap", ["href": .string("#\(register)")])
                try results.single("results", writeResult)
                let files = context.resources(Set(audit.occurrences.flatMap(\.evidence)))
                try results.member("back-matter") {
                    try $0.list("resources", [plan(register)] + files) { $0 }
                }
            }
        }
    }

    private var days: String { "\(audit.record.period.from) to \(audit.record.period.through)" }

    private func plan(_ uuid: String) -> JSONValue {
        [
            "uuid": .string(uuid), "title": "The register at export time",
            "description":
                "Services, controls and schedules in force; in place of an assessment plan.",
            "props": [["name": "type", "value": "plan"]],
            "rlinks": [
                ["href": "component-definition.json", "media-type": "application/oscal+json"]
            ],
        ]
    }

    private func writeResult(_ result: inout JSONStream) throws {
        let record = audit.record
        let named = audit.occurrences.map(\.task) + context.troubled.map(\.name)
        try result.member("uuid", .string(context.uuid("result/\(record.period)/\(record.head)")))
        try result.member("title", .string(days))
        try result.member(
            "description",
            "Expected against performed tasks of the customer's side of the AWS shared responsibility model."
        )
        try result.member("start", context.midnight(record.period.from))
        try result.member("end", .string("\(record.period.through)T23:59:59Z"))
        try result.member("props", counts)
        try result.member("local-definitions") {
            try $0.list("components", Set(named.map(\.subject)).sorted()) {
                .object(context.component($0, hasStatus: true))
            }
            try $0.member("assessment-assets", context.assets)
        }
        try result.member("reviewed-controls", reviewed)
        try result.list("observations", audit.occurrences, context.observation)
        try result.list("risks", context.troubled, context.risk)
        try result.list("findings", findings) { $0 }
    }

    private var counts: JSONValue {
        let counts = OutcomeCounts(audit.occurrences)
        return .array(
            PopulationOutcome.allCases.compactMap {
                context.prop("occurrences-\($0.rawValue)", "\(counts[$0])")
            })
    }

    /// The controls of the population; where it is empty, all of them.
    private var reviewed: JSONValue {
        let ids = Set(audit.occurrences.flatMap(\.controls)).sorted()
        let selection: JSONValue =
            ids.isEmpty
            ? ["include-all": .object([])]
            : ["include-controls": .array(ids.map { ["control-id": .string(token($0))] })]
        return [
            "description": .line("Controls of the pack \(audit.record.pack)") ?? "Controls",
            "control-selections": [selection],
        ]
    }

    private func token(_ id: String) -> String { OSCALText.token(id, prefix: "control") }

    /// One finding for each control of which something can be said: only what operated is
    /// satisfied, and what was never done, is failing or deviated is not.
    private var findings: [JSONValue] {
        var populations: [String: [AuditedOccurrence]] = [:]
        for occurrence in audit.occurrences {
            for id in occurrence.controls { populations[id, default: []].append(occurrence) }
        }
        var risks: [String: [AuditedTask]] = [:]
        for task in context.troubled {
            for id in task.controls { risks[id, default: []].append(task) }
        }
        return populations.sorted { $0.key < $1.key }.compactMap { id, population in
            finding(id, population, risks[id] ?? [])
        }
    }

    private func finding(
        _ id: String, _ population: [AuditedOccurrence], _ risks: [AuditedTask]
    ) -> JSONValue? {
        let title = context.controls[id]?.title ?? id
        let tally = ControlTally(id, population)
        guard let isSatisfied = tally.verdict.isSatisfied else { return nil }
        let words = "\(tally.verdict.words): \(tally.words)"
        let frameworks = context.controls[id]?.frameworks ?? []
        return .present(
            ("uuid", .string(context.uuid("finding/\(audit.record.period)/\(id)"))),
            ("title", .line("\(id): \(title)")),
            ("description", .line("\(tally.counts.total) expected; \(words).")),
            ("props", .array(frameworks.compactMap { context.prop("framework-id", $0) })),
            ("origins", context.origins(nil)),
            (
                "target",
                [
                    "type": "statement-id", "target-id": .string("\(token(id))_smt"),
                    "title": .line(title) ?? .string(id),
                    "status": [
                        "state": isSatisfied ? "satisfied" : "not-satisfied",
                        "reason": isSatisfied ? "pass" : "fail",
                        "remarks": .line(words) ?? .string(tally.verdict.rawValue),
                    ],
                ]
            ),
            (
                "related-observations",
                .array(
                    population.map {
                        ["observation-uuid": .string(context.observationUUID($0))]
                    })
            ),
            ("related-risks", .array(risks.map { ["risk-uuid": .string(context.riskUUID($0))] })))
    }
}
