internal import Domain

/// Whether a register takes an actor or a clock that was set from outside the machine.
package enum Overrides: String, CaseIterable, Sendable {
    /// Both; entries say which was used.
    case allowed
    /// Only the clock: who acts is who logged in, as befits a database that a team shares.
    case clock
    /// Neither.
    case refused

    /// Refuses what was set from outside and is not taken.
    ///
    /// - Throws: `Refusal`.
    package func check(_ actor: Actor, _ clock: Clock) throws {
        if self != .allowed, actor.isGiven { throw refusal("OURSIDE_ACTOR", "who acts") }
        if self == .refused, clock.isGiven { throw refusal("OURSIDE_NOW", "the time") }
    }

    private func refusal(_ variable: String, _ what: String) -> Refusal {
        Refusal(
            "\(variable) is set, and this register does not take \(what) from outside.",
            why: "its policy 'overrides' is '\(rawValue)'.", try: "unset \(variable)",
            kind: .permission)
    }
}
