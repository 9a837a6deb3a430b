package import Domain

/// One task series as it stands on a day: the occurrence that matters then, and what lists show
/// beside it.
package struct TaskRow: Equatable, Sendable {
    package var seriesID: Int64
    package var subject: String
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    package var subjectKind: String
    /// The catalogue's id, where the subject is or lies in a service.
    package var service: String?
    package var team: String?
    /// The account's 12 digits, or its alias while they are not known.
    package var account: String?
    package var environment: String?
    package var duty: String
    package var title: String
    package var controls: [String]
    package var category: String
    package var severity: Severity
    package var role: Role
    package var schedule: Schedule
    package var standing: Standing
    package var isFailing: Bool
    package var lastDone: CivilDay?
    package var overdueFrom: CivilDay?
    /// A team or a person; `nil` is listed as unowned.
    package var owner: String?
    package var evidenceExpected: String?
    /// Its newest completion carries no file and no link.
    package var lacksEvidence: Bool

    /// `subject/duty@due`, or `subject/duty` where nothing falls due.
    package var name: TaskName {
        TaskName(subject: subject, duty: duty, due: standing.due)
    }
}
