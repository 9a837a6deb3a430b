package import Domain

/// A fact as the register takes it: each kind says in its own room how it is applied.
package protocol RegisterFact: FactPayload {
    /// Writes into the register what the fact says.
    ///
    /// - Throws: `SQLiteError`, or `Refusal` where the register cannot take it.
    func apply(to register: Projector, _ entry: LedgerEntry) throws

    /// Whether undoing a command leaves it, since it only adds what other entries may name.
    static var staysWhenUndone: Bool { get }

    /// What to type instead of withdrawing it, if there is something.
    var correction: String? { get }

    /// Who approved it, if it is a decision with a reason; it may then end or postpone what was
    /// announced.
    var approver: String? { get }

    /// Whether its command may end or postpone what was announced without a decision: work that
    /// was done, and what an import proves.
    static var mayMoveDates: Bool { get }
}

extension RegisterFact {
    package static var staysWhenUndone: Bool { false }
    package var correction: String? { nil }
    package var approver: String? { nil }
    package static var mayMoveDates: Bool { false }
}

/// A fact that can be withdrawn when it was a mistake; both entries stay visible.
package protocol WithdrawableFact: RegisterFact {
    /// Refuses where something builds on it.
    ///
    /// - Throws: `Refusal`, with what builds on it.
    func checkNothingBuilds(on recorder: Recorder) throws

    /// Takes back what it wrote.
    ///
    /// - Parameters:
    ///   - seq: Its own entry.
    ///   - register: Where it was written.
    ///   - entry: The withdrawing entry.
    /// - Throws: `SQLiteError`.
    func withdraw(_ seq: Int, from register: Projector, _ entry: LedgerEntry) throws
}

extension WithdrawableFact {
    package func checkNothingBuilds(on recorder: Recorder) throws {}
}
