internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// How one control stands for one subject: the worst of the duties that cover it there.
struct ControlStanding {
    let subject: String
    /// The tasks that cover it, the worst first.
    let tasks: [TaskRow]

    var status: SeriesStatus? { tasks.first?.standing.status }
}

extension ControlStanding {
    /// Wherever a control is assigned, worst first; `nil` without a register.
    static func all(of control: String, in view: CatalogueView) throws -> [ControlStanding]? {
        guard let assigned = try view.assignments(), let store = view.register?.store else {
            return nil
        }
        var filter = TaskFilter()
        filter.controls = [control]
        let finder = try StandingFinder(view, store, try view.tasks(filter))
        return (assigned[control] ?? []).map { subject in
            ControlStanding(
                subject: subject, tasks: finder.tasks(for: control, at: subject))
        }
        .sorted { left, right in
            let (former, latter) = (left.status?.gravity ?? -1, right.status?.gravity ?? -1)
            return former == latter ? left.subject < right.subject : former > latter
        }
    }

    static func listing(_ standings: [ControlStanding]) -> Listing {
        var listing = Listing(
            columns: [
                Column(key: "subject", title: "SUBJECT", kind: .id, priority: .high),
                Column(key: "status", title: "STATUS", kind: .id, priority: .high),
                Column(key: "failing", title: "FAILING", kind: .flag),
                Column(key: "task", title: "THROUGH", kind: .id),
                Column(key: "lastDone", title: "LAST DONE", kind: .day),
                Column(key: "owner", title: "OWNER", priority: .low, flexible: false),
            ],
            rows: standings.map { standing in
                let worst = standing.tasks.first
                return [
                    .string(standing.subject), JSONValue(standing.status?.rawValue),
                    .bool(standing.tasks.contains { $0.isFailing }), JSONValue(worst?.name),
                    JSONValue(standing.tasks.compactMap(\.lastDone).max()),
                    JSONValue(worst?.owner),
                ]
            }, rowStyles: standings.map { $0.status?.style })
        listing.styledColumns = ["status"]
        return listing
    }
}
