internal import Exports
internal import Reporting
internal import Storage

extension CommandContext {
    /// Prints tasks by group: headings for people, the same rows in that order for machines.
    ///
    /// - Parameters:
    ///   - groups: Each with its name and tasks.
    ///   - noun: What one of them is called in a heading: `overdue task`.
    ///   - list: The format.
    ///   - database: Says whether to colour.
    ///   - listing: Makes the list of one group, or of all.
    func show(
        _ groups: [(name: String, tasks: [TaskRow])], of noun: String, _ list: ListOptions,
        _ database: DatabaseOptions, _ listing: ([TaskRow]) -> Listing
    ) {
        let isForPeople = list.format == .table || list.format == .markdown
        guard isForPeople, !groups.isEmpty else {
            return show(listing(groups.flatMap(\.tasks)), list, database)
        }
        for (index, group) in groups.enumerated() {
            if index > 0 { print("") }
            let heading = "\(visible(group.name)) · \(counted(group.tasks.count, noun))"
            print(
                list.format == .markdown
                    ? "## \(heading)\n" : database.style(in: self).paint(heading, .bold))
            show(listing(group.tasks), list, database)
        }
    }
}
