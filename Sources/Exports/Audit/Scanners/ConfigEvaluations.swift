internal import Domain

/// The standing of each duty in each account, for process checks of AWS Config.
///
/// Each line is what `aws configservice put-external-evaluation --cli-input-json` takes; the rule is
/// a process check named `ourside-<duty>`. An account complies while none of its tasks of the duty
/// is overdue or failing, waived and accepted ones aside; accounts without a number are left out, since AWS Config takes no other
/// resource.
///
/// Source: AWS Config API reference, ExternalEvaluation.
package struct ConfigEvaluations: Sendable {
    private let audit: Audit

    /// Takes an audit; of its tasks only those in accounts with a number are evaluated.
    package init(_ audit: Audit) { self.audit = audit }

    private struct Key: Hashable { var account, duty: String }

    /// Writes one line for each account and duty.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let numbers = audit.subjects.indexed(by: \.name).mapValues(\.accountNumber)
        var parts: [Key: [AuditedTask]] = [:]
        for task in audit.tasks {
            guard let number = numbers[task.name.subject] ?? nil else { continue }
            parts[Key(account: number, duty: task.name.duty), default: []].append(task)
        }
        for (key, tasks) in parts.sorted(by: {
            ($0.key.account, $0.key.duty) < ($1.key.account, $1.key.duty)
        }) {
            guard let evaluation = evaluation(key, tasks) else { continue }
            try sink(evaluation.text() + "\n")
        }
    }

    /// What is in order says something only once it was done.
    private func evaluation(_ key: Key, _ tasks: [AuditedTask]) -> JSONValue? {
        let relieved: [SeriesStatus] = [.waived, .accepted, .notApplicable]
        let applicable = tasks.filter { !relieved.contains($0.status) }
        let bad = applicable.filter { $0.status == .overdue || $0.isFailing }
        let isShown = applicable.isEmpty || applicable.contains { $0.lastDone != nil }
        guard isShown || !bad.isEmpty else { return nil }
        let verdict =
            applicable.isEmpty ? "NOT_APPLICABLE" : bad.isEmpty ? "COMPLIANT" : "NON_COMPLIANT"
        return [
            "ConfigRuleName": .string("ourside-\(key.duty)"),
            "ExternalEvaluation": [
                "ComplianceResourceType": "AWS::::Account",
                "ComplianceResourceId": .string(key.account),
                "ComplianceType": .string(verdict),
                "Annotation": .string(annotation(applicable, bad)),
                "OrderingTimestamp": .string("\(audit.record.newest)"),
            ],
        ]
    }

    /// At most 256 characters.
    private func annotation(_ applicable: [AuditedTask], _ bad: [AuditedTask]) -> String {
        guard !applicable.isEmpty else {
            return "Waived, accepted or excluded on \(audit.record.judgedOn)"
        }
        guard !bad.isEmpty else {
            let last = applicable.compactMap(\.lastDone).max()
            return last.map { "Last done on \($0)" } ?? "Nothing is past due"
        }
        let names = bad.map { "\($0.name) \($0.status == .overdue ? "overdue" : "failing")" }
        let text = names.joined(separator: ", ")
        return text.count <= 256 ? text : text.prefix(255) + "…"
    }
}
