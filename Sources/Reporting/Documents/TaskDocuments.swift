internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// Every task series in force.
    static var tasks: BundleDocument {
        csv("tasks.csv", "every task in force, worst first", TaskListing.columns) { source in
            TaskListing.listing(source.tasks, empty: "").rows
        }
    }

    /// What is late.
    static var overdue: BundleDocument {
        // What is waived is accepted, and not overdue.
        let columns = TaskListing.columns.filter { $0.key != "waivedThrough" }
        return csv("overdue.csv", "what is late, worst first", columns) { source in
            let late = source.tasks.filter { $0.standing.status == .overdue }
            return TaskListing.listing(late, empty: "").rows.map { row in
                zip(TaskListing.columns, row).filter { $0.0.key != "waivedThrough" }.map(\.1)
            }
        }
    }
}
