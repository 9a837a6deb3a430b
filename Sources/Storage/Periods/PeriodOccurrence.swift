package import Domain

/// One expected occurrence of an audit period, with what became of it.
package struct PeriodOccurrence: Equatable, Sendable {
    /// Its number in the population of the whole period, from 1.
    package var number: Int
    /// The series as it stands.
    package var task: TaskRow
    /// How it came out, as judged for the period.
    package var member: PopulationMember
    /// What settled it.
    package var completion: PeriodCompletion?
    /// Who answered for it on the due date.
    package var owner: String?
    /// Management's response.
    package var explanation: Explanation?
    /// Frameworks that ask for one of its controls.
    package var frameworks: [String]

    /// `subject/duty@due`.
    package var name: TaskName {
        TaskName(subject: task.subject, duty: task.duty, due: member.due)
    }

    /// Late, missed, or recorded late: what an auditor asks about.
    package var isDeviation: Bool {
        member.outcome == .late || member.outcome == .missed
            || completion?.isRecordedLate == true
    }
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
