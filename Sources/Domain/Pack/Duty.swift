/// What has a schedule and is ticked off: one control, or several as its items.
package struct Duty: Codable, Equatable, Sendable {
    /// What names it here: `os-patching`; task series are named after it.
    package var id: String
    /// An order: `Patch the hosts: identify, test, deploy, record`.
    package var title: String
    /// What kind of subject it is done for; each subject has its own series.
    package var scope: Scope
    /// `all`, or tokens as in ``Control/appliesTo``.
    package var appliesTo: [String]
    /// The environments it reaches; all if absent.
    package var environments: [String]?
    /// The lowest classification of data at which it applies; every level if absent.
    package var minimumClassification: Classification?
    /// Proposed, never applied by itself.
    package var optIn: Bool?
    /// Who does it, before it is given to a team.
    package var role: Role
    /// When it falls due, unless the organization sets another schedule.
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
    /// How grave it is when it is not done.
    package var severity: Severity
    /// The selections that put it in force.
    package var profiles: [Profile]
    /// Whether a second person must approve each completion.
    package var review: Bool
    /// `control` or `control/step`, in the order in which they are shown.
    package var items: [String]
    /// Whether the items are done in order.
    package var ordered: Bool
    /// What proves it.
    package var evidence: String
    /// What holds when it is done, in words.
    package var doneWhen: String
    /// A command line that collects the evidence.
    package var collect: String?
    /// Where the schedule comes from.
    package var source: String
    /// Ids of earlier duties whose history this one carries.
    package var replaces: [String]?
    /// Anything else worth knowing, in sentences.
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
