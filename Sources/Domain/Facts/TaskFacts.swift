/// A person stated that a duty was done, and what it settled.
package struct TaskTicked: FactPayload {
    package static let name = "task-ticked"
    /// `subject/duty`.
    package var series: String
    /// The day on which it was done, never after that of the entry.
    package var performedOn: CivilDay
    /// Who did it, who need not be the actor of the entry.
    package var performedBy: String
    /// What the doing found; the worst of its items where these say it.
    package var result: TickResult
    /// What it settled, decided under the lock; empty for a part and for further evidence.
    package var settled: [SettledOccurrence]
    /// The occurrence to which a part, or further evidence, belongs.
    package var towards: CivilDay?
    /// Items or steps, with what was found.
    package var items: [ItemResult]?
    /// What there is to say about it; `nil` if nothing was said.
    package var note: String?
    /// Digests of the files that prove it.
    package var evidence: [String]?
    /// Addresses of what proves it elsewhere: `https://…`, `s3://…`.
    package var links: [String]?
    /// Measured values, such as `minutes: 42`.
    package var measured: [String: String]?
    /// The days that the work covered.
    package var covers: DayRange?
    /// The resource's new expiry.
    package var expires: CivilDay?
    /// The due date of the task that puts right what was found.
    package var followUp: CivilDay?
    /// It settles nothing until somebody else approves it.
    package var review: Bool?
    /// The SHA-256 of what was said, by which the same words are known again; 64 hex digits.
    package var said: String?
    /// It was done before the series began, and settles nothing.
    package var history: Bool?
    /// The completion in whose place it came.
    package var instead: Int?
    /// What the judgement of an event found.
    package var verdict: Verdict?
    /// The tasks that the verdict opened.
    package var opens: [OpenedTask]?

    /// Makes the fact without proof and details, which are set afterwards.
    package init(
        series: String, performedOn: CivilDay, performedBy: String, result: TickResult = .ok,
        settled: [SettledOccurrence] = []
    ) {
        (self.series, self.performedOn, self.performedBy) = (series, performedOn, performedBy)
        (self.result, self.settled) = (result, settled)
    }
}

/// What the doing found.
///
/// All three settle: the control operated.
package enum TickResult: String, Codable, CaseIterable, Sendable {
    case ok, issues, failed
}

/// What was found for one item of a duty.
package struct ItemResult: Codable, Equatable, Sendable {
    /// `control` or `control/step`.
    package var item: String
    /// What the doing found there.
    package var result: TickResult

    /// Makes the result of one item.
    package init(item: String, result: TickResult) { (self.item, self.result) = (item, result) }
}
