internal import Domain

extension OSCALContext {
    /// Tasks that something is wrong with: past due, accepted, or failing.
    var troubled: [AuditedTask] {
        audit.tasks.filter { $0.status == .overdue || $0.status == .accepted || $0.isFailing }
    }

    func riskUUID(_ task: AuditedTask) -> String { uuid("risk/\(task.name)") }

    /// The risk that comes with a task that is late or whose result was bad.
    func risk(_ task: AuditedTask) -> JSONValue {
        let control = task.controls.first.flatMap { controls[$0] }
        return .present(
            ("uuid", .string(riskUUID(task))), ("title", .line("\(task.name): \(words(task))")),
            ("description", .lines("\(task.title): \(words(task)).")),
            ("statement", .lines(control?.guidance) ?? .line("The control does not operate.")),
            ("props", props(task)),
            ("status", task.status == .accepted ? "deviation-approved" : "open"),
            ("origins", origins(task.owner)),
            ("deadline", task.plannedFor.map(midnight)),
            ("remediations", [remediation(task)]),
            (
                "related-observations",
                occurrences[task.name].map {
                    [["observation-uuid": .string(observationUUID($0))]]
                }
            ))
    }

    private func remediation(_ task: AuditedTask) -> JSONValue {
        let milestone: JSONValue? = task.plannedFor.map { day in
            .present(
                ("uuid", .string(uuid("milestone/\(task.name)"))), ("type", "milestone"),
                ("title", "Done, and recorded with evidence"),
                ("timing", ["on-date": ["date": midnight(day)]]),
                ("responsible-roles", responsible(task.owner)))
        }
        return .present(
            ("uuid", .string(uuid("remediation/\(task.name)"))), ("lifecycle", "planned"),
            ("title", .line(task.title) ?? .string(task.name.series)),
            ("description", .string("ourside tick \(task.name.series) --evidence FILE")),
            ("tasks", .array([milestone].compactMap(\.self))))
    }

    func props(_ task: AuditedTask) -> JSONValue {
        props(
            ("task", "\(task.name)"), ("due", task.name.due.map { "\($0)" }),
            ("days-overdue", task.days.flatMap { $0 > 0 ? "\($0)" : nil }),
            ("missed", "\(task.missed)"), ("overdue-from", task.overdueFrom.map { "\($0)" }),
            ("severity", task.severity.rawValue), ("status", task.status.rawValue))
    }

    /// What is wrong, in words.
    func words(_ task: AuditedTask) -> String {
        let late = task.days.flatMap { $0 > 0 ? "\(counted($0, "day")) past due" : nil }
        let parts = [
            task.status == .accepted ? "accepted while \(late ?? "past due")" : nil,
            task.status == .overdue ? late ?? "overdue" : nil,
            task.missed > 0 ? "\(task.missed) missed since it was last done" : nil,
            task.isFailing ? "the last result was not ok" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
