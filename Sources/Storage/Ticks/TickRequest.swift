package import Domain

/// What a person says when ticking one task off.
package struct TickRequest: Equatable, Sendable {
    /// The task; its due date, if it has one, says which occurrence.
    package var task: TaskName
    /// The day it was done; today if absent.
    package var performedOn: CivilDay?
    /// Who did it; the actor if absent.
    package var performedBy: String?
    /// What the doing found as a whole; `ok`, or as its items say, if absent.
    package var result: TickResult?
    /// Items or steps by themselves; with a result of the whole they are details of it.
    package var items: [ItemResult]
    /// What there is to say about it.
    package var note: String?
    /// Digests of evidence that is stored already.
    package var evidence: [String]
    /// Addresses of what proves it elsewhere: `https://…`, `s3://…`.
    package var links: [String]
    /// Measured values by name; `rpo` and `rto` are durations, held against the objectives.
    package var measured: [String: String]
    /// Which occurrences are meant.
    package var names: NamedOccurrences
    /// The resource's new expiry.
    package var expires: CivilDay?
    /// When what was found is to be put right.
    package var followUp: CivilDay?
    /// The completion that it takes the place of: withdrawn in the same command.
    package var instead: Int?
    /// It is recorded although the same was said before and taken back.
    package var isSaidAgain = false
    /// What measured values decided, in words: set while it is recorded.
    var judgement: String?
    /// What a judgement found.
    package var verdict: Verdict?

    /// Makes a request that names the task's occurrence, and nothing else yet.
    package init(task: TaskName) {
        self.task = task
        (items, evidence, links, measured) = ([], [], [], [:])
        names = NamedOccurrences(due: task.due)
    }
}

/// What a tick did, as it was recorded.
package struct TickReceipt: Equatable, Sendable {
    /// The ticking entry.
    package var entry: Int
    /// `subject/duty`.
    package var series: String
    /// The day on which it was done.
    package var performedOn: CivilDay
    /// What it settled, in order of due dates; empty for a part and for further evidence.
    package var settled: [SettledOccurrence]
    /// Dates before the settled one that are missed by now.
    package var missed: [CivilDay]
    /// The occurrence was settled before, by whom and on which day; kept as further evidence.
    package var alreadySettled: EarlierSettlement?
    /// The occurrence that the same run would settle by its name, if further evidence was not meant.
    package var couldSettle: CivilDay?
    /// The follow-up task and its due date.
    package var followUp: TaskName?
    /// Items of the checklist that are still open, when only some were ticked.
    package var openItems: [String]
    /// Recorded more than a week after it was performed.
    package var isRecordedLate: Bool
    /// What the duty expects as evidence, if none was given.
    package var evidenceExpected: String?
    /// The tasks that a verdict opened.
    package var opened: [OpenedTask] = []
    /// It settles nothing until somebody else approves it.
    package var awaitsReview = false
    /// The completion that it takes the place of: withdrawn in the same command.
    package var instead: Int?
    /// It is recorded although the same was said before and taken back.
    package var isSaidAgain = false
    /// What measured values decided, in words.
    package var judgement: String?
    /// Whole days before the deadline, by due dates, of what is settled more than half its window
    /// early.
    package var daysEarly: [CivilDay: Int] = [:]
    /// It was done before the series began: kept, and settles nothing.
    package var isHistory = false
    /// The completion that it took the place of.
    package var replaced: Int?

    /// It only adds to what was settled before.
    package var isFurtherEvidence: Bool { settled.isEmpty && openItems.isEmpty && !isHistory }
}

/// Who settled an occurrence before.
package struct EarlierSettlement: Equatable, Sendable {
    /// The occurrence that was settled.
    package var due: CivilDay
    /// Who did it.
    package var by: String
    /// The day on which they did.
    package var on: CivilDay
}
