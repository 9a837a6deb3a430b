internal import Domain
package import Exports
package import Storage

/// Resources with the task on which each of them hangs.
package enum ResourceListing {
    /// A resource and its most pressing task, if it has one.
    package struct Row {
        /// The resource.
        package var resource: ResourceRow
        /// Its most pressing task.
        package var task: TaskRow?
    }

    /// Pairs each resource with its task that falls due first.
    package static func rows(_ resources: [ResourceRow], _ tasks: [TaskRow]) -> [Row] {
        let bySubject = Dictionary(grouping: tasks, by: \.subject)
        return resources.map { resource in
            Row(
                resource: resource,
                task: bySubject[resource.name]?.min {
                    ($0.standing.due ?? .last) < ($1.standing.due ?? .last)
                })
        }
    }

    /// What has a clock: last rotated, expiry, state.
    package static func listing(_ rows: [Row], empty: String) -> Listing {
        func has(_ field: (ResourceRow) -> Bool) -> Bool { rows.contains { field($0.resource) } }
        let columns = [
            Column(key: "name", title: "RESOURCE", kind: .id, priority: .high),
            Column(key: "kind", title: "KIND", kind: .id),
            Column(key: "subject", title: "IN", kind: .id, shownInTable: false),
            Column(key: "identifier", title: "IDENTIFIER", flexible: false, shownInTable: false),
            Column(
                key: "lastRotated", title: "LAST ROTATED", kind: .day,
                shownInTable: has { $0.lastRotated != nil }),
            Column(
                key: "expires", title: "EXPIRES", kind: .day,
                shownInTable: has { $0.expires != nil }),
            Column(key: "expired", title: "EXPIRED", kind: .flag, shownInTable: false),
            Column(key: "task", title: "TASK", kind: .id, shownInTable: false),
            Column(key: "due", title: "DUE", kind: .day, priority: .high),
            Column(key: "status", title: "STATUS", kind: .id, priority: .high),
            Column(key: "days", title: "DAYS", kind: .number),
            Column(key: "owner", title: "OWNER", priority: .low, flexible: false),
            Column(key: "rpo", title: "RPO", kind: .id, shownInTable: has { $0.rpo != nil }),
            Column(key: "rto", title: "RTO", kind: .id, shownInTable: has { $0.rto != nil }),
            Column(key: "registered", title: "REGISTERED", kind: .day, shownInTable: false),
            Column(
                key: "retired", title: "RETIRES", kind: .day,
                shownInTable: has { $0.retired != nil }),
        ]
        var listing = Listing(
            columns: columns, rows: rows.map(values),
            rowStyles: rows.map { $0.task.flatMap(TaskListing.style) }, emptySentence: empty)
        listing.styledColumns = ["status"]
        return listing
    }

    private static func values(_ row: Row) -> [JSONValue] {
        let (resource, task) = (row.resource, row.task)
        let isExpired = task?.standing.isExpired ?? false
        return [
            .string(resource.name), .string(resource.kind), .string(resource.subject),
            JSONValue(resource.identifier), JSONValue(resource.lastRotated),
            JSONValue(resource.expires), .bool(isExpired), JSONValue(task?.name),
            JSONValue(task?.standing.due), JSONValue(task.map(TaskListing.statusWord)),
            JSONValue(task?.standing.days), JSONValue(task?.owner),
            JSONValue(resource.rpo.map(Minutes.init(_:))?.description),
            JSONValue(resource.rto.map(Minutes.init(_:))?.description),
            JSONValue(resource.registered), JSONValue(resource.retired),
        ]
    }
}
