package import Domain

/// What a person says about something that happened.
package struct EventRequest: Equatable, Sendable {
    /// The kind, as the adopted pack names it.
    package var kind: String
    /// The name of this one.
    package var name: String
    /// The day on which it happened; deadlines count from it.
    package var on: CivilDay
    /// How grave it is; `nil` if it is not told, which some deadlines do not allow.
    package var severity: Severity?
    /// The exploitation of it is known.
    package var isKnownExploited = false
    /// What is concerned can be reached from the internet.
    package var isInternetFacing = false
    /// The person has, or had, privileged rights.
    package var isPrivileged = false
    /// Services in use, or ids of the catalogue for all their uses.
    package var services: [String] = []
    /// Traits of the catalogue; the services that have one match.
    package var traits: [String] = []
    /// By alias or number.
    package var accounts: [String] = []
    /// Resources by their full names, `subject:name`.
    package var resources: [String] = []
    /// Whom it is about; the event's own name if absent.
    package var person: String?
    /// What there is to say about it.
    package var note: String?

    /// Makes a request that names nothing yet; what is told is set afterwards.
    package init(kind: String, name: String, on: CivilDay) {
        (self.kind, self.name, self.on) = (kind, name, on)
    }

    /// What deadlines may ask for, beside the severity.
    package var conditions: [String] {
        [
            ("known-exploited", isKnownExploited), ("internet-facing", isInternetFacing),
            ("privileged", isPrivileged),
        ].filter(\.1).map(\.0)
    }
}

/// What recording an event did.
package struct EventReceipt: Equatable, Sendable {
    /// The recording entry.
    package var entry: Int
    /// The tasks that it opened, in the pack's order.
    package var opened: [OpenedTask]
    /// Tasks of the kind for which no subject was found.
    package var unopened: [UnopenedTask]
    /// Tasks of the kind that a judgement opens.
    package var later: [String]
}

/// A task of an event's kind that nobody got, and why.
package struct UnopenedTask: Equatable, Sendable {
    /// Its id in the pack.
    package var task: String
    /// What the task would have asked for.
    package var title: String
    /// Why no subject was found, in words.
    package var why: String
}

/// What closing an event did.
package struct EventClosing: Equatable, Sendable {
    /// The closing entry.
    package var entry: Int
    /// The day on which it was dealt with.
    package var on: CivilDay
    /// Whole days from the day of the event.
    package var days: Int
    /// Tasks that were open, and end with it.
    package var ended: [String]
}
