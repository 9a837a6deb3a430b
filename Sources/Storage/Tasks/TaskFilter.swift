package import Domain

/// Which tasks a list holds; within one list any value matches, and every list must.
package struct TaskFilter: Equatable, Sendable {
    package var teams: [String] = []
    /// A service in use, or an id of the catalogue.
    package var services: [String] = []
    /// An alias or 12 digits.
    package var accounts: [String] = []
    package var environments: [String] = []
    package var classifications: [Classification] = []
    package var controls: [String] = []
    package var categories: [String] = []
    /// That severity or higher.
    package var severity: Severity?
    package var frameworks: [String] = []
    package var owners: [String] = []
    package var subjects: [String] = []
    package var duties: [String] = []
    package var statuses: [SeriesStatus] = []
    package var unownedOnly = false
    package var missingEvidenceOnly = false
    /// Due on or before this day, or past due.
    package var dueThrough: CivilDay?
    /// Overdue ones, worst first.
    package var overdueOnly = false
    package var limit: Int?
    /// Those too that are no longer in force.
    package var includingEnded = false

    package init() {}

    /// Whether the list is probably long: nothing names a few tasks, and nothing ends it early.
    var isForMany: Bool {
        limit == nil && subjects.isEmpty && duties.isEmpty && services.isEmpty
    }

    /// Whether anything narrows the list.
    package var isEmpty: Bool {
        var plain = TaskFilter()
        plain.limit = limit
        return self == plain
    }
}
