internal import Domain

extension OSCALContext {
    func observationUUID(_ occurrence: AuditedOccurrence) -> String {
        uuid("observation/\(occurrence.task)")
    }

    /// What was seen of one expected occurrence: when it was done, by whom, on what evidence.
    func observation(_ occurrence: AuditedOccurrence) -> JSONValue {
        let collected =
            occurrence.recordedAt.map { JSONValue.string("\($0)") }
            ?? midnight(audit.record.judgedOn)
        let hasProof = !occurrence.evidence.isEmpty || !occurrence.links.isEmpty
        let isStatement = occurrence.doneOn != nil && !hasProof
        return .present(
            ("uuid", .string(observationUUID(occurrence))),
            ("title", .line("\(occurrence.title): \(occurrence.task)")),
            ("description", .lines(words(occurrence))),
            (
                "props",
                props(
                    ("task", "\(occurrence.task)"), ("number", "\(occurrence.number)"),
                    ("due", "\(occurrence.due)"), ("outcome", occurrence.outcome.rawValue),
                    ("days-late", occurrence.outcome == .late ? "\(occurrence.daysLate)" : nil),
                    ("result", occurrence.result), ("done-on", occurrence.doneOn.map { "\($0)" }),
                    ("recorded-late", occurrence.recordedLate ? "true" : nil),
                    ("ledger-entry", occurrence.entry.map { "\($0)" }))
            ),
            ("methods", [isStatement ? "UNKNOWN" : "EXAMINE"]), ("types", ["control-objective"]),
            ("origins", origins(occurrence.by)),
            (
                "subjects",
                [
                    .present(
                        ("subject-uuid", .string(subjectUUID(occurrence.task.subject))),
                        ("type", "component"), ("title", .line(occurrence.task.subject)))
                ]
            ),
            ("relevant-evidence", .array(proofs(occurrence))), ("collected", collected))
    }

    private func proofs(_ occurrence: AuditedOccurrence) -> [JSONValue] {
        let files: [JSONValue] = occurrence.evidence.map { digest in
            let file = evidence[digest]
            return .present(
                ("href", file.map { .string("#\(uuid("evidence/\($0.sha256)"))") }),
                ("description", .line(file?.fileName) ?? "A file that is not in this export"),
                ("props", props(("sha256", digest))))
        }
        let links: [JSONValue] = occurrence.links.compactMap { link in
            JSONValue.line(link).map { ["description": $0] }
        }
        return files + links
    }

    /// The outcome in a sentence or two.
    private func words(_ occurrence: AuditedOccurrence) -> String {
        var words = "Due \(occurrence.due), \(occurrence.outcome.words)"
        if occurrence.outcome == .late { words += " by \(counted(occurrence.daysLate, "day"))" }
        if let done = occurrence.doneOn {
            words += "; done on \(done)" + (occurrence.by.map { " by \($0)" } ?? "")
            words += occurrence.result.map { ", result \($0)" } ?? ""
        }
        words += "."
        if let remark = occurrence.remark { words += "\n\(remark)" }
        if let note = occurrence.note { words += "\n\(note)" }
        if let explanation = occurrence.explanation {
            words += "\nManagement's response: \(explanation.cause) Action: \(explanation.action) "
            words += "Approved by \(explanation.approvedBy)."
        }
        return words
    }
}
