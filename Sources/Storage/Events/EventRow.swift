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
    package var recordedOn: CivilDay
    package var severity: Severity?
    /// `known-exploited`, `internet-facing`, `privileged`.
    package var conditions: [String]
    package var person: String?
    package var note: String?
    /// What it names: services, traits, accounts, resources.
    package var about: [Named]
    package var tasks: [EventTaskRow]
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
        package var name: String
    }

    /// How it was closed.
    package struct Closing: Equatable, Sendable {
        package var entry: Int
        package var on: CivilDay
        package var note: String?
        package var reason: String?
        package var approver: String?
    }

    package var openTasks: Int { tasks.count { $0.isOpen } }

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
    package var title: String
    package var part: EventPart
    package var due: CivilDay
    /// The rule that gave the due date.
    package var deadline: ChosenDeadline
    /// The day on which it was done.
    package var doneOn: CivilDay?
    package var doneBy: String?
    /// `on-time`, `late`, `open`, `overdue`; `awaiting-review`, `waived`, `accepted`,
    /// `not-applicable`; of one that ended undone `missed` or `retired`.
    package var outcome: String
    /// Whole days past its due date when it was done.
    package var daysLate: Int
    package var verdict: Verdict?
    /// A team or a person.
    package var owner: String?

    package var isOpen: Bool {
        ["open", "overdue", "awaiting-review", "waived", "accepted"].contains(outcome)
    }
}
