/// The documents that are made from an audit, each alone; the raw value names its golden file.
package enum AuditFormat: String, CaseIterable, Sendable {
    case csv, json, jsonl, html
    case markdown = "md"
    case calendar = "ics"
    case todo = "todo.ics"
    case findings = "ocsf.json"
    case mutelist = "mutelist.yaml"
    case evaluations = "config.jsonl"
    case assessmentResults = "assessment-results.json"
    case actionPlan = "plan-of-action-and-milestones.json"
    case components = "component-definition.json"
}

extension Audit {
    /// Writes a document, piece by piece.
    ///
    /// - Parameters:
    ///   - format: Which one.
    ///   - version: The release of OSCAL, for its documents.
    ///   - sink: Gets the text.
    /// - Throws: What `sink` throws.
    package func write(
        _ format: AuditFormat, version: OSCALVersion = .v1_2_1,
        to sink: (String) throws -> Void
    ) throws {
        switch format {
        case .csv: try sink(Listing(of: occurrences).render(.csv))
        case .json: try PeriodSummary(self).write(to: sink)
        case .jsonl: for occurrence in occurrences { try sink(occurrence.json.text() + "\n") }
        case .html: try HTMLReport(self).write(to: sink)
        case .markdown: try PeriodMarkdown(self).write(to: sink)
        case .calendar: try CalendarDocument(self, as: .event).write(to: sink)
        case .todo: try CalendarDocument(self, as: .todo).write(to: sink)
        case .findings: try ComplianceFindings(self).write(to: sink)
        case .mutelist: try Mutelist(self).write(to: sink)
        case .evaluations: try ConfigEvaluations(self).write(to: sink)
        case .assessmentResults: try AssessmentResults(self, version: version).write(to: sink)
        case .actionPlan: try ActionPlan(self, version: version).write(to: sink)
        case .components: try ComponentDefinition(self, version: version).write(to: sink)
        }
    }
}
