package import Domain

/// What a person says about something that happened.
package struct EventRequest: Equatable, Sendable {
    /// The kind, as the adopted pack names it.
    package var kind: String
    /// The name of this one.
    package var name: String
    package var on: CivilDay
    package var severity: Severity?
    /// The exploitation of it is known.
    package var isKnownExploited = false
    /// What is concerned can be reached from the internet.
    package var isInternetFacing = false
    /// The person has, or had, privileged rights.
    package var isPrivileged = false
    /// Services in use, or ids of the catalogue for all their uses.
    package var services: [String] = []
    package var traits: [String] = []
    /// By alias or number.
    package var accounts: [String] = []
    package var resources: [String] = []
    package var person: String?
    package var note: String?

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
    package var entry: Int
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
    package var title: String
    package var why: String
}

/// What closing an event did.
package struct EventClosing: Equatable, Sendable {
    package var entry: Int
    package var on: CivilDay
    /// Whole days from the day of the event.
    package var days: Int
    /// Tasks that were open, and end with it.
    package var ended: [String]
}
