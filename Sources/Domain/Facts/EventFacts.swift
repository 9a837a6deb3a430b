/// Something happened that opens one-off tasks: a leaver, an incident, an advisory.
package struct EventRecorded: FactPayload {
    package static let name = "event-recorded"
    /// The kind, as the adopted pack names it: `advisory`.
    package var kind: String
    /// The name of this one: `cve-2026-1234`.
    package var event: String
    /// The day on which it happened; deadlines count from it.
    package var on: CivilDay
    /// How grave it is; `nil` if it was not told, where no deadline hangs on it.
    package var severity: Severity?
    /// What else deadlines ask for: `known-exploited`, `internet-facing`, `privileged`.
    package var conditions: [String]
    /// What was named: services in use or of the catalogue.
    package var services: [String]?
    /// Traits by which the services that match it were named.
    package var traits: [String]?
    /// Accounts that were named, by alias.
    package var accounts: [String]?
    /// Resources that were named: `subject:name`.
    package var resources: [String]?
    /// Whom it is about; where absent, rules about a person take the event's own name.
    package var person: String?
    /// What there is to say about it; `nil` if nothing was said.
    package var note: String?
    /// The tasks that it opened, decided under the lock.
    package var opens: [OpenedTask]

    /// Makes the fact without conditions and tasks; what was told is set afterwards.
    package init(kind: String, event: String, on: CivilDay) {
        (self.kind, self.event, self.on) = (kind, event, on)
        (conditions, opens) = ([], [])
    }
}

/// A one-off task that an event opened, and the rule that gave it its due date.
package struct OpenedTask: Codable, Equatable, Sendable {
    /// `web/advisory-judge-cve-2026-1234`.
    package var series: String
    /// Its id in the pack: `advisory-judge`.
    package var task: String
    /// So many whole days after the day of the event.
    package var due: CivilDay
    /// The profile of deadlines that counted: `default`, `pci`.
    package var profile: String
    /// The conditions of the rule that held.
    package var when: [String]
    /// Whole days after the day of the event.
    package var days: Int

    /// Makes a task of the rule that gave its due date.
    package init(series: String, task: String, due: CivilDay, deadline: ChosenDeadline) {
        (self.series, self.task, self.due) = (series, task, due)
        (profile, when, days) = (deadline.profile, deadline.when, deadline.days)
    }
}

/// An event is dealt with.
package struct EventClosed: FactPayload {
    package static let name = "event-closed"
    /// The name under which the event was recorded.
    package var event: String
    /// The day on which it was dealt with, never after that of the entry.
    package var on: CivilDay
    /// What there is to say about it; `nil` if nothing was said.
    package var note: String?
    /// Why it was closed with tasks open, and who approved it.
    package var reason: String?
    /// Who approved that; given where the reason is.
    package var approvedBy: String?
    /// The tasks that were open, and end with it: `subject/task`.
    package var ends: [String]?

    /// Makes the fact for an event without open tasks; more is set afterwards.
    package init(event: String, on: CivilDay) { (self.event, self.on) = (event, on) }
}

/// What the judgement of an event found for one subject.
package enum Verdict: String, Codable, CaseIterable, Sendable {
    case affected
    case notAffected = "not-affected"
}
