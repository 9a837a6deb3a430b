internal import Domain

/// Task series as findings that security tools take in: OCSF, class 2003, as one JSON array.
///
/// A finding fails while its task is overdue or failing, and warns while somebody accepted that;
/// what is waived or does not apply is left out, since nothing was found.
///
/// Source: <https://schema.ocsf.io/1.5.0/classes/compliance_finding>.
package struct ComplianceFindings: Sendable {
    private let audit: Audit
    private let subjects: [String: AuditedSubject]
    private let uuids: NameUUIDs
    private let frameworks: [String: [String]]

    /// Takes an audit; the UUIDs of its findings are made under that of its register.
    package init(_ audit: Audit) {
        self.audit = audit
        uuids = NameUUIDs(under: audit.record.register)
        subjects = audit.subjects.indexed(by: \.name)
        frameworks = audit.controls.indexed(by: \.id).mapValues(\.frameworks)
    }

    /// Writes the array, one finding on each line.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        try sink("[")
        var separator = "\n"
        for task in audit.tasks {
            guard let verdict = Verdict(task) else { continue }
            try sink(separator + finding(task, verdict).text())
            separator = ",\n"
        }
        try sink("\n]\n")
    }

    /// What a task's standing means as `compliance.status_id`, and as the finding's own status.
    private enum Verdict: Int {
        case pass = 1
        case warning = 2
        case fail = 3

        init?(_ task: AuditedTask) {
            switch task.status {
            case .overdue: self = .fail
            case .accepted: self = .warning
            // What was never done says nothing yet.
            case .waived, .notApplicable, .new: return nil
            case .current, .dueSoon, .due, .awaitingReview, .done:
                self = task.isFailing ? .fail : .pass
            }
        }

        var word: String {
            switch self {
            case .pass: "Pass"
            case .warning: "Warning"
            case .fail: "Fail"
            }
        }
    }

    private func finding(_ task: AuditedTask, _ verdict: Verdict) -> JSONValue {
        let time = JSONValue.integer(audit.record.newest.seconds * 1000)
        let requirements = Set(task.controls.flatMap { frameworks[$0] ?? [] }).sorted()
        let standards = Set(requirements.compactMap { $0.split(separator: ":").first }).sorted()
        let isSettled = verdict == .pass
        let (severity, severityID) = Self.severity(task.severity)
        return [
            "class_uid": 2003, "class_name": "Compliance Finding", "category_uid": 2,
            "category_name": "Findings", "activity_id": 1, "activity_name": "Create",
            "type_uid": 200301, "type_name": "Compliance Finding: Create", "time": time,
            "severity_id": .integer(severityID), "severity": .string(severity),
            "status_id": isSettled ? 4 : 1, "status": isSettled ? "Resolved" : "New",
            "status_code": .string(verdict.word.uppercased()),
            "status_detail": .string(detail(task)),
            "metadata": [
                "version": "1.5.0",
                "product": [
                    "name": "Ourside", "vendor_name": "Ourside",
                    "version": .string(version), "uid": "ourside",
                ],
                "event_code": .string(task.name.duty), "profiles": ["cloud"],
                "uid": .string(uuids("finding/\(task.name)/\(audit.record.head)")),
            ],
            "cloud": cloud(task),
            "finding_info": [
                "uid": .string(uuids("finding/\(task.name)")), "title": .string(task.title),
                "desc": .string("\(task.name): \(detail(task))"), "created_time": time,
                "types": ["Shared responsibility task"],
            ],
            "compliance": [
                "standards": .strings(standards.isEmpty ? ["ourside"] : standards.map(String.init)),
                "control": .string(task.controls.first ?? task.name.duty),
                "requirements": .strings(requirements.isEmpty ? task.controls : requirements),
                "status": .string(verdict.word), "status_id": .integer(verdict.rawValue),
                "status_code": .string(verdict.word.uppercased()),
            ],
            "resources": [resource(task)],
        ]
    }

    private var version: String {
        audit.record.program.split(separator: " ").last.map(String.init) ?? audit.record.program
    }

    private func detail(_ task: AuditedTask) -> String {
        let due = task.name.due.map { "due \($0)" } ?? "nothing due"
        let late = task.days.map { $0 > 0 ? ", \(counted($0, "day")) past due" : "" } ?? ""
        let missed = task.missed > 0 ? ", \(task.missed) missed" : ""
        return "\(task.status.rawValue), \(due)\(late)\(missed)"
            + (task.isFailing ? ", failing" : "") + "; owner: \(task.owner ?? "nobody")"
    }

    private func cloud(_ task: AuditedTask) -> JSONValue {
        let subject = subjects[task.name.subject]
        var members: [(key: String, value: JSONValue)] = [("provider", "AWS")]
        if let number = subject?.accountNumber {
            let account: JSONValue = [
                "uid": .string(number), "type": "AWS Account", "type_id": 10,
            ]
            members.append(("account", account))
        }
        if let region = subject?.region { members.append(("region", .string(region))) }
        return .object(members)
    }

    private func resource(_ task: AuditedTask) -> JSONValue {
        let subject = subjects[task.name.subject]
        var members: [(key: String, value: JSONValue)] = [
            ("uid", .string(subject?.identifier ?? task.name.subject)),
            ("name", .string(task.name.subject)),
            ("type", .string(subject?.service ?? task.subjectKind)),
            ("cloud_partition", .string(Self.partition(subject?.identifier))),
        ]
        if let region = subject?.region { members.append(("region", .string(region))) }
        return .object(members)
    }

    /// `aws-us-gov` of `arn:aws-us-gov:s3:::bucket`.
    private static func partition(_ identifier: String?) -> String {
        let parts = identifier?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        return parts.count > 2 && parts[0] == "arn" ? String(parts[1]) : "aws"
    }

    private static func severity(_ severity: Severity) -> (String, Int) {
        switch severity {
        case .low: ("Low", 2)
        case .medium: ("Medium", 3)
        case .high: ("High", 4)
        case .critical: ("Critical", 5)
        }
    }
}
