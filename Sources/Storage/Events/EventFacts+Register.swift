package import Domain

extension EventRecorded: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawEvent(seq, entry)
    }
}

extension EventClosed: WithdrawableFact {
    package var approver: String? { reason.flatMap { _ in approvedBy } }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawClosing(self, seq, entry)
    }
}
