package import Exports
package import Files
internal import Storage

/// One file of a bundle: its name, and what writes it.
package struct BundleDocument {
    /// Relative to the bundle's payload.
    package let name: String
    /// For README.txt: what it holds, in a few words.
    package let says: String
    /// The exact rights, for what is run.
    package var isExecutable = false
    /// Writes the content into the file that the bundle opened under that name.
    package let write: (BundleSource, OutputFile) throws -> Void

    /// Every document, in the order in which README.txt lists them; one file each.
    package static func all(for source: BundleSource) -> [BundleDocument] {
        let ledger: [BundleDocument] = source.hasLedger ? [.ledger, .verifyChain] : []
        return lists + ledger + [.readme]
    }

    private static var lists: [BundleDocument] {
        [
            audit("report.html", "one page for people; open it in a browser", .html), .summary,
            list("occurrences.csv", "the population, numbered: what was due, what became of it") {
                $0.audit.occurrences
            },
            list(
                "deviations.csv",
                "what was late, missed, overdue or recorded too late, with the response"
            ) {
                $0.audit.deviations
            },
            list("cadence.csv", "each task: how often asked for, and its longest gap") {
                AuditedCadence.all(of: $0.audit.occurrences)
            },
            .overdue, .tasks, .completions,
            list("changes.csv", "every change: old, new, why, who approved") { $0.audit.changes },
            list("waivers.csv", "approved relief, with its reason and end") { $0.audit.waivers },
            list("exclusions.csv", "what does not apply, and why") { $0.audit.exclusions },
            list("reviews.csv", "what a second person looked at") { $0.audit.reviews },
            list("events.csv", "what happened and opened tasks of its own") { $0.audit.events },
            list("people.csv", "teams and people, what they own and did") { $0.audit.people },
            .services, .resources,
            list("assignments.csv", "which control applies to what") { $0.audit.assignments },
            list("controls.csv", "the controls: whose they are, and what they ask") {
                $0.audit.controls
            },
            list("duties.csv", "the duties: schedules, items, evidence expected") {
                $0.audit.duties
            },
            list("matrix.csv", "who answers for which aspect of each service") { $0.audit.matrix },
            list("coverage.csv", "what the catalogue has for each framework id") {
                $0.audit.coverage
            },
            list("sources.csv", "the last import of each source: is the register complete?") {
                $0.audit.sources
            },
            list("anchors.csv", "heads that were published, and what existed by when") {
                $0.audit.anchors
            },
            .evidence,
            audit("oscal/assessment-results.json", "OSCAL: what was found", .assessmentResults),
            audit("oscal/plan-of-action-and-milestones.json", "OSCAL: what is late", .actionPlan),
            audit("oscal/component-definition.json", "OSCAL: services and controls", .components),
        ]
    }

    /// A document that is made from the audit alone.
    private static func audit(
        _ name: String, _ says: String, _ format: AuditFormat
    ) -> BundleDocument {
        BundleDocument(name: name, says: says) { source, file in
            try source.audit.write(format) { try file.write($0) }
        }
    }

    /// A list of the audit as comma-separated values.
    private static func list<Row: Listed>(
        _ name: String, _ says: String, _ rows: @escaping (BundleSource) -> [Row]
    ) -> BundleDocument {
        BundleDocument(name: name, says: says) { source, file in
            let writer = try CSVWriter(columns: Row.columns) { try file.write($0) }
            for row in rows(source) { try writer.write(row.cells) }
        }
    }

    /// A table as comma-separated values.
    package static func csv(
        _ name: String, _ says: String, _ columns: [Column],
        _ rows: @escaping (BundleSource) throws -> [[JSONValue]]
    ) -> BundleDocument {
        BundleDocument(name: name, says: says) { source, file in
            let writer = try CSVWriter(columns: columns) { try file.write($0) }
            for row in try rows(source) { try writer.write(row) }
        }
    }
}
