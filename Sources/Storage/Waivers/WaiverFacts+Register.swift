package import Domain

extension WaiverGranted: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawWaiver(seq, entry)
    }
}

extension WaiverRevoked: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawRevocation(seq)
    }
}
