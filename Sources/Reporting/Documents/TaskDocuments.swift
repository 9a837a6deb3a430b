internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// Every task series in force.
    static var tasks: BundleDocument {
        let remark = Column(key: "remark", title: "REMARK")
        return csv(
            "tasks.csv", "every task in force, worst first", TaskListing.columns + [remark]
        ) { source in
            let words = try ReliefWords(source.store, on: source.judgedOn)
            return zip(source.tasks, TaskListing.listing(source.tasks, empty: "").rows).map {
                task, row in row + [JSONValue(words.words(for: task))]
            }
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
