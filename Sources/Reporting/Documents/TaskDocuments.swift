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
        csv("overdue.csv", "what is late, worst first", TaskListing.columns) { source in
            let late = source.tasks.filter { $0.standing.status == .overdue }
            return TaskListing.listing(late, empty: "").rows
        }
    }
}
