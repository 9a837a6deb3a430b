internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// What makes a check fail.
enum FailureCause: String, CaseIterable, ArgumentValue {
    case overdue, due, failing, unowned
}

/// The tasks that were checked, and those that fail, with the reasons.
struct CheckReport {
    let organization: String
    let asOf: CivilDay
    let causes: [FailureCause]
    let tasks: [TaskRow]
    /// The hash of the newest line.
    let head: String

    struct Failure {
        var task: TaskRow
        var causes: [FailureCause]

        var words: String {
            causes.map { cause in
                switch cause {
                case .overdue: "overdue: \(Lateness.words(task))"
                case .due: "due on \(task.standing.due.map { "\($0)" } ?? "no day")"
                case .failing: "failing: what was found is not put right"
                case .unowned: "unowned: nobody answers for it"
                }
            }.joined(separator: "; ")
        }
    }

    var failures: [Failure] {
        tasks.compactMap { task in
            let causes = causes(of: task)
            return causes.isEmpty ? nil : Failure(task: task, causes: causes)
        }
    }

    func causes(of task: TaskRow) -> [FailureCause] {
        let status = task.standing.status
        // What is waived or does not apply is nobody's failure meanwhile.
        let isRelieved = [.waived, .accepted, .notApplicable].contains(status)
        return causes.filter { cause in
            switch cause {
            case .overdue: status == .overdue
            case .due: status == .due
            case .failing: task.isFailing && !isRelieved
            case .unowned: task.owner == nil && status != .notApplicable
            }
        }
    }

    /// What is looked for, as in a sentence: `overdue or failing`.
    var wanted: String { joined(causes.map(\.rawValue), "or") }
}

extension CheckReport {
    private static let columns = [
        Column(key: "task", title: "TASK", kind: .id, priority: .high),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "why", title: "WHY", priority: .high, flexible: false),
        Column(key: "owner", title: "OWNER", flexible: false),
        Column(key: "title", title: "TITLE", priority: .low, flexible: true),
    ]

    /// One sentence for people.
    var sentence: String {
        let failed = failures.count
        let what = "\(counted(tasks.count, "task")) of \(organization) on \(asOf)"
        return failed == 0
            ? "\(what): none is \(wanted)."
            : "\(what): \(failed) \(failed == 1 ? "is" : "are") \(wanted)."
    }

    var listing: Listing {
        let failures = failures
        var listing = Listing(
            columns: Self.columns,
            rows: failures.map { failure in
                let task = failure.task
                return [
                    .string("\(task.name)"), .string(task.severity.rawValue),
                    .string(failure.words), .string(task.owner ?? "unowned"), .string(task.title),
                ]
            }, rowStyles: failures.map { TaskListing.style($0.task) }, emptySentence: "")
        listing.styledColumns = ["why"]
        return listing
    }

    var json: JSONValue {
        let failures = failures
        let counts = causes.map { cause in
            (
                key: cause.rawValue,
                value: JSONValue.integer(failures.count { $0.causes.contains(cause) })
            )
        }
        return [
            "ok": .bool(failures.isEmpty), "asOf": .string("\(asOf)"),
            "failOn": .strings(causes.map(\.rawValue)), "checked": .integer(tasks.count),
            "failed": .integer(failures.count), "counts": .object(counts),
            "failures": .array(
                failures.map { failure in
                    [
                        "task": .string("\(failure.task.name)"),
                        "causes": .strings(failure.causes.map(\.rawValue)),
                        "why": .string(failure.words),
                        "severity": .string(failure.task.severity.rawValue),
                        "owner": JSONValue(failure.task.owner),
                        "title": .string(failure.task.title),
                    ]
                }), "head": .string(head),
        ]
    }
}
