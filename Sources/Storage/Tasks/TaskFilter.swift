package import Domain

/// Which tasks a list holds; within one list any value matches, and every list must.
package struct TaskFilter: Equatable, Sendable {
    /// Names of teams that answer: for the service or its account, or for the task itself.
    package var teams: [String] = []
    /// A service in use, or an id of the catalogue.
    package var services: [String] = []
    /// An alias or 12 digits.
    package var accounts: [String] = []
    /// Environments of services in use, and of the resources in them.
    package var environments: [String] = []
    /// Of the data of services in use, and of the resources in them.
    package var classifications: [Classification] = []
    /// Ids of controls, every one of which must be on the checklist.
    package var controls: [String] = []
    /// Categories of controls.
    package var categories: [String] = []
    /// That severity or higher.
    package var severity: Severity?
    /// Ids of frameworks, every one of which must ask for something on the checklist.
    package var frameworks: [String] = []
    /// Teams or persons who answer for the task.
    package var owners: [String] = []
    /// Names of subjects.
    package var subjects: [String] = []
    /// Ids of duties, or names of one-off tasks.
    package var duties: [String] = []
    /// Statuses on the day on which the tasks are judged.
    package var statuses: [SeriesStatus] = []
    /// Only those that nobody answers for.
    package var unownedOnly = false
    /// Only those whose newest completion carries neither file nor link.
    package var missingEvidenceOnly = false
    /// Due on or before this day, or past due.
    package var dueThrough: CivilDay?
    /// Overdue ones, worst first.
    package var overdueOnly = false
    /// At most so many, the first in order; all if absent.
    package var limit: Int?
    /// Those too that are no longer in force.
    package var includingEnded = false

    /// Makes a filter that leaves out only what is no longer in force.
    package init() {}

    /// Whether the list is probably long: nothing names a few tasks, and nothing ends it early.
    var isForMany: Bool {
        limit == nil && subjects.isEmpty && duties.isEmpty && services.isEmpty
    }

    /// Whether one of the teams answers for something: as that of the service or account, or by
    /// its role or by name as the owner of the task.
    func isOfTeam(_ team: String?, owner: String?) -> Bool {
        teams.isEmpty || [team, owner].contains { $0.map(teams.contains) ?? false }
    }

    /// Whether anything narrows the list.
    package var isEmpty: Bool {
        var plain = TaskFilter()
        plain.limit = limit
        return self == plain
    }
}
