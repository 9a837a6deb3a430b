/// What has a schedule and is ticked off: one control, or several as its items.
package struct Duty: Codable, Equatable, Sendable {
    package var id: String
    /// An order: `Patch the hosts: identify, test, deploy, record`.
    package var title: String
    package var scope: Scope
    /// `all`, or tokens as in ``Control/appliesTo``.
    package var appliesTo: [String]
    /// The environments it reaches; all if absent.
    package var environments: [String]?
    package var minimumClassification: Classification?
    /// Proposed, never applied by itself.
    package var optIn: Bool?
    package var role: Role
    package var schedule: Schedule
    /// Whole days from the start of a subject's duty to its first due date.
    package var runway: Int
    /// Whole days after the due date that still count as on time.
    package var grace: Int
    /// Whole days before the due date on which it shows as due soon.
    package var lead: Int
    /// Whole days before the due date from which a completion counts for it; its whole window if
    /// absent.
    package var opens: Int?
    package var severity: Severity
    package var profiles: [Profile]
    /// Whether a second person must approve each completion.
    package var review: Bool
    /// `control` or `control/step`, in the order in which they are shown.
    package var items: [String]
    /// Whether the items are done in order.
    package var ordered: Bool
    package var evidence: String
    package var doneWhen: String
    /// A command line that collects the evidence.
    package var collect: String?
    /// Where the schedule comes from.
    package var source: String
    /// Ids of earlier duties whose history this one carries.
    package var replaces: [String]?
    package var note: String?
}

/// Who does a duty, before it is given to a team.
package enum Role: String, Codable, CaseIterable, Sendable {
    case platform, engineering, security, people, management
}

/// A tailored selection of duties; each holds the ones before it.
package enum Profile: String, Codable, CaseIterable, Sendable {
    case essential, standard, full
}
