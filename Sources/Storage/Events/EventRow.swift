package import Domain

/// How far an event has got.
package enum EventState: String, CaseIterable, Sendable {
    /// Tasks are open.
    case open
    /// All its tasks are done; nobody has closed it.
    case done
    case closed
    case withdrawn
}

/// Something that happened, with the tasks that it opened and what became of them.
package struct EventRow: Equatable, Sendable {
    /// The recording entry.
    package var entry: Int
    /// `leaver`, `advisory`: each kind is a population of its own.
    package var kind: String
    /// The name of this one: `cve-2026-1234`.
    package var name: String
    /// The day on which it happened.
    package var on: CivilDay
    /// The day of the recording entry.
    package var recordedOn: CivilDay
    /// How grave it is; `nil` if it was not told.
    package var severity: Severity?
    /// `known-exploited`, `internet-facing`, `privileged`.
    package var conditions: [String]
    /// Whom it is about; `nil` if nobody was named.
    package var person: String?
    /// What was said about it.
    package var note: String?
    /// What it names: services, traits, accounts, resources.
    package var about: [Named]
    /// The tasks that it opened, the earliest due date first.
    package var tasks: [EventTaskRow]
    /// How it was closed; `nil` while nobody did, or once the closing is withdrawn.
    package var closing: Closing?
    /// The withdrawing entry.
    package var withdrawnBy: Int?
    /// Whole days from the event to the day on which it was closed, or its last task was done;
    /// of one that is open, to the day on which it is judged.
    package var days: Int

    /// Something that it names.
    package struct Named: Equatable, Sendable {
        /// `service`, `trait`, `account`, `resource`.
        package var kind: String
        /// A name in the register or the catalogue; a resource's is `subject:name`.
        package var name: String
    }

    /// How it was closed.
    package struct Closing: Equatable, Sendable {
        /// The closing entry.
        package var entry: Int
        /// The day on which it was dealt with.
        package var on: CivilDay
        /// What was said about it.
        package var note: String?
        /// Why it was closed with tasks open; `nil` if none was.
        package var reason: String?
        /// Who approved that; `nil` if no task was open.
        package var approver: String?
    }

    /// How many of its tasks are still to be done.
    package var openTasks: Int { tasks.count { $0.isOpen } }

    /// How far it has got; what is withdrawn is not closed as well.
    package var state: EventState {
        if withdrawnBy != nil { return .withdrawn }
        if closing != nil { return .closed }
        return openTasks > 0 ? .open : .done
    }
}

/// A task that an event opened.
package struct EventTaskRow: Equatable, Sendable {
    /// `web/advisory-judge-cve-2026-1234`.
    package var series: String
    /// Its id in the pack.
    package var task: String
    /// What it asks for, as an order.
    package var title: String
    /// What part it plays in the event.
    package var part: EventPart
    /// The deadline that was decided when the event was recorded.
    package var due: CivilDay
    /// The rule that gave the due date.
    package var deadline: ChosenDeadline
    /// The day on which it was done.
    package var doneOn: CivilDay?
    /// Who did it; `nil` while nobody has.
    package var doneBy: String?
    /// `on-time`, `late`, `open`, `overdue`; `awaiting-review`, `waived`, `accepted`,
    /// `not-applicable`; of one that ended undone `missed` or `retired`.
    package var outcome: String
    /// Whole days past its due date when it was done.
    package var daysLate: Int
    /// What the judgement found; `nil` for other tasks, and before it is made.
    package var verdict: Verdict?
    /// A team or a person.
    package var owner: String?

    /// Whether it is still to be done, relieved for a while or waiting for its review included.
    package var isOpen: Bool {
        ["open", "overdue", "awaiting-review", "waived", "accepted"].contains(outcome)
    }
}
