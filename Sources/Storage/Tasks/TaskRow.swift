package import Domain

/// One task series as it stands on a day: the occurrence that matters then, and what lists show
/// beside it.
package struct TaskRow: Equatable, Sendable {
    /// The number of the series in the register.
    package var seriesID: Int64
    /// `org`, an account's alias, a service's name, `aws:ID`; a resource's is `subject:name`.
    package var subject: String
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    package var subjectKind: String
    /// The catalogue's id, where the subject is or lies in a service.
    package var service: String?
    /// The team of the service, or else of its account; `nil` if there is none.
    package var team: String?
    /// The account's 12 digits, or its alias while they are not known.
    package var account: String?
    /// The service's environment; `nil` where the subject is and lies in none.
    package var environment: String?
    /// The duty's id, or the name of a one-off task: `follow-up-41`.
    package var duty: String
    /// What is to be done, as an order.
    package var title: String
    /// The controls that it covers, each once, in the order of the checklist.
    package var controls: [String]
    /// The category of controls under which the task is listed.
    package var category: String
    /// How grave it is when it is not done.
    package var severity: Severity
    /// Who does it where nobody nearer answers for it.
    package var role: Role
    /// When it falls due by the newest terms; `once` for a one-off task.
    package var schedule: Schedule
    /// Where it stands on the day on which it is judged.
    package var standing: Standing
    /// Whether issues or a failure that its doing found stand.
    package var isFailing: Bool
    /// The day on which it was last done; `nil` if none is known.
    package var lastDone: CivilDay?
    /// The day since when it is overdue without a break; `nil` unless it is.
    package var overdueFrom: CivilDay?
    /// A team or a person; `nil` is listed as unowned.
    package var owner: String?
    /// What is to prove it, in words; `nil` if nothing was said.
    package var evidenceExpected: String?
    /// Its newest completion carries no file and no link.
    package var lacksEvidence: Bool

    /// `subject/duty@due`, or `subject/duty` where nothing falls due.
    package var name: TaskName {
        TaskName(subject: subject, duty: duty, due: standing.due)
    }
}
