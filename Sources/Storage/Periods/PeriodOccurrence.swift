package import Domain

/// One expected occurrence of an audit period, with what became of it.
package struct PeriodOccurrence: Equatable, Sendable {
    /// Its number in the population of the whole period, from 1.
    package var number: Int
    /// The number of its task series.
    package var seriesID: Int64
    /// Its subject: `web`, `web:tls-cert`.
    package var subject: String
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    package var subjectKind: String
    /// The catalogue's id, where the subject is or lies in a service.
    package var service: String?
    /// The duty's id, or the name of a one-off task.
    package var duty: String
    /// What held at the end of its due date.
    package var held: HeldOn
    /// How it came out, as judged for the period.
    package var member: PopulationMember
    /// What settled it.
    package var completion: PeriodCompletion?
    /// Management's response.
    package var explanation: Explanation?
    /// The controls of its checklist on which stands what was found in the period and is not ok,
    /// or whose follow-up, opened in it, is past due.
    package var failing: [String] = []
    /// The longest time without a performance of its series in the period, in days; `nil` for
    /// what is done once.
    package var longestGap: Int?

    /// `subject/duty@due`.
    package var name: TaskName {
        TaskName(subject: subject, duty: duty, due: member.due)
    }

    /// Late, missed, overdue, or recorded after it had been missed: what an auditor asks about.
    package var isDeviation: Bool { member.isDeviation }
}

/// The completion that settled an occurrence.
package struct PeriodCompletion: Equatable, Sendable {
    /// The ticking entry.
    package var entry: Int
    /// What the doing found.
    package var result: TickResult
    /// The day on which it was done, as told.
    package var performedOn: CivilDay
    /// Who did it, as told.
    package var performedBy: String
    /// The instant of the entry.
    package var recordedAt: Instant
    /// Who wrote it down: the actor of the entry.
    package var recordedBy: String
    /// Recorded more than a week after it was performed.
    package var isRecordedLate: Bool
    /// Digests of the files that prove it.
    package var evidence: [String]
    /// Addresses of what proves it elsewhere: `https://…`, `s3://…`.
    package var links: [String]
    /// What was said about it.
    package var note: String?
}

/// Management's response to a deviation.
package struct Explanation: Equatable, Sendable {
    /// The explaining entry.
    package var entry: Int
    /// What led to the deviation.
    package var cause: String
    /// What is done about it.
    package var action: String
    /// Who approved the response.
    package var approvedBy: String
}
