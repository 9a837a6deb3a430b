/// Something that happens and opens one-off tasks: a leaver, an incident, an advisory.
package struct EventKind: Codable, Equatable, Sendable {
    /// What names it here: `leaver`.
    package var kind: String
    /// What it is called: "Someone leaves the organization".
    package var title: String
    /// The tasks that it opens, in the pack's order.
    package var tasks: [EventTask]
}

/// One task that an event opens.
package struct EventTask: Codable, Equatable, Sendable {
    /// What names it in the pack: `leaver-identities`.
    package var id: String
    /// What is to be done, as an order.
    package var title: String
    /// Which subjects get it, in words that the event's command resolves.
    package var scope: String
    /// The deadline profiles: `default`, `pci`, `fedramp`, `essential-eight`.
    package var deadlines: [EventDeadlines]
    /// Who does it, before it is given to a team.
    package var role: Role
    /// Ids of the controls that it serves.
    package var controls: [String]
    /// What proves it.
    package var evidence: String
}

/// The deadlines of one profile; the first rule whose conditions all hold counts.
package struct EventDeadlines: Codable, Equatable, Sendable {
    /// `default`, which every task has, or one that a standard asks for: `pci`.
    package var profile: String
    /// The deadlines in the order in which they are tried.
    package var rules: [EventDeadline]
}

/// So many days after the event's day, when all conditions hold (`any` always does).
package struct EventDeadline: Codable, Equatable, Sendable {
    /// `any`, a severity, `known-exploited`, `internet-facing`, `privileged`.
    package var when: [String]
    /// Whole days; 0 for the event's day itself.
    package var days: Int
}

/// What part a task plays in its event.
package enum EventPart: String, Sendable {
    /// It is done, and that is all.
    case work
    /// It finds for each subject whether the event affects it.
    case judgement
    /// It is opened by a judgement.
    case fix
}

extension EventKind {
    /// A service that is no longer in use still has these tasks: they are about its end.
    package static let retirement = "service-retired"

    /// What part a task plays: where some are for services judged affected, those for services
    /// that match are the judgements.
    package func part(of task: EventTask) -> EventPart {
        let scope = EventScope(task.scope)
        if scope == .servicesAffected { return .fix }
        let isJudged = tasks.contains { EventScope($0.scope) == .servicesAffected }
        return isJudged && scope == .servicesMatching ? .judgement : .work
    }
}
