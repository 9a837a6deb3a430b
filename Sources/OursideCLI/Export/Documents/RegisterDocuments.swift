internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// Services in use, retired ones included.
    static var services: BundleDocument {
        csv("services.csv", "services in use", ServiceListing.listing([], empty: "").columns) {
            source in ServiceListing.listing(try source.store.services(), empty: "").rows
        }
    }

    /// One control applied to one subject, with the tasks that cover it.
    static var assignments: BundleDocument {
        csv("assignments.csv", "which control applies to what", assignmentColumns) { source in
            var covering: [String: [TaskRow]] = [:]
            for task in source.tasks {
                for control in task.controls {
                    covering["\(task.subject)/\(control)", default: []].append(task)
                }
            }
            return try source.store.assignments(on: source.judgedOn).map { subject, id in
                let control = source.catalogue.pack.control(id)
                let tasks = (covering["\(subject)/\(id)"] ?? []).sorted { $0.duty < $1.duty }
                return [
                    .string("\(subject)/\(id)"), .string(subject), .string(id),
                    JSONValue(control?.title), JSONValue(control?.category),
                    JSONValue(control?.severity.rawValue), .strings(tasks.map(\.name.series)),
                    .strings(Set(tasks.compactMap(\.owner)).sorted()),
                ]
            }
        }
    }

    private static let assignmentColumns = [
        Column(key: "assignment", title: "ASSIGNMENT", kind: .id),
        Column(key: "subject", title: "SUBJECT", kind: .id),
        Column(key: "control", title: "CONTROL", kind: .id),
        Column(key: "title", title: "TITLE"),
        Column(key: "category", title: "CATEGORY", kind: .id),
        Column(key: "severity", title: "SEVERITY", kind: .id),
        Column(key: "tasks", title: "TASKS", kind: .id),
        Column(key: "owners", title: "OWNERS"),
    ]
}
