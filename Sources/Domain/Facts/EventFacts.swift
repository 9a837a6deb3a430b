/// Something happened that opens one-off tasks: a leaver, an incident, an advisory.
package struct EventRecorded: FactPayload {
    package static let name = "event-recorded"
    /// The kind, as the adopted pack names it: `advisory`.
    package var kind: String
    /// The name of this one: `cve-2026-1234`.
    package var event: String
    /// The day on which it happened; deadlines count from it.
    package var on: CivilDay
    package var severity: Severity?
    /// What else deadlines ask for: `known-exploited`, `internet-facing`, `privileged`.
    package var conditions: [String]
    /// What was named: services in use or of the catalogue.
    package var services: [String]?
    package var traits: [String]?
    package var accounts: [String]?
    package var resources: [String]?
    package var person: String?
    package var note: String?
    /// The tasks that it opened, decided under the lock.
    package var opens: [OpenedTask]

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
    package var due: CivilDay
    /// The profile of deadlines that counted: `default`, `pci`.
    package var profile: String
    /// The conditions of the rule that held.
    package var when: [String]
    /// Whole days after the day of the event.
    package var days: Int

    package init(series: String, task: String, due: CivilDay, deadline: ChosenDeadline) {
        (self.series, self.task, self.due) = (series, task, due)
        (profile, when, days) = (deadline.profile, deadline.when, deadline.days)
    }
}

/// An event is dealt with.
package struct EventClosed: FactPayload {
    package static let name = "event-closed"
    package var event: String
    package var on: CivilDay
    package var note: String?
    /// Why it was closed with tasks open, and who approved it.
    package var reason: String?
    package var approvedBy: String?
    /// The tasks that were open, and end with it: `subject/task`.
    package var ends: [String]?

    package init(event: String, on: CivilDay) { (self.event, self.on) = (event, on) }
}

/// What the judgement of an event found for one subject.
package enum Verdict: String, Codable, CaseIterable, Sendable {
    case affected
    case notAffected = "not-affected"
}
