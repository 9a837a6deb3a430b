package import Domain

/// Who acts, as far as a local tool can tell: asserted, not proven.
package struct Actor: Equatable, Sendable {
    /// The name under which facts are recorded.
    package var name: String
    /// `login@host` of the process.
    package var place: String
    /// The user id of the process; `nil` where nobody tells.
    package var userID: UInt32?
    /// The name was set from outside instead of being the login name.
    package var isGiven: Bool

    /// Makes who acts; the name is the login name unless it is given.
    package init(name: String, place: String, userID: UInt32? = nil, isGiven: Bool = false) {
        (self.name, self.place, self.userID) = (name, place, userID)
        self.isGiven = isGiven
    }
}

/// Tells the time; a test supplies its own.
package struct Clock {
    /// The moment it is now.
    package var now: () throws -> Instant
    /// The civil day of a moment in a named time zone, or `nil` if there is no such zone.
    package var day: (Instant, String) -> CivilDay?
    /// The clock was set from outside instead of being the machine's.
    package var isGiven: Bool

    /// Makes a clock; it is the machine's unless it is given.
    package init(
        now: @escaping () throws -> Instant, day: @escaping (Instant, String) -> CivilDay?,
        isGiven: Bool = false
    ) {
        (self.now, self.day, self.isGiven) = (now, day, isGiven)
    }
}
